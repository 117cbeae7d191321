"""The language of the screen, and checking the languages of our group."""
