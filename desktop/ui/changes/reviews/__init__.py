"""Goals and reviews: whether it gets better, and who says so."""
