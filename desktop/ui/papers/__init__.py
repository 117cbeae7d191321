"""A paper before it is printed, and its way to a printer, a file or a folder."""
