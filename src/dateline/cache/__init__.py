"""What one build leaves for the next, and what need not be made again because of it.

Nothing of it is needed: without it everything is read and made anew. Nothing of it is trusted: what is damaged is as good as
missing.
"""
