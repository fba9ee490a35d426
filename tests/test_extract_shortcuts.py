"""What spares the rules work changes nothing of what they find."""

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies

from dateline import extract
from dateline.extract import EXTRACTORS, agreements, offices, phrases, topics
from dateline.extract.agreement import homographs, instruments, kinship, merging, nounphrase
from dateline.extract.agreement.parties import Actors
from dateline.extract.document import Document, Findings
from dateline.loader import sources
from dateline.loader.loading import load
from dateline.settings import Settings

FOLDERS = sorted((Path(__file__).parent / "news").glob("*/texts"))


@cache
def documents(folder: Path) -> list[tuple[Document, Findings]]:
    """The articles of a folder with what is found in them before their agreements."""
    given = Settings(root=folder, source=folder, output=folder / "none", cache=None)
    loaded = (load(one, *sources.read(one, given), given).draft for one in sources.scan(folder, given).articles)
    return [(document, found_in(document)) for document in map(Document, filter(None, loaded))]


def found_in(document: Document) -> Findings:
    findings = Findings()
    for extractor in EXTRACTORS[: EXTRACTORS.index(agreements)]:
        findings = extractor.extract(document, findings)
    return findings


# --- offices before names ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("written", ["{}", "the ({}, ", "vice-{}", "“{}” "])
def test_every_office_is_seen_among_the_words_before_a_name(written):
    for word in offices.NOUNS | offices.PLURALS | offices._RANKS | {"number"}:
        said = written.format(word).lower().translate(offices._APART).split()
        assert not offices._TELLING.isdisjoint(said), word


# --- several articles at once ---------------------------------------------------------------------------------------


def test_several_articles_at_once_are_read_as_one_by_one():
    drafts = [document.draft for folder in FOLDERS for document, _ in documents(folder)[:8]]
    assert extract.read_each(drafts) == [extract.read(draft) for draft in drafts]


def test_rules_that_fail_on_one_article_read_the_others(monkeypatch):
    drafts = [document.draft for document, _ in documents(FOLDERS[0])[:3]]
    whole = extract.read_each(drafts)

    def failing(document, findings, read=topics.extract):
        if document.draft is drafts[1]:
            raise ValueError("no topic")
        return read(document, findings)

    monkeypatch.setattr(topics, "extract", failing)
    found = extract.read_each(drafts)
    assert found[::2] == whole[::2]
    assert isinstance(found[1], ValueError)
    with pytest.raises(ValueError, match="no topic"):
        extract.read(drafts[1])


# --- the words before a noun are read from the last one on ----------------------------------------------------------


@settings(max_examples=200, deadline=None)
@given(text=strategies.text(alphabet="ab \n\t\xa0'“", max_size=40), data=strategies.data())
def test_words_are_the_same_from_the_last_on_as_from_the_first(text, data):
    low = data.draw(strategies.integers(0, len(text)))
    end = data.draw(strategies.integers(low, len(text)))
    words, backwards = nounphrase._Words(text, low, end), []
    while words.last:
        backwards.append((words.start, words.end))
        assert words.pop() == text[slice(*backwards[-1])]
    assert backwards[::-1] == [match.span() for match in re.compile(r"\S+").finditer(text, low, end)]


# --- a first word that no name goes on is passed over ---------------------------------------------------------------


WORDS = "The In Although Peru May talks of the and bin al-Sabah d'Estaing Ibn it. K. é".split()


@settings(max_examples=500, deadline=None)
@given(strategies.lists(strategies.sampled_from(WORDS), min_size=1, max_size=5), strategies.sampled_from(["", '"', "x", "(", "@"]))
def test_behind_a_passed_over_opener_the_runs_are_the_same(words, before):
    plain = before + " ".join(words)
    with pytest.MonkeyPatch.context() as patch:
        found = list(phrases._runs(plain, len(before), len(plain)))
        patch.setattr(phrases, "_behind_opener", lambda plain, first, stop: first)
        assert found == list(phrases._runs(plain, len(before), len(plain)))


# --- only some nouns are ever other words ---------------------------------------------------------------------------


@settings(max_examples=300, deadline=None)
@given(data=strategies.data())
def test_a_noun_that_what_follows_makes_another_word_opens_as_one_that_can_be(data):
    match = homographs._OTHER_AFTER.match(data.draw(strategies.from_regex(homographs._OTHER_AFTER)))
    assert match is None or match.group().lower().startswith(homographs._OPEN_OTHERS)


# --- groups of reports ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_no_group_is_passed_over_that_shares_more(folder, monkeypatch):
    """The search for a report's group ends early where no earlier one can be nearer; asked of all, the answer is the same."""

    def of_all(report, groups, lede):
        scores = [kinship._kinship(report, group, lede) - 0.05 * age for age, group in enumerate(reversed(groups))]
        best = max(scores, default=0.0)
        return groups[-1 - scores.index(best)] if best > 0 else None

    def checked(report, groups, lede, home_of=kinship.home_of):
        home = home_of(report, groups, lede)
        assert home is of_all(report, groups, lede)
        return home

    monkeypatch.setattr(merging, "home_of", checked)
    for document, findings in documents(folder):
        agreements.extract(document, findings)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_what_a_group_notes_of_its_reports_is_true_of_them(folder):
    for document, findings in documents(folder):
        actors = Actors(document, findings)
        reports = agreements._reports(document, instruments.find(document), actors, None)
        for group in merging.gather(reports, actors.lede, actors.headlines):
            phrases = [report.phrase for report in group.reports]
            at_top = [phrase.sentence.number in actors.headlines for phrase in phrases]
            nouns = [phrase.noun for phrase in phrases]
            telling = [noun for noun in nouns if noun.kind != "agreement"]
            firm = [noun for noun in telling if noun.name not in ("pact", "compact", "protocol", "contract")]
            assert group.noun == (firm or telling or nouns)[0]
            assert group.plural == all(phrase.noun.plural for phrase in phrases)
            assert group.told_at_top == any(at_top)
            assert group.headline_only == all(top or phrase.verbal for top, phrase in zip(at_top, phrases, strict=True))
