"""What becomes of what people said: the answer to it, and what changes because of it."""
