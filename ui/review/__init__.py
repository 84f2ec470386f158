"""The review: a grid of the session, one shot, several in step; marks and reasons."""
