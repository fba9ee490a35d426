"""Markdown and saved pages → reading text, with headings, emphasis and links kept beside it as ranges."""
