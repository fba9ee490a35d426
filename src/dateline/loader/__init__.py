"""A source file → Draft. `loading` has the way; `sources` finds the files, `fields`, `markup` and `text` read what is in them."""
