"""Goals, reviews and indicators: whether it gets better, and who says so."""
