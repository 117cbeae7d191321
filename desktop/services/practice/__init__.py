"""The practice group, invented for trying things out."""
