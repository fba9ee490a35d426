# ruff: noqa: E501 (articles, a line each)
"""The site on which the browser checks are made: every page type, every empty state, and what strains a page."""

from pathlib import Path
from shutil import copy

NEWS = Path(__file__).resolve().parents[1] / "news"
LONG_NAME = "Framework agreement on joint management and seasonal protection of the herring grounds of both of the two northern seas"
SETTINGS = "title: The Treaty Shelf\npage_size: 25\n"
SIX_HUNDRED = "six-hundred"

PARAGRAPHS = (
    "Norway and Iceland signed a treaty on fisheries in Oslo on Tuesday, ending a quarrel of nine years over herring.",
    "Foreign Minister Ann Lee of Iceland and Fisheries Minister Ola Berg of Norway put their names to the text in the old"
    " customs house, where the first of the talks had been held in a winter that nobody in the trade remembers gladly.",
    "The treaty runs for ten years and sets a common quota, to be shared out each spring by a board of six. Boats of either"
    " side may follow the shoals over the line as long as they report their catch on the same day.",
    "It rained all morning, and the harbour band played under umbrellas.",
)
"""A story of 115 words, which is told four times below, each time with another end, to make one of about 600."""

ASIDES = (
    "Skippers along the coast said that they had waited long for it and would read every line before they cheered.",
    "A net maker in the second row called it the best news since the cold store was mended, and asked for larger meshes.",
    "The board will meet for the first time in March, in a town that the two capitals have still to agree upon between them.",
    "Scientists from the marine institute in Bergen will count the shoals from the air and publish what they see every month.",
)


def deed(name: str, type: str, status: str, date: str | None, parties: str = "NO, IS") -> str:
    return f'agreements:\n  - {{name: "{name}", type: {type}, parties: [{parties}], status: {status}, date: {date or ""}}}\n'


ARTICLES = {
    "undated": "title: A treaty without a day\n---\nNorway and Iceland signed a treaty on fisheries.",
    "long-name": f'title: "{LONG_NAME}"\n{deed(LONG_NAME, "cooperation", "agreed", "2020-05")}---\nWords about herring.',
    "excerpt": "title: Only an excerpt\ndate: 2021-02-03\nrights: excerpt\n---\n"
    "Norway and Iceland signed a treaty on fisheries in Oslo.\n\nIt rained.",
    "metadata": "title: Only its facts\ndate: 2021-02-04\nrights: metadata\n---\nNorway and Iceland signed a treaty on fisheries.",
    "nothing": "title: Rain in the harbour\ndate: 2021\n---\nIt rained all day.",
    "empty": "title: Nothing but a title\ndate: XXXX-02-05\n---\n",
    "arabic": "title: معاهدة بين النرويج وآيسلندا\nlanguage: ar\ndate: 2021-03-01\n---\nوقعت النرويج وآيسلندا معاهدة.",
    "moved": "title: It stood elsewhere\ndate: 2021-03-02\naliases: [/old/place/]\n---\nIt rained.",
    "said-signed": f"title: Signed, says one\ndate: 2021-04-01\n{deed('MoU on cod', 'mou', 'signed', '2021-04-01')}---\nWords on cod.",
    "said-not": f"title: Denied, says another\ndate: 2021-04-01\n{deed('MoU on cod', 'mou', 'rejected', '2021-04-01')}---\nWords on cod.",
    "renewal": f"title: Renewed\ndate: 2023-04-01\n{deed('Contract on cod', 'contract', 'renewed', '2023-04-01')}---\nWords on cod.",
    "summits": "title: Two summits\ndate: 2021-05-01\norganizations:\n  - {name: Lake Basin Water Board, acronym: LBWB}\n"
    "  - LBWB Expert Group on Floods\nevents:\n  - {name: 2nd LBWB summit, date: 2021-05-01, place: Oslo, host: NO}\n"
    "  - {name: first LBWB summit, date: 2011}\n---\nThe Lake Basin Water Board met.",
    "markup": "title: What Markdown can hold\ndate: 2021-06-01\n---\n## A heading\n\nA [link](https://example.org/), *stress*, `code`.\n\n"
    "- one\n  - deeper\n- two\n\n> A quotation.\n\n```\nlong lines of code, which a narrow screen must scroll inside their own frame alone\n```",
    SIX_HUNDRED: "title: Norway and Iceland end the herring quarrel\ndate: 2021-07-13\npublisher: Harbour Gazette\nbyline: Ann Lee\n"
    "url: https://example.org/herring\n---\n"
    + "\n\n".join(paragraph for aside in ASIDES for paragraph in (*PARAGRAPHS, aside)),
}


def write(root: Path) -> None:
    """The sources of the site, and its settings, into a folder of their own."""
    source = root / "seeds"
    source.mkdir()
    for text in sorted((NEWS / "wires" / "texts").glob("*.txt")):
        copy(text, source)
    for name, said in ARTICLES.items():
        (source / f"{name}.md").write_text(f"---\n{said}\n", "utf-8")
    (root / "dateline.yaml").write_text(SETTINGS, "utf-8")
