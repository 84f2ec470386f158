"""Where everything is in a picture: skin, lips, eyes, teeth, hair and backdrop, as soft masks."""
