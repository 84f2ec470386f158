"""Pixels in, numbers out: faces, eyes, expression, pose, light, focus, framing."""
