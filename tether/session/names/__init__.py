"""What files are called, and how they get another name."""
