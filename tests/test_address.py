import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline import address

PAGES = st.lists(st.sampled_from(["a", "b", "page", "2"]), max_size=4).map(lambda parts: "/" + "".join(f"{p}/" for p in parts))


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("/", "/", "index.html"),
        ("/countries/india/", "/", "countries/india/index.html"),
        ("/countries/india/", "/articles/x/", "../../countries/india/index.html"),
        ("/articles/x/#s3", "/articles/x/", "../../articles/x/index.html#s3"),
        ("/style.css", "/dates/2022/04/", "../../../style.css"),
        ("/", "/404.html", "index.html"),
        ("/feed.xml", "/countries/india/feed.xml", "../../feed.xml"),
    ],
)
def test_links_lead_from_page_to_page_within_the_folder(target, page, link):
    assert address.relative(target, page) == link


@given(PAGES, PAGES)
def test_a_link_followed_from_its_page_arrives(target, page):
    here = address.path(page).split("/")[:-1]
    for step in address.relative(target, page).split("/"):
        here = here[:-1] if step == ".." else [*here, step]
    assert "/".join(here) == address.path(target)


@pytest.mark.parametrize(
    ("date", "where"),
    [("2022-04-30", "/dates/2022/04/"), ("2022-04", "/dates/2022/04/"), ("2022", "/dates/2022/"), (None, "/dates/undated/"),
     ("XXXX-01-21", "/dates/undated/"), ("2022-21", "/dates/2022/")],
)
def test_a_date_leads_to_the_page_of_what_is_known_of_it(date, where):
    assert address.date(date) == where
