"""What people decided otherwise than the rules had read is shown beside the article, and listed."""

from lxml import html

ARTICLE = """---
title: Pact on cod
{declared}
---
OSLO, 3 May 2021. Norway and Iceland signed a treaty on fisheries in Oslo. Norway's foreign minister Ane Solheim said that
Denmark, which had also sent its minister Bo Krag, would follow.
"""


def corrections(folder, declared: str) -> dict[str, str]:
    folder.write("seeds/cod.md", ARTICLE.format(declared=declared))
    assert folder.build("--no-search").status == 0
    page = html.fromstring(folder.page("/articles/pact-on-cod/"))
    return {row.findtext("dt"): row.findtext("dd") for row in page.xpath("//section[h3/@id='corrections']//div")}


def test_what_a_person_left_out_is_named(folder):
    assert corrections(folder, "people: [Ane Solheim]\norganizations: [Cod Council]") == {"People": "Bo Krag"}
    listing = html.fromstring(folder.page("/corrections/"))
    (link,) = listing.xpath("//tbody//a")
    assert link.text == "Pact on cod" and link.get("href") == "../articles/pact-on-cod/index.html#corrections"
    assert listing.xpath("string(//td[@class='num'])") == "1"


def test_kinds_that_nobody_wrote_down_are_not_corrected(folder):
    assert corrections(folder, "topics: [fishing]\ndate: 2021-05-03").keys() <= {"Topics"}


def test_agreeing_with_the_rules_corrects_nothing(folder):
    assert corrections(folder, "people: [Ane Solheim, Bo Krag]") == {}
    assert not html.fromstring(folder.page("/corrections/")).xpath("//tbody")
