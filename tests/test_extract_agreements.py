"""What the rules read of agreements, dates, events and topics: `cases/{agreements,status,dates,events,topics}/*.txt`.

Expected are lines of `field value; field value`, one for each fact, in any order; `none` where nothing is to be found:

    agreement   mou PE+CL signed; subject fishing; term five years; place Lima; by Ana Ruiz, Luis Paz; date 2020-03-04
    date        2020-03-04
    event       summit; date XXXX-03-04; place Lima; host PE
    topic       fishing; iptc economy
"""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.extract import read
from dateline.extract.document import Findings
from dateline.model import AgreementFact, Draft, EventFact
from tests.loader_cases import loaded
from tests.text_cases import Case, read_cases

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"


def draft_of(text: str) -> Draft:
    """The article; its language is told, as a case is too short to tell it by."""
    return loaded(text, "a.txt", sidecar="language: en").draft


def found(text: str) -> Findings:
    return read(draft_of(text))


def fields(line: str) -> dict[str, str]:
    """`first word(s); field value; ...` as a mapping; what stands before the first semicolon is under ""."""
    first, *rest = (part.strip() for part in line.split(";"))
    return {"": first} | {key: value for key, _, value in (part.partition(" ") for part in rest)}


def agreement_fits(fact: AgreementFact, wanted: dict[str, str]) -> bool:
    kind, parties, status = wanted[""].split(" ", 2)
    return all(
        (
            fact.type == kind or kind == "*",
            set(fact.parties) == set(parties.replace("_", " ").split("+")),
            fact.status == status or status == "*",
            wanted.get("subject", "").lower() in f"{fact.name} {fact.subject}".lower(),
            wanted.get("term", fact.term) == fact.term,
            wanted.get("place", fact.place) == fact.place,
            wanted.get("date", str(fact.date)) == str(fact.date),
            wanted.get("by", ", ".join(fact.signatories)) == ", ".join(fact.signatories),
        )
    )


def shown(fact: AgreementFact) -> str:
    return (
        f"{fact.type} {'+'.join(fact.parties)} {fact.status}; name {fact.name}; "
        f"subject {fact.subject}; term {fact.term}; place {fact.place}; "
        f"date {fact.date}; by {', '.join(fact.signatories)}"
    )


@pytest.mark.parametrize("case", [*read_cases("agreements"), *read_cases("status")])
def test_agreements(case: Case):
    facts = found(case.text).facts.agreements
    wanted = [fields(line) for line in case.expected if line != "none"]
    seen = "\n".join(map(shown, facts)) or "nothing"
    assert len(facts) == len(wanted), seen
    for each in wanted:
        assert any(agreement_fits(fact, each) for fact in facts), f"{each}\nfound:\n{seen}"


@pytest.mark.parametrize("case", read_cases("dates"))
def test_publication_date(case: Case):
    facts = found(case.text).facts
    assert [facts.date or "none"] == case.expected
    assert (facts.date_fact is None) == (facts.date is None)
    if facts.date_fact:
        words = facts.date_fact.evidence[0]
        assert case.text[words.start : words.end] == words.quote


def event_fits(fact: EventFact, wanted: dict[str, str]) -> bool:
    return wanted[""].lower() in fact.name.lower() and all(
        wanted[key] == (getattr(fact, key) or "none") for key in ("date", "place", "host") if key in wanted
    )


@pytest.mark.parametrize("case", read_cases("events"))
def test_events(case: Case):
    facts = found(case.text).facts.events
    wanted = [fields(line) for line in case.expected if line != "none"]
    assert len(facts) == len(wanted), facts
    for each in wanted:
        assert any(event_fits(fact, each) for fact in facts), f"{each}\nfound: {facts}"


@pytest.mark.parametrize("case", read_cases("topics"))
def test_topics(case: Case):
    facts = found(case.text).facts
    names = [topic.name for topic in facts.topics]
    for line in case.expected:
        wanted = fields(line)
        assert (wanted[""] == "none" and not names) or wanted[""] in names, names
        assert wanted.get("iptc", facts.iptc[:1] and facts.iptc[0]) == (facts.iptc[:1] and facts.iptc[0]), facts.iptc


@pytest.mark.parametrize(
    "case", [*read_cases("agreements"), *read_cases("status"), *read_cases("events"), *read_cases("topics")]
)
def test_every_quote_stands_in_the_text(case: Case):
    document = draft_of(case.text)
    facts = read(document).facts
    for fact in (*facts.agreements, *facts.events, *facts.topics):
        assert fact.evidence
        for words in fact.evidence:
            assert document.text[words.start : words.end] == words.quote
            assert len(words.quote) <= 300


def test_evidence_covers_parties_and_deed():
    (fact,) = found("Peru and Chile signed a fishing treaty in Lima on Monday.").facts.agreements
    covered = " ".join(words.quote for words in fact.evidence)
    assert all(word in covered for word in ("Peru", "Chile", "signed", "treaty"))


def test_what_was_left_out_has_a_reason():
    findings = found("The coach signed a two-year contract with Peru. Players welcomed the deal.")
    assert not findings.facts.agreements
    assert {words.quote for _, words in findings.refused}
    assert all(reason for reason, _ in findings.refused)


def test_another_language_is_not_guessed_at():
    draft = loaded("---\nlanguage: es\n---\n\nPeru and Chile signed a fishing treaty in Lima on Monday.").draft
    facts = read(draft).facts
    assert not (facts.agreements or facts.topics or facts.events or facts.date)


def test_a_declared_date_makes_days_known():
    draft = loaded(
        "---\nlanguage: en\ndate: 2020-03-04\n---\n\nPeru and Chile signed a fishing treaty in Lima on Monday."
    ).draft
    facts = read(draft).facts
    assert facts.date is None  # what was declared is laid over later
    assert [(fact.date, fact.rule.endswith("inferred")) for fact in facts.agreements] == [("2020-03-02", True)]


@settings(deadline=None)  # the first one reads the lexicons
@given(
    st.text(alphabet="Peru Chile signed a treaty, MoU\n.\"'(5-)two deal agreed to between with on Monday 2019İß", max_size=300)
)
def test_nothing_makes_it_fail(text):
    draft = loaded(f"x {text}", "a.txt", sidecar="language: en").draft
    for fact in read(draft).facts.agreements:
        assert fact.parties and fact.evidence


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the original articles are not here")
def test_two_memoranda_of_the_first_original():
    facts = found((SEEDS / "000_61aa47a61fd919a4.txt").read_text("utf-8")).facts
    assert facts.date is None
    assert [(fact.type, fact.status, set(fact.parties), fact.place, fact.term) for fact in facts.agreements] == [
        ("mou", "renewed", {"BD", "IN"}, "New Delhi", "five more years")
    ] * 2
    assert {fact.signatories for fact in facts.agreements} == {("Muhammad Imran", "K Rajaraman")}
    assert "information technology and electronics" in facts.agreements[0].name
    assert "cyber security" in facts.agreements[1].name


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the original articles are not here")
def test_plan_and_meetings_of_the_second_original():
    facts = found((SEEDS / "003_207a2961c599a118.txt").read_text("utf-8")).facts
    assert facts.date is None
    assert [(fact.type, fact.status, fact.parties, fact.term) for fact in facts.agreements] == [
        ("plan", "proposed", ("BIMSTEC",), "5 years")
    ]
    dated = {(event.date, event.place, event.host) for event in facts.events if event.date}
    assert dated == {("XXXX-01-21", "New Delhi", "IN"), ("2022", "New Delhi", "IN")}
