"""The cue tables, one language a file."""
