"""Before the window: opening a group, its password, and who is here."""
