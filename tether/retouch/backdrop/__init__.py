"""What is behind the sitter: levelled, darkened to the sides, or replaced around a cut-out."""
