"""Who is who: faces as numbers, and groups of pictures by face."""
