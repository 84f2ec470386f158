"""What the photographer wants: target bands from TOML."""
