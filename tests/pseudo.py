"""A language that nobody speaks: English between brackets, longer than it was, and written from right to left.

Whatever stands on a page without brackets around it came from no catalogue; whatever breaks in a language that needs more
room, or runs the other way, breaks here.
"""

import io
import re
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from tools.messages import messages

TAG = "ar"
"""Its dates, numbers and names of countries are Arabic ones: something has to be known of a language by that name."""
OPENING, CLOSING = "⟦", "⟧"
_PLACE = re.compile(r"(%\(\w+\)s|%%|\{\w+\})")


def said(message: str) -> str:
    """The message with its vowels doubled, in brackets; what stands in its places is as it was."""
    longer = (part if place % 2 else re.sub("[aeiou]", r"\g<0>\g<0>", part) for place, part in enumerate(_PLACE.split(message)))
    return f"{OPENING}{''.join(longer)}{CLOSING}"


def write(root: Path) -> None:
    """Gives the site at this root a catalogue of the language."""
    catalogue = Catalog(locale=TAG, fuzzy=False)
    for one in messages():
        if one.id:
            many = (said(one.id[0]), *[said(one.id[1])] * 5) if isinstance(one.id, tuple) else said(one.id)
            catalogue.add(one.id, many, context=one.context)
    written = io.BytesIO()
    write_po(written, catalogue)
    (root / "languages").mkdir(exist_ok=True)
    (root / "languages" / f"{TAG}.po").write_bytes(written.getvalue())
