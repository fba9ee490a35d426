"""Dateline turns a folder of news articles into a citable archive of who agreed what with whom, and when."""

__version__ = "0.1.0"
