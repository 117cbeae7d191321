"""What was said at a meeting: on the day, read by members, agreed."""
