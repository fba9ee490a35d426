"""Bytes become files: the site folder, exchanged whole for the old one, and the folder of records."""
