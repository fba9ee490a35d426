"""Which agreement another one renews or amends, and where the reports of one disagree."""

import pytest

from dateline.archive.contradictions import contradictions
from dateline.archive.filing import file
from dateline.archive.model import Stage
from tests.cards import agreement, card


def ties(*cards) -> dict[str, tuple[str, str]]:
    """Name of the later agreement → (kind of tie, name of the earlier one)."""
    held = file(cards).agreements
    return {
        entry.name: (entry.earlier.kind, held[entry.earlier.slug].name) for entry in held.values() if entry.earlier
    }


def signed(id, name, *parties, date=None, **said):
    return card(id, date=date, agreements=(agreement(name, *parties, status="signed", date=date, **said),))


def renewed(id, name, *parties, date=None, **said):
    return card(id, date=date, agreements=(agreement(name, *parties, status="renewed", date=date, **said),))


def test_a_renewal_of_another_kind_is_tied_to_what_it_renews():
    """A contract and a plan do not meet on one page, but the one can renew the other."""
    assert ties(
        signed("a", "contract on gas deliveries", "AR", "BO", date="1972-05-01", type="contract"),
        renewed("b", "plan of gas deliveries", "AR", "BO", date="1992-05-01", type="plan"),
    ) == {"plan of gas deliveries": ("renews", "contract on gas deliveries")}


def test_a_renewal_is_tied_to_the_latest_of_those_before_it():
    assert ties(
        signed("a", "loan for roads", "KE", "World Bank", date="1990", type="finance"),
        signed("b", "loan for roads and bridges", "KE", "World Bank", date="2000", type="finance"),
        signed("c", "renewal of the loan for roads", "KE", "World Bank", date="2010", type="finance"),
    ) == {"renewal of the loan for roads": ("renews", "loan for roads and bridges")}


def test_an_amendment_is_tied_to_what_it_amends():
    assert ties(
        signed("a", "fisheries treaty", "NO", "IS", date="1990", type="treaty"),
        signed("b", "protocol amending the fisheries treaty", "NO", "IS", date="2004", type="treaty"),
    ) == {"protocol amending the fisheries treaty": ("amends", "fisheries treaty")}


def test_an_amendment_needs_no_dates_where_there_is_one_answer():
    later = signed("b", "additional protocol on fisheries", "NO", "IS", type="treaty")
    earlier = card("a", agreements=(agreement("fisheries MoU", "NO", "IS", status="in_force"),))
    assert ties(earlier, later) == {"additional protocol on fisheries": ("amends", "fisheries MoU")}
    assert not ties(earlier, later, signed("c", "fisheries contract", "NO", "IS", type="contract"))


@pytest.mark.parametrize(
    "other",
    [
        signed("a", "contract on gas deliveries", "AR", "CL", date="1972", type="contract"),
        signed("a", "contract on cattle vaccines", "AR", "BO", date="1972", type="contract"),
        signed("a", "contract on gas deliveries", "AR", "BO", date="2001", type="contract"),
        signed("a", "contract on gas deliveries", "AR", "BO", type="contract"),
        signed("a", "contract on gas deliveries", "AR", "BO", date="XXXX-05-01", type="contract"),
    ],
    ids=["other parties", "other subject", "later", "undated", "year not known"],
)
def test_where_it_is_not_certain_nothing_is_tied(other):
    assert not ties(other, renewed("b", "plan of gas deliveries", "AR", "BO", date="1992", type="plan"))


def test_a_renewal_of_what_is_on_the_same_page_is_a_stage_of_it():
    assert not ties(
        signed("a", "MoU on gas deliveries", "AR", "BO", date="1972"),
        renewed("b", "MoU on gas deliveries", "AR", "BO", date="1992"),
    )


def test_two_of_one_date_leave_no_answer():
    assert not ties(
        signed("a", "contract on gas deliveries", "AR", "BO", date="1972", type="contract"),
        signed("c", "loan for gas deliveries", "AR", "BO", date="1972", type="finance"),
        renewed("b", "plan of gas deliveries", "AR", "BO", date="1992", type="plan"),
    )


def test_what_was_signed_anew_renews_nothing_by_itself():
    assert not ties(
        signed("a", "loan for roads", "KE", "World Bank", date="2010-03-01"),
        signed("b", "loan for roads", "KE", "World Bank", date="2019-03-01"),
    )


def test_an_agreement_of_nobody_known_is_tied_to_nothing():
    assert not ties(
        signed("a", "contract on gas deliveries", date="1972", type="contract"),
        renewed("b", "plan of gas deliveries", date="1992", type="plan"),
    )


def stage(status, date=None, reported=None) -> Stage:
    said = {"status": status, "date": date, "reported": reported, "article": f"{status} {date} {reported}"}
    return Stage(fact=0, evidence=None, state="machine", rule="test", **said)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (stage("signed", "2017-04-08"), stage("signed", "2017-04-10"), [("date", ("signed",))]),
        (stage("signed", "2017-04-08"), stage("signed", "2017-04"), []),
        (stage("signed", "2017-04-08"), stage("signed", "XXXX-04-08"), []),
        (stage("signed", "2017-04-08"), stage("signed", "XXXX-05-08"), [("date", ("signed",))]),
        (stage("signed", "2017-04-08"), stage("signed", None), []),
        (stage("renewed", "2017"), stage("renewed", "2022"), []),
        (stage("signed", "2017-04-08"), stage("rejected", "2017-04-08"), [("stage", ("signed", "rejected"))]),
        (stage("rejected", None, "2017-04"), stage("signed", "2017-04-08"), [("stage", ("signed", "rejected"))]),
        (stage("signed", None), stage("rejected", None), [("stage", ("signed", "rejected"))]),
        (stage("signed", "2017-04-08"), stage("rejected", "2018-01-01"), []),
        (stage("rejected", "2016"), stage("agreed", "2017"), []),
        (stage("negotiating", "2016"), stage("rejected", "2016"), []),
    ],
)
def test_where_reports_disagree(one, other, found):
    assert [(conflict.about, conflict.stages) for conflict in contradictions((one, other))] == found


def test_what_many_reports_disagree_in_is_said_once():
    assert len(contradictions([stage("signed", f"2017-04-{day:02}") for day in range(1, 9)])) == 1


DENIAL = """---
title: Report {id}
date: 2017-04-08
agreements:
  - {{name: Treaty on fisheries, type: treaty, parties: [NO, IS], status: {status}, date: 2017-04-08}}
---
Words about the treaty on fisheries.
"""
CHAIN = """---
title: Report {id}
date: {date}
agreements:
  - {{name: "{name}", type: {type}, parties: [NO, IS], status: {status}, date: {date}}}
---
Words about the treaty on fisheries.
"""


def test_the_page_keeps_both_rows_and_says_that_they_disagree(folder):
    for status in ("signed", "rejected"):
        folder.write(f"seeds/{status}.md", DENIAL.format(id=status, status=status))
    folder.build()
    (page,) = [folder.page(f"/agreements/{path.parent.name}/") for path in folder.site.glob("agreements/*/index.html")]
    assert "Reports disagree." in page
    assert "not a statement of legal status" in page.lower()
    rows = page[page.index("<tbody>") : page.index("</tbody>")]
    assert rows.count("<tr>") == 2 and "rejected" in rows and "signed" in rows


def test_the_pages_lead_to_one_another(folder):
    old = {"name": "MoU on fisheries", "type": "mou", "status": "signed", "date": "1990-01-01"}
    new = {"name": "Contract on fisheries", "type": "contract", "status": "renewed", "date": "2004-01-01"}
    for id, said in (("old", old), ("new", new)):
        folder.write(f"seeds/{id}.md", CHAIN.format(id=id, **said))
    folder.build()
    earlier = folder.page("/agreements/mou-is-no-fisheries/")
    later = folder.page("/agreements/contract-is-no-contract-fisheries/")
    assert "<dt>Renewed by</dt>" in earlier and 'agreements/contract-is-no-contract-fisheries/index.html">' in earlier
    assert "<dt>Renews</dt>" in later and 'agreements/mou-is-no-fisheries/index.html">' in later
