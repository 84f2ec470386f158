"""Readings in, at most one sentence out."""
