"""From an announcement to a durable, verified file, its copy and its pair; cards, too."""
