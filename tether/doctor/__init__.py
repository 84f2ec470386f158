"""What is connected, what is wrong, and the one thing to do about it."""
