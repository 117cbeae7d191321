"""The pay desk: who is next, what it costs them, and the money from hand to hand."""
