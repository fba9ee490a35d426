"""The article in a text: headline, byline and paragraphs, its edges, its sentences."""
