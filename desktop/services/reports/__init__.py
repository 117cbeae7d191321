"""What a period looks like in numbers."""
