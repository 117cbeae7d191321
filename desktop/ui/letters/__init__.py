"""Letters and forms to many people: what is printed or sent, and how far that is."""
