"""Reading agreements: the noun (what instrument), the deed (what was done with it), the parties, and the details."""
