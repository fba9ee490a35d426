"""Countries, organisations and people: cases in `tests/cases/{countries,organizations,people}`, and what holds for any text.

What is expected of a case: `acts: ISO codes` and `mentioned: ISO codes`; a body a line, its acronym in brackets;
`name | role | ISO code | part` for a person.
"""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import extract
from dateline.extract import countries, organizations, people
from dateline.extract.document import Document, Findings
from dateline.lexicon import lexicons
from dateline.loader.fields.countries import country
from dateline.model import Draft, Layout, Sentence
from tests.text_cases import Case, read_cases


def found(text: str, language: str = "en") -> Findings:
    """What the three extractors find in a text whose first paragraph is a headline when it does not end in a full stop."""
    draft = Draft(id="a", source="a.txt", text=text, language=language, layout=Layout(sentences=sentences(text)))
    if language != "en":
        return extract.read(draft)
    document = Document(draft)
    findings = Findings()
    for extractor in (countries, organizations, people):
        findings = extractor.extract(document, findings)
    return findings


def sentences(text: str) -> tuple[Sentence, ...]:
    spans = []
    for paragraph in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text):
        start = paragraph.start()
        for stop in re.finditer(r"(?<=[a-z\d][.!?])\s(?=[A-Z])|\Z", paragraph.group()):
            end = paragraph.start() + stop.start()
            if text[start:end].strip() and not re.search(r"\b(?:Mr|Col|St|Rt|Hon)\.$", text[start:end]):
                spans.append((start, end))
                start = paragraph.start() + stop.end()
    headline = len(spans) > 1 and text[spans[0][1] - 1] not in ".!?" and text[spans[0][1]:spans[0][1] + 2] == "\n\n"
    return tuple(Sentence(number=n + (not headline), start=start, end=end) for n, (start, end) in enumerate(spans))


@pytest.mark.parametrize("case", read_cases("countries"))
def test_countries(case: Case):
    language, text = "en", case.text
    if text.startswith("language:"):
        first, _, text = text.partition("\n")
        language = first.removeprefix("language:").strip()
    facts = found(text, language).facts
    held = {"acts": {f.code for f in facts.countries}, "mentioned": {f.code for f in facts.countries_mentioned}}
    for line in case.expected:
        kind, _, codes = line.partition(":")
        assert held[kind] == set(codes.split())


@pytest.mark.parametrize("case", read_cases("parties_act"))
def test_parties_that_act(case: Case):
    """With the agreements of the story read, too."""
    draft = Draft(id="a", source="a.txt", text=case.text, layout=Layout(sentences=sentences(case.text)))
    acting = {fact.code for fact in extract.read(draft).facts.countries}
    assert [f"acts: {' '.join(sorted(acting))}"] == [f"acts: {' '.join(sorted(case.expected[0].split()[1:]))}"]


@pytest.mark.parametrize("case", read_cases("organizations"))
def test_organizations(case: Case):
    facts = found(case.text).facts.organizations
    shown = {f"{fact.name} ({fact.acronym})" if "(" in "".join(case.expected) and fact.acronym else fact.name for fact in facts}
    assert shown == set(case.expected)


@pytest.mark.parametrize("case", read_cases("people"))
def test_people(case: Case):
    facts = found(case.text).facts.people
    shown = [f"{p.name} | {p.role or ''} | {p.country or ''} | {p.part}".replace("  ", " ") for p in facts]
    assert shown == case.expected


# --- what holds for any text --------------------------------------------------------------------------------------

WORDS = st.sampled_from(
    "Kenya Kenya's Kenyan US-China Mr. President Ana Reyes and of the signed, said UN (UN) Ministry Bank Ltd. on behalf . \n "
    "al-Harthi bin minister for Roads “the” ’s İstanbul Côte d’Ivoire K. — 47, Oman".split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=40))
def test_evidence_is_in_the_text_and_mentions_do_not_cross(words):
    text = " ".join(words).strip() or "."
    findings = found(text)
    facts = findings.facts
    for fact in (*facts.countries, *facts.countries_mentioned, *facts.organizations, *facts.people):
        assert fact.rule
        assert 1 <= len(fact.evidence) <= 3
        for piece in fact.evidence:
            assert text[piece.start:piece.end] == piece.quote
    ends = [(mention.start, mention.end) for mention in findings.mentions]
    assert ends == sorted(ends)
    assert all(left[1] <= right[0] or left == right for left, right in pairwise(ends))


def test_mentions_name_what_the_facts_name():
    findings = found("Kenya's minister Ana Reyes met the Bank of Tonga in Oslo. Reyes thanked Kenya.")
    facts = findings.facts
    keys = {fact.code for fact in (*facts.countries, *facts.countries_mentioned)}
    keys |= {fact.name for fact in (*facts.organizations, *facts.people)}
    assert {mention.key for mention in findings.mentions} <= keys
    assert [m.form for m in findings.mentions if m.kind == "person"] == ["name", "surname"]


def test_the_words_of_an_office_are_evidence():
    text = "Lena Voss, Germany's minister for ports, said the cranes would stay."
    assert found(text).facts.people[0].evidence[0].quote == "Lena Voss, Germany's minister for ports"


# --- the lexicons -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "code"), [
    ("Russia", "RU"), ("uk", "GB"), ("U.K.", "GB"), ("Burma", "MM"), ("türkiye", "TR"), ("Ivory Coast", "CI"),
    ("Côte d’Ivoire", "CI"), ("cote d'ivoire", "CI"), ("NO", "NO"), ("the Gambia", "GM"), ("USSR", "SU"),
    ("Trinidad & Tobago", "TT"), ("Niger", "NE"), ("Holland", "NL"), ("Republic of Korea", "KR"), ("kosovo", "XK"),
    ("Atlantis", None), ("", None),
])
def test_usual_names_of_countries(name, code):
    known = country(name)
    assert (known and known[0]) == code


def test_every_country_has_one_name_and_one_address():
    entries = lexicons.countries()
    assert len(entries) == 255
    assert len({entry.slug for entry in entries.values()}) == len({entry.name for entry in entries.values()}) == 255
    assert lexicons.slug_of("US") == "united-states"
    assert all(country(entry.name) == country(code) == (code, entry.name) for code, entry in entries.items())


def test_members_are_countries_and_dated():
    for entry in lexicons.organizations():
        assert all(lexicons.is_country(code) for code in entry.members), entry.name
        assert not entry.members or entry.as_of, entry.name
        assert entry.country is None or lexicons.is_country(entry.country), entry.name
    assert lexicons.members_of("bimstec") == ("BD", "BT", "IN", "MM", "NP", "LK", "TH")
    assert lexicons.members_of("Union of Nowhere") == ()


def test_what_was_considered_and_left_out_is_told():
    refused = found("Samoa joined the Paris Agreement, a clerk told Reuters. The Brave Wanderer was calm.").refused
    assert [(reason.partition(":")[0], piece.quote) for reason, piece in refused] == [
        ("no state", "Paris Agreement"), ("no body of the story", "Reuters"), ("no person", "Brave Wanderer"),
    ]


STORY = (
    "LIMA, May 3 - Peru's President Ana Reyes opened the congress of Peru's farmers on Monday. Peruvian growers want rain. "
    "The government of Peru has sent water.\n\nPeru's Cabinet approved the text. {}\n\nPeru's ministers will pay for the wells."
)


@pytest.mark.parametrize(("told", "acts"), [
    ("A rail agreement is to be signed with Kenya in June.", True),
    ("A rail agreement was signed with Kenya in June.", True),
    ("A rail agreement was signed with Kenya's Rift Rail Ltd in June.", True),
    ("Rain fell in Kenya in June.", False),
])
def test_a_state_named_once_acts_if_it_or_its_body_is_a_party(told, acts):
    text = STORY.format(told)
    facts = extract.read(Draft(id="a", source="a.txt", text=text, layout=Layout(sentences=sentences(text)))).facts
    assert ("KE" in {fact.code for fact in facts.countries}) is acts
