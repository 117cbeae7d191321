"""Groups and committees: who sits on them, and how attendance goes."""
