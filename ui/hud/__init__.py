"""The photographer's window: the live picture, one cue, and quiet instruments around it."""
