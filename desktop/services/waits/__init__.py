"""What Today says waits: kept in the file, gathered from the services."""
