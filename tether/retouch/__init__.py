"""A recipe and a picture in, a picture out; pure."""
