"""Papers: what they are made of, and the files they become."""
