"""What Dateline knows of the world, as YAML that a librarian can read, correct and extend, and the look-ups in it."""
