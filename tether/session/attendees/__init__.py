"""The list of people: read from a file, checked in, told by a code."""
