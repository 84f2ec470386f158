"""A PTP/IP camera with a sitter in front of it, for the demo and the tests."""
