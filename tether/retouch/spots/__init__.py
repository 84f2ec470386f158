"""Blemishes that pass, and moles and freckles that stay: found, measured and told apart."""
