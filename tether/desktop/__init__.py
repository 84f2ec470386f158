"""The desktop's files: menu entry, icon, description; and how they get to where desktops look."""
