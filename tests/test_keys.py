"""What a page says it is determined by determines it: pages of equal ingredients are equal, whatever was done to the articles."""

import random
from pathlib import Path

import pytest
from msgspec.structs import replace

from dateline import pages
from dateline.archive import filing
from dateline.languages.catalogues import words_of
from dateline.model import Article, Card, DateFact, Layout, Record, encode
from dateline.pages.base import DataFile, LongFile, Page
from dateline.pages.desk import Desk
from dateline.pages.rows import Rows
from dateline.settings import Settings
from tests.cards import WORDS, agreement, card, country, event, organization, person, topic

SETTINGS = Settings(root=Path(), source=Path(), output=Path("_site"), cache=None, page_size=5)
CODES = ("NO", "IS", "DK", "FI", "SE")
BODIES = (("Lake Basin Water Board", "LBWB"), ("LBWB", None), ("NATO", "NATO"), ("World Bank", None), ("Ministry of Cod", None))
PEOPLE = ("Jane Doe", "Jane Q. Doe", "Olav Berg", "Mette Lund", "Ari Jonsson")
SUBJECTS = ("cod and herring", "NATO drones", "rail freight corridors", "sea mining", "Ministry of Cod quotas")
DATES = (None, "2020", "2021-03", "2021-03-04", "2022-05-06", "XXXX-05-06")


def some(chance: random.Random, choices, most: int = 2) -> list:
    return chance.sample(choices, chance.randint(0, most))


def facts(chance: random.Random) -> dict:
    words = (replace(WORDS[0], sentence=chance.randint(1, 3)),)
    agreements = tuple(
        replace(agreement(f"{chance.choice(('', 'renewed '))}treaty on {subject}", *chance.sample((*CODES, "NATO"), 2),
                          signatories=tuple(some(chance, PEOPLE)), subject=chance.choice((subject, None)),
                          date=chance.choice(DATES), term=chance.choice((None, "a year")),
                          status=chance.choice(("signed", "agreed", "rejected", "renewed")),
                          type=chance.choice(("treaty", "mou"))), evidence=words)
        for subject in some(chance, SUBJECTS))
    return {
        "countries": tuple(map(country, some(chance, CODES))),
        "countries_mentioned": tuple(map(country, some(chance, CODES))),
        "organizations": tuple(organization(*names, country=chance.choice((None, "NO"))) for names in some(chance, BODIES)),
        "people": tuple(person(name, role=chance.choice((None, "envoy")), country=chance.choice((None, *CODES)),
                               part=chance.choice(("witness", "speaker", "mentioned"))) for name in some(chance, PEOPLE)),
        "agreements": agreements,
        "events": tuple(event(f"{chance.choice(('5th', 'second'))} {name} summit", host=chance.choice((None, "DK")))
                        for name in some(chance, ("NATO", "World Bank"), 1)),
        "topics": tuple(map(topic, some(chance, ("Cod", "cod", "rail", "sea")))),
    }


def looks(chance: random.Random, id: str) -> dict:
    title = f"{chance.choice(('Herring', 'Cod'))} talks {chance.choice((id, 'go on'))}"
    return {
        "title": title, "slug": title.lower().replace(" ", "-"), "date": chance.choice(DATES),
        "byline": chance.choice((None, "A. B.")), "publisher": chance.choice((None, "Fish Weekly")),
        "lede": chance.choice(("It began.", "It ended.")),
        "url": chance.choice((None, "https://example.org/1")), "rights": chance.choice(("full", "metadata")),
        "language": chance.choice(("en", "no")), "aliases": chance.choice(((), ("/old/",), (f"/old/{id}/",))),
        "title_basis": chance.choice(("headline", "lede")), "overruled": chance.choice((0, 2)),
    }


def edited(chance: random.Random, cards: dict[str, Card]) -> dict[str, Card]:
    """One small change, as somebody who edits articles makes it."""
    id = chance.choice(sorted(cards))
    old = cards[id]
    match chance.randrange(6):
        case 0:
            return {**cards, id: replace(old, digest=f"{chance.random()}")}
        case 1:
            field = chance.choice(sorted(looks(chance, id)))
            return {**cards, id: replace(old, digest=f"{chance.random()}", **{field: looks(chance, id)[field]})}
        case 2 | 3:
            field = chance.choice(sorted(facts(chance)))
            return {**cards, id: replace(old, digest=f"{chance.random()}", **{field: facts(chance)[field]})}
        case 4:
            return {key: held for key, held in cards.items() if key != id} if len(cards) > 3 else cards
        case _:
            new = f"a{chance.randrange(100)}"
            return {**cards, new: card(new, digest=f"{chance.random()}", **looks(chance, new), **facts(chance))}


def body(held: Card) -> Article:
    """An article with the facts of its card, and words that change with its digest."""
    shared = {name: getattr(held, name) for name in Record.__struct_fields__ if hasattr(held, name)}
    day = DateFact(rule="test", evidence=WORDS)
    return Article(record=Record(text=f"words {held.digest}", date_fact=day, **shared), layout=Layout())


def written(page: Page | DataFile | LongFile) -> bytes:
    """The page as it can be compared."""
    return b"".join(page.blocks()) if isinstance(page, LongFile) else encode(page)


def desk_of(cards: dict[str, Card]) -> Desk:
    held = filing.file(cards.values())
    words = words_of("en", Path())
    bodies = {one.digest: body(one) for one in cards.values()}
    return Desk(held, SETTINGS, (words,), words, Rows(held, words), bodies.__getitem__)


def made(cards: dict[str, Card]) -> dict[str, tuple[bytes, bytes, str, tuple[str, ...]]]:
    """Ingredients, page, page type and whose bodies are read, by address."""
    desk, found = desk_of(cards), {}
    for address, entry in pages.plan(desk).items():
        page = written(entry.make(desk, *entry.ids))
        ingredients = encode(entry.ingredients(desk, *entry.ids)) if entry.ingredients else page
        found[address] = (ingredients, page, entry.make.__module__, entry.bodies)
    return found


@pytest.mark.parametrize("seed", range(6))
def test_pages_of_equal_ingredients_are_equal(seed):
    chance = random.Random(seed)
    cards = {id: card(id, **looks(chance, id), **facts(chance)) for id in (f"a{number}" for number in range(14))}
    before = made(cards)
    for _ in range(25):
        cards = edited(chance, cards)
        after = made(cards)
        for address in before.keys() & after.keys():
            (was, old, kind, _), (now, new, *_) = before[address], after[address]
            assert was != now or old == new, f"{kind} at {address}"
        before = after


def test_a_changed_word_of_a_body_changes_two_pages():
    chance = random.Random(1)
    cards = {id: card(id, **looks(chance, id), **facts(chance)) for id in (f"a{number}" for number in range(14))}
    before = made(cards)
    after = made({**cards, "a3": replace(cards["a3"], digest="another")})
    assert before.keys() == after.keys()
    changed = {after[address][2].rpartition(".")[2] for address in after if before[address][0] != after[address][0]}
    assert changed == {"article", "data"}


@pytest.mark.parametrize("seed", range(3))
def test_changed_bodies_change_only_pages_that_name_them(seed):
    chance = random.Random(seed)
    cards = {id: card(id, **looks(chance, id), **facts(chance)) for id in (f"a{number}" for number in range(14))}
    before = made(cards)
    for _ in range(6):
        edited = set(chance.sample(sorted(cards), chance.randint(1, 3)))
        cards = {id: replace(held, digest=f"{chance.random()}") if id in edited else held for id, held in cards.items()}
        after = made(cards)
        assert before.keys() == after.keys()
        for address, (was, _, kind, read) in before.items():
            assert edited & set(read) or was == after[address][0], f"{kind} at {address}"
        before = after


@pytest.mark.parametrize("seed", range(3))
def test_pieces_of_equal_keys_are_equal(seed):
    chance = random.Random(seed)
    cards = {id: card(id, **looks(chance, id), **facts(chance)) for id in (f"a{number}" for number in range(14))}
    known, again = {}, 0
    for _ in range(25):
        desk = desk_of(cards)
        for address, entry in pages.plan(desk).items():
            file = entry.make(desk, *entry.ids) if entry.bulky else None
            for piece in file.pieces if isinstance(file, LongFile) else ():
                content = piece.make()
                again += (address, piece.key) in known
                assert known.setdefault((address, piece.key), content) == content, address
        cards = edited(chance, cards)
    assert again > len(known)
