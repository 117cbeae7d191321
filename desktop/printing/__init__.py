"""Paper and its twins: records and `Words` in, bytes out."""
