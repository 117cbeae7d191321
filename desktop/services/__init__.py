"""What can be done: one function per use case, one transaction, one named step."""
