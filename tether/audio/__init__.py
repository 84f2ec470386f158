"""Tones and spoken cues; silent with one notice where there is no device."""
