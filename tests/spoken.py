"""The words of sites in tests, in the languages of which Dateline has a catalogue."""

from pathlib import Path

from dateline.languages.catalogues import words_of

_NO_SITE = Path(__file__).parent / "no site"
ENGLISH = words_of("en", _NO_SITE)
FRENCH = words_of("fr", _NO_SITE)
