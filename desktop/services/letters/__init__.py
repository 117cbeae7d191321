"""Letters and forms to many people: who gets which version, and what was sent."""
