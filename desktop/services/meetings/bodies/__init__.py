"""Bodies: who sits on them, what they are for, and how attendance goes."""
