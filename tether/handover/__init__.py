"""What the client gets: copies, crops, tables, sheets, a gallery, and picks that come back."""
