"""The group's world: frozen records and pure functions. No Qt, no SQL, no files, no clock."""
