"""What changed: requests, what people said, answers, and what came of them."""
