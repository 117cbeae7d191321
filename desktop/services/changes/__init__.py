"""What changed: what is asked, said, answered and done about it, and who hears back."""
