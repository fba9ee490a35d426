"""What a person wrote about an article: front matter, sidecars and .json files → fields and declared facts."""
