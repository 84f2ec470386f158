"""What the review shows of a session: an index of its shots, ranks, pictures. Knows no window."""
