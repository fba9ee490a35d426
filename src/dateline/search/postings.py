"""Where each word stands, in the form in which Pagefind reads it in the browser.

Of a word: `[stem, [[page, places, meta], ...], [[form, [[page, places, meta], ...]], ...]]`. Pages are told each from the one
before. Places are the numbers of words, in groups of one weight: the weight as a negative number, then the places, again each
from the one before. `meta` is the same of the fields of a document, a field's number standing where the weight does.

Documents are numbered piece by piece, and a `Run` is all that a piece says of one stem in one form. As pages are told from one
another, a run stays what it is wherever its piece begins: only its first page is put before it when the pieces are joined.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from dateline.model import Noun
from dateline.search import cbor
from dateline.search.documents import Document, words_of
from dateline.search.pagefind import Reading

_OF_TITLE = 7
"""How many times what stands in the title weighs; Pagefind weighs a page's first heading so."""


class Run(Noun, array_like=True, gc=False):
    """One stem in one form, on the pages of one piece."""

    first: int
    """Number in the piece of the first page."""
    last: int
    pages: int
    packed: bytes
    """All but the beginning of the first page: its number."""


Runs = dict[str, dict[str, Run]]
"""By stem and form."""


def runs(documents: Iterable[Document], readings: Mapping[str, list[Reading]], fields: Sequence[str]) -> Runs:
    """What a piece says of all words. `readings`: as what each word is found. `fields`: the names of all that the meta of
    documents may hold, in order."""
    table = _Table(readings, fields)
    found: dict[int, list[tuple[int, bytes]]] = defaultdict(list)
    for page, document in enumerate(documents):
        meta = table.meta(document)
        for name, places in table.places(document).items():
            found[name].append((page, _array(places) + _array(meta.pop(name, _NOTHING))))
        for name, of_fields in meta.items():
            found[name].append((page, _array(_NOTHING) + _array(of_fields)))
    of_piece: Runs = {}
    for name, pages in found.items():
        stem, form = table.names[name]
        of_piece.setdefault(stem, {})[form] = _run(pages)
    return of_piece


Items = tuple[int, bytes]
"""How many items, and all of them encoded."""
_NOTHING: Items = (0, b"")


class _Table:
    """What each word adds to, by numbers instead of names: this is done for every word of every article."""

    def __init__(self, readings: Mapping[str, list[Reading]], fields: Sequence[str]):
        in_title = {word: [one._replace(weight=one.weight * _OF_TITLE) for one in found] for word, found in readings.items()}
        kinds = sorted({one for of_words in (readings, in_title) for found in of_words.values() for one in found})
        number = {kind: at for at, kind in enumerate(kinds)}
        self._text = {word: [number[one] for one in found] for word, found in readings.items()}
        self._title = {word: [number[one] for one in found] for word, found in in_title.items()}
        self._labels = [cbor.NUMBERS[-1 - kind.weight] for kind in kinds]
        self._fields = {field: cbor.NUMBERS[-1 - at] for at, field in enumerate(fields)}
        self.names = list(dict.fromkeys((kind.stem, kind.form) for kind in kinds))
        """(stem, form) by number."""
        name = {names: at for at, names in enumerate(self.names)}
        self._names = [name[kind.stem, kind.form] for kind in kinds]

    def places(self, document: Document) -> dict[int, Items]:
        """By number of the name: its places in a document."""
        seen: dict[int, list[int]] = defaultdict(list)
        for words, kinds_of, first in ((document.title, self._title, 0), (document.text, self._text, len(document.title))):
            for place, word in enumerate(words, first):
                for kind in kinds_of.get(word, ()):
                    seen[kind].append(place)
        packed: dict[int, Items] = {}
        for kind in sorted(seen):       # of one name the weights in order
            _add(packed, self._names[kind], self._labels[kind], seen[kind])
        return packed

    def meta(self, document: Document) -> dict[int, Items]:
        """The same of its fields."""
        packed: dict[int, Items] = {}
        for field, said in document.meta.items():
            seen: dict[int, list[int]] = defaultdict(list)
            for place, word in enumerate(words_of(said)):
                for kind in self._text.get(word, ()):
                    seen[self._names[kind]].append(place)
            for name, places in seen.items():
                _add(packed, name, self._fields[field], places)
        return packed


def _add(packed: dict[int, Items], name: int, label: bytes, places: list[int]) -> None:
    said = label + cbor.NUMBERS[places[0]]
    if len(places) > 1:
        said += b"".join([cbor.NUMBERS[place - before] for before, place in pairwise(places)])
    count, so_far = packed.get(name, _NOTHING)
    packed[name] = count + 1 + len(places), so_far + said


_OPENINGS = [cbor.opening(cbor.ARRAY, count) for count in range(1024)]


def _array(items: Items) -> bytes:
    count, content = items
    return (_OPENINGS[count] if count < len(_OPENINGS) else cbor.opening(cbor.ARRAY, count)) + content


_ENTRY = cbor.opening(cbor.ARRAY, 3)
"""How a page and a word begin."""


def _run(pages: list[tuple[int, bytes]]) -> Run:
    before = pages[0][0]
    parts = [pages[0][1]]
    for page, said in pages[1:]:
        parts += _ENTRY, cbor.NUMBERS[page - before], said
        before = page
    return Run(first=pages[0][0], last=before, pages=len(pages), packed=b"".join(parts))


def words(pieces: Sequence[tuple[int, Runs]]) -> Iterator[tuple[str, bytes]]:
    """Every stem with all that is said of it, in order of the stems. `pieces`: the number that the first page of each has in
    the whole, and its runs."""
    for stem in sorted(set().union(*(of_piece for _, of_piece in pieces))):
        said = [(first, of_piece[stem]) for first, of_piece in pieces if stem in of_piece]
        forms = sorted({form for _, by_form in said for form in by_form} - {""})
        variants = [cbor.array(cbor.text(form), _pages(said, form)) for form in forms]
        yield stem, cbor.array(cbor.text(stem), _pages(said, ""), cbor.array(*variants))


def _pages(said: list[tuple[int, dict[str, Run]]], form: str) -> bytes:
    count = before = 0
    parts = []
    for first, by_form in said:
        if run := by_form.get(form):
            parts += _ENTRY, cbor.NUMBERS[first + run.first - before], run.packed
            before = first + run.last
            count += run.pages
    return cbor.opening(cbor.ARRAY, count) + b"".join(parts)
