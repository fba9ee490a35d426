"""Promise 8: articles are other people's text. What may be shown of one, and everything else taken out of its body."""


from msgspec.structs import replace

from dateline.evidence import every, sha256
from dateline.loader.text.lede import lede
from dateline.model import FACT_LISTS, Article, Draft, Evidence, Excerpt, Fact, Layout, Noun, Record, Rights
from dateline.settings import Settings

LONGEST_EXCERPT = 300


class Granted(Noun):
    rights: Rights
    stated: bool
    """Whether the article or the settings say so, or nobody did."""


def granted(draft: Draft, settings: Settings) -> Granted:
    """The article's own statement, else its publisher's in the settings, else the settings' default, else `full`."""
    for stated in (draft.rights, settings.publisher_rights.get(draft.publisher or ""), settings.default_rights):
        if stated:
            return Granted(stated, stated=True)
    return Granted("full", stated=False)


def published(article: Article) -> Article:
    """The article as far as its rights let it be shown. Nothing withheld is left anywhere in the value."""
    record = article.record
    if record.rights == "full":
        return article
    if record.rights == "excerpt":
        return Article(record=_rewritten(record, _cut), layout=Layout(), excerpts=_excerpts(article))
    title = record.id if record.title_basis == "lede" else record.title
    basis = "id" if record.title_basis == "lede" else record.title_basis
    return Article(record=replace(_rewritten(record, _digest), title=title, title_basis=basis), layout=Layout())


def _rewritten(record: Record, show) -> Record:
    def shown(fact: Fact) -> Fact:
        return replace(fact, evidence=tuple(map(show, fact.evidence)))

    lists = {name: tuple(map(shown, getattr(record, name))) for name in FACT_LISTS}
    dated = shown(record.date_fact) if record.date_fact else None
    return replace(record, text=None, date_fact=dated, **lists)


def _cut(words: Evidence) -> Evidence:
    quote = words.quote[:LONGEST_EXCERPT]
    return replace(words, quote=quote, end=words.start + len(quote))


def _digest(words: Evidence) -> Evidence:
    return replace(words, quote=None, sha256=sha256(words.quote.encode("utf-8", "surrogatepass")))


def _excerpts(article: Article) -> tuple[Excerpt, ...]:
    """The lede and the sentences that facts rest on, each cut to 300 characters."""
    record = article.record
    first = lede(record.text, article.layout.sentences)
    wanted = ({first.number} if first else set()) | {words.sentence for fact in every(record) for words in fact.evidence}
    return tuple(
        Excerpt(sentence=sentence.number, text=cut_at_word(record.text[sentence.start : sentence.end]))
        for sentence in article.layout.sentences
        if sentence.number in wanted
    )


def cut_at_word(text: str) -> str:
    """At most 300 characters, the last of them an ellipsis where something was left out."""
    if len(text) <= LONGEST_EXCERPT:
        return text
    return text[: LONGEST_EXCERPT - 1].rpartition(" ")[0] + "…"
