"""People: who they are, what they usually spend, who lives with whom."""
