"""What people said: written down, read, and put into themes."""
