"""Ratings beside each picture, in XMP that other programs read."""
