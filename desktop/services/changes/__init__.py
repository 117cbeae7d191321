"""What changed: decisions, and what people do about them."""
