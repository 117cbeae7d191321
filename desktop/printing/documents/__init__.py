"""One function per paper: records and `Words` -> blocks."""
