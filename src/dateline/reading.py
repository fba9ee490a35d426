"""One article from its bytes to its card and body: load, read, lay what a person declared over it, check, withhold.

A pure function of its arguments: it runs as well in another process or on another machine.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from dateline import evidence, rights
from dateline.lexicon import own
from dateline.loader.loading import Loaded, load
from dateline.loader.sources import SourceFile
from dateline.loader.text.lede import lede
from dateline.model import (
    FACT_LISTS,
    WITHDRAWN,
    AgreementFact,
    Article,
    Card,
    CountryFact,
    Draft,
    EventFact,
    Fact,
    Facts,
    Noun,
    OrganizationFact,
    Overruled,
    PersonFact,
    Record,
    Tombstone,
    TopicFact,
    encode,
)
from dateline.names import folded, person_key
from dateline.problems import Problem
from dateline.settings import Limits, Settings
from dateline.slugs import slug_of_id, slugify
from dateline.summaries import Summary, summary_of

if TYPE_CHECKING:
    from dateline.extract.document import Findings

File = tuple[SourceFile, bytes, bytes | None]
"""An article's file, what stands in it, and what stands in the sidecar beside it."""
_LEDE = 300
"""Characters of the first sentence that a listing shows."""


class Reading(Noun, kw_only=True):
    """What became of one source file."""

    problems: tuple[Problem, ...]
    card: Card | None = None
    body: bytes = b""
    """The encoded `Article`; empty where the article was left out."""
    summary: Summary | None = None
    """Of the card."""
    tombstone: Tombstone | None = None
    """Of an article that was withdrawn."""


def read(source: SourceFile, content: bytes, sidecar: bytes | None, settings: Settings) -> Reading:
    """Never raises for what stands in the file: that is a problem, and costs this article only."""
    return read_each([(source, content, sidecar)], settings)[0]


def read_each(files: Iterable[File], settings: Settings) -> list[Reading]:
    """As `read` does, the reading of each article; the rules are quicker where they are given several at once."""
    own.use(settings.lexicon)
    loaded = [(file[0], load(*file, settings)) for file in files]
    left_out = [_left_out(source, one, settings) for source, one in loaded]
    drafts = [one.draft for (_, one), reading in zip(loaded, left_out, strict=True) if reading is None]
    found = iter(_found(drafts, settings))
    return [
        _reading(source, one, next(found), settings) if reading is None else reading
        for (source, one), reading in zip(loaded, left_out, strict=True)
    ]


def _left_out(source: SourceFile, loaded: Loaded, settings: Settings) -> Reading | None:
    """The reading of an article that is not built; None of any other."""
    draft = loaded.draft
    if draft is None:
        return Reading(problems=loaded.problems)
    if draft.draft:
        return Reading(problems=(*loaded.problems, _kept_out(source, "article-draft", "this article is a draft: it is not built")))
    if rights.granted(draft, settings).rights == WITHDRAWN:
        said = _kept_out(source, "article-withdrawn", "this article is withdrawn: only a page at its address says so")
        stone = Tombstone(id=draft.id, source=draft.source, slug=_slug_of(draft), aliases=draft.aliases)
        return Reading(problems=(*loaded.problems, said), tombstone=stone)
    return None


def _reading(source: SourceFile, loaded: Loaded, found: "Findings | Exception | None", settings: Settings) -> Reading:
    draft, unread, left_out = loaded.draft, (), ()
    facts = draft.declared
    if found is not None:
        read, unread = _facts(found, draft, source.shown, settings.limits)
        facts, left_out = declared_over(draft.declared, read), overruled(draft.declared, read)
    facts, unproven = evidence.checked(draft, facts, source.shown)
    article = rights.published(Article(record=record_of(draft, facts, settings), layout=draft.layout, overruled=left_out))
    body = encode(article)
    card = card_of(article, draft, digest=evidence.sha256(body))
    return Reading(problems=(*loaded.problems, *unread, *unproven), card=card, body=body, summary=summary_of(card))


def packed(reading: Reading) -> tuple[bytes, bytes]:
    """What goes into the store, or comes from another machine: the encoded reading without its body, and the body."""
    return encode(replace(reading, body=b"")), reading.body


def _kept_out(source: SourceFile, code: str, message: str) -> Problem:
    return Problem(source.shown, 0, 0, "note", code, message)


def _too_long(draft: Draft, shown: str, longest: int) -> tuple[Problem, ...]:
    """A word on sentences from which nothing is drawn because of their length."""
    if all([sentence.end - sentence.start <= longest for sentence in draft.layout.sentences]):
        return ()
    message = f"a sentence of more than {longest:,} characters stands here; it is shown, and no facts are drawn from it"
    return (Problem(shown, 0, 0, "warning", "sentence-too-long", message, "end its sentences with full stops"),)


def _found(drafts: list[Draft], settings: Settings) -> "Sequence[Findings | Exception | None]":
    """What the rules find in each of the articles; None where they are not asked."""
    if not settings.extract:
        return [None] * len(drafts)
    from dateline import extract  # late: a build that remembers all readings needs no rules

    return extract.read_each(drafts, settings.limits)


def _facts(found: "Findings | Exception", draft: Draft, shown: str, limits: Limits) -> tuple[Facts, tuple[Problem, ...]]:
    """What the rules found; where they failed, the article is published with what a person declared, and is named."""
    if not isinstance(found, Exception):
        return found.facts, _too_long(draft, shown, limits.sentence_characters)
    message = f"the rules fail on this text ({type(found).__name__}: {str(found)[:200]}); no facts were drawn from it"
    hint = "This is a fault of Dateline's rules, not of the article: please report it with the article's text."
    return Facts(), (Problem(shown, 0, 0, "error", "rules-failed", message, hint),)


# --- what a person wrote outranks what the rules found ------------------------------------------------------------


def declared_over(declared: Facts, found: Facts) -> Facts:
    """A field that a person filled replaces what the rules found in it; the words found for the same thing stay with it.

    Countries that were found acting but are not in a declared list are kept as mentioned.
    """
    merged = {field: _over(getattr(declared, field), getattr(found, field), keys) for field, keys in _KEYS.items()}
    named = {fact.code for fact in merged["countries"]}
    passing = (*found.countries, *found.countries_mentioned)
    merged["countries_mentioned"] = tuple({fact.code: fact for fact in passing if fact.code not in named}.values())
    dated = declared if declared.date or declared.date_fact else found
    merged |= {"date": dated.date, "date_basis": dated.date_basis, "date_fact": dated.date_fact}
    return Facts(iptc=declared.iptc or found.iptc, **merged)


def overruled(declared: Facts, found: Facts) -> tuple[Overruled, ...]:
    """By kind, the names of what the rules found and a person, who wrote down that kind, did not."""
    left_out = []
    for field, keys in _KEYS.items():
        kept = {key for fact in getattr(declared, field) for key in keys(fact)}
        others = [fact.name for fact in getattr(found, field) if kept.isdisjoint(keys(fact))] if kept else []
        if others:
            left_out.append(Overruled(field=field, names=tuple(dict.fromkeys(others))))
    return tuple(left_out)


def _over(declared: tuple[Fact, ...], found: tuple[Fact, ...], keys: Callable[[Fact], list[str]]) -> tuple[Fact, ...]:
    if not declared:
        return found
    words = {key: fact.evidence for fact in reversed(found) for key in keys(fact)}
    return tuple(replace(fact, evidence=_first(words, keys(fact))) for fact in declared)


def _first(words: dict[str, tuple], keys: Iterable[str]) -> tuple:
    return next((words[key] for key in keys if key in words), ())


def _organization_keys(fact: OrganizationFact) -> list[str]:
    return [folded(name) for name in (fact.name, fact.acronym) if name]


def _person_keys(fact: PersonFact) -> list[str]:
    return [person_key(fact.name)]


def _agreement_keys(fact: AgreementFact) -> list[str]:
    parties = " ".join(sorted(fact.parties))
    return [f"{parties} {folded(fact.name)}", f"{parties} {fact.type} {folded(fact.subject or '')}"]


def _by_name(fact: EventFact | TopicFact) -> list[str]:
    return [folded(fact.name)]


def _country_keys(fact: CountryFact) -> list[str]:
    return [fact.code or folded(fact.name)]


_KEYS: dict[str, Callable[..., list[str]]] = {
    "countries": _country_keys,
    "organizations": _organization_keys,
    "people": _person_keys,
    "agreements": _agreement_keys,
    "events": _by_name,
    "topics": _by_name,
}
"""By what two facts of one kind are known to be the same."""


# --- the record and its card --------------------------------------------------------------------------------------


def record_of(draft: Draft, facts: Facts, settings: Settings) -> Record:
    """The draft with its facts, in the record contract."""
    granted = rights.granted(draft, settings)
    return Record(
        id=draft.id,
        source=draft.source,
        slug=_slug_of(draft),
        title=draft.title or draft.id,
        title_basis=draft.title_basis or "id",
        publisher=draft.publisher,
        byline=draft.byline,
        url=draft.url,
        language=draft.language,
        rights=granted.rights,
        rights_stated=granted.stated,
        text=draft.text,
        **{name: getattr(facts, name) for name in Facts.__struct_fields__},
    )


def _slug_of(draft: Draft) -> str:
    """The address that the article asks for; one made from a sentence of its text would change with the rules."""
    title = "" if draft.title_basis == "lede" else draft.title or ""
    return draft.slug or slugify(title) or slug_of_id(draft.id)


_ON_THE_CARD = tuple(name for name in Card.__struct_fields__ if name in Record.__struct_fields__)


def card_of(article: Article, draft: Draft, digest: str) -> Card:
    """What the archive keeps in memory: every fact with its first words only."""
    record = article.record
    shared = {name: getattr(record, name) for name in _ON_THE_CARD}
    for name in FACT_LISTS:
        shared[name] = tuple(
            replace(fact, evidence=fact.evidence[:1]) if len(fact.evidence) > 1 else fact for fact in shared[name]
        )
    overruled = sum(len(kind.names) for kind in article.overruled)
    return Card(**shared, lede=_lede(article), overruled=overruled, aliases=draft.aliases, digest=digest)


def _lede(article: Article) -> str:
    if article.record.text is None:
        return article.excerpts[0].text if article.excerpts else ""
    first = lede(article.record.text, article.layout.sentences)
    words = " ".join(article.record.text[first.start : first.end].split()) if first else ""
    return words if len(words) <= _LEDE else words[: _LEDE - 1].rpartition(" ")[0] + "…"
