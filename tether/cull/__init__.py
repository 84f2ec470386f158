"""Verdicts, groups of near-identical shots, the best of each, and learning what is liked."""
