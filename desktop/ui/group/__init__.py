"""Our group: its settings, its offices, its texts, and what is kept of it."""
