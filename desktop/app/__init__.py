"""The running program: the start, the password, who is here, then the window."""
