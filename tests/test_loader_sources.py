"""Which files are articles, what they are called, and how their bytes become text."""

import os

import pytest
from msgspec.structs import replace

from dateline.loader import sources
from dateline.problems import Refused
from dateline.settings import Limits
from tests.loader_cases import SETTINGS, loaded


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "seeds").mkdir()
    return tmp_path / "seeds"


def put(folder, *paths, words="Words."):
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(words)


def scan(folder):
    found = sources.scan(folder, SETTINGS)
    return {source.path: source.id for source in found.articles}, [(p.file.split("seeds/")[-1], p.code) for p in found.problems]


def test_articles_in_any_folders_in_the_order_of_their_paths(folder):
    put(folder, "b.txt", "a/z.md", "a.html", "a/b/c.JSON", "ä.txt")
    articles, problems = scan(folder)
    assert list(articles.items()) == [
        ("a.html", "a"),
        ("a/b/c.JSON", "a--b--c"),
        ("a/z.md", "a--z"),
        ("b.txt", "b"),
        ("ä.txt", "ä"),
    ]
    assert problems == []


def test_a_sidecar_belongs_to_the_article_of_its_name(folder):
    put(folder, "a.txt", "a.yaml", "n/a.html", "n/a.yml", "n/a.yaml", "orphan.yaml")
    found = sources.scan(folder, SETTINGS)
    assert [(source.path, source.sidecar) for source in found.articles] == [("a.txt", "a.yaml"), ("n/a.html", "n/a.yaml")]
    assert [(p.code, p.severity) for p in found.problems] == [("sidecar-twice", "warning"), ("file-skipped", "note")]


def test_what_is_no_article_is_passed_over_with_a_word(folder):
    put(folder, "README.md", "n/README.md", ".hidden.txt", ".git/x.txt", "picture.png", "page.htm", "Makefile")
    os.mkfifo(folder / "pipe.txt")
    articles, problems = scan(folder)
    assert list(articles) == ["n/README.md"]
    assert [name for name, code in problems if code == "file-skipped"] == [
        ".git",
        ".hidden.txt",
        "Makefile",
        "README.md",
        "page.htm",
        "picture.png",
        "pipe.txt",
    ]


def test_two_files_of_one_id_are_both_built(folder):
    put(folder, "a.md", "a.txt", "b/c.txt", "b--c.txt", "E.txt", "e.md")
    articles, problems = scan(folder)
    assert articles["a.md"] == "a" and articles["b--c.txt"] == "b--c" and articles["E.txt"] == "E"
    assert articles["a.txt"].startswith("a-") and articles["b/c.txt"].startswith("b--c-") and articles["e.md"].startswith("e-")
    assert [code for _, code in problems] == ["id-taken"] * 3


def test_a_link_is_followed_inside_the_folder_only(folder):
    put(folder, "a.txt", "n/b.txt")
    put(folder.parent, "secret.txt", "seeds-old/c.txt")
    (folder / "inside.txt").symlink_to("a.txt")
    (folder / "outside.txt").symlink_to("../secret.txt")
    (folder / "near.txt").symlink_to(folder.parent / "seeds-old" / "c.txt")
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "gone.txt").symlink_to("nowhere")
    (folder / "circle.txt").symlink_to("circle.txt")
    (folder / "n" / "up").symlink_to("..")
    articles, problems = scan(folder)
    assert list(articles) == ["a.txt", "inside.txt", "n/b.txt"]
    assert sorted(problems) == [
        ("circle.txt", "link-broken"),
        ("gone.txt", "link-broken"),
        ("n/up", "file-skipped"),
        ("near.txt", "link-outside"),
        ("outside.txt", "link-outside"),
        ("zero.txt", "link-outside"),
    ]


def test_a_file_name_that_is_not_unicode_is_named_and_left_out(folder):
    put(folder, "a.txt")
    with open(os.fsencode(folder) + b"/caf\xe9.txt", "w") as stream:  # noqa: PTH123 - a name in bytes
        stream.write("Words.")
    articles, problems = scan(folder)
    assert list(articles) == ["a.txt"]
    assert problems == [("caf?.txt", "file-name")]


def test_a_folder_that_is_not_there_is_refused(folder):
    with pytest.raises(Refused) as refused:
        scan(folder / "none")
    assert refused.value.problems[0].code == "source-missing"


@pytest.mark.parametrize("failing", ["scandir", "open"])
def test_what_cannot_be_read_stops_the_build(folder, monkeypatch, failing):
    put(folder, "n/a.txt")
    found = sources.scan(folder, SETTINGS)
    (folder / "n" / "a.txt").unlink()
    listing = os.scandir

    def fail(path):
        if str(path).endswith("n/") or str(path).endswith("/n"):
            raise PermissionError(13, "Permission denied", str(path))
        return listing(path)

    monkeypatch.setattr(os, "scandir", fail)
    with pytest.raises(Refused) as refused:
        scan(folder) if failing == "scandir" else sources.read(found.articles[0], SETTINGS)
    assert refused.value.problems[0].code == "source-unreadable"


def test_a_large_file_is_not_read_whole(folder):
    put(folder, "a.txt", words="x" * 5000)
    settings = replace(SETTINGS, limits=Limits(file_bytes=1000))
    content, sidecar = sources.read(sources.scan(folder, settings).articles[0], settings)
    assert len(content) == 1001 and sidecar is None
    assert [p.code for p in loaded(content, name="a.txt", settings=settings).problems] == ["file-too-large"]


# --- bytes to text --------------------------------------------------------------------------------------------------

WESTERN = "The café’s “naïve” owner in São Paulo paid £5 – twice."


@pytest.mark.parametrize(
    "content",
    [
        WESTERN.encode(),
        WESTERN.encode("utf-8-sig"),
        WESTERN.encode("utf-16"),
        WESTERN.encode("utf-32"),
        b"\xfe\xff" + WESTERN.encode("utf-16-be"),
        WESTERN.encode("utf-16-le"),
        WESTERN.encode("utf-16-be"),
    ],
    ids=["UTF-8", "UTF-8 with mark", "UTF-16", "UTF-32", "UTF-16BE with mark", "UTF-16LE", "UTF-16BE"],
)
def test_unicode_in_any_of_its_encodings(content):
    result = loaded(content, name="a.txt")
    assert result.draft.text == WESTERN
    assert result.problems == ()


def test_windows_1252_is_read_and_said():
    result = loaded(b"One\r\n" + WESTERN.encode("cp1252"), name="a.txt")
    assert result.draft.text == "One\n" + WESTERN
    assert [(p.code, p.severity, p.line, p.column) for p in result.problems] == [("encoding-guessed", "note", 2, 8)]


@pytest.mark.parametrize(
    "content",
    [
        "Министры двух стран подписали соглашение.".encode("cp1251"),
        "Wałęsa mówił o umowie i żałował tego.".encode("cp1250"),
        "Οι υπουργοί υπέγραψαν συμφωνία.".encode("iso8859-7"),
        "The café in the village".encode("mac-roman"),
        "The café in the village".encode("cp437"),
        "両国は協定に署名した。".encode("shift-jis"),
        "两国签署了协议。".encode("gb18030"),
    ],
    ids=["Cyrillic", "Polish", "Greek", "Macintosh", "DOS", "Japanese", "Chinese"],
)
def test_an_encoding_that_cannot_be_told_is_refused(content):
    result = loaded(b"A line.\n" + content, name="a.txt")
    assert result.draft is None
    assert [(p.code, p.line) for p in result.problems] == [("encoding-unknown", 2)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file-empty"),
        (b" \n\n", "file-empty"),
        (b"\xef\xbb\xbf", "file-empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "file-binary"),
        (b"Words\0 and words", "file-binary"),
        (bytes(range(1, 32)), "file-binary"),
        (WESTERN.encode()[:-30] + b"\xc3 x", "encoding-broken"),
        (b"\xff\xfeW\0o\0r", "encoding-broken"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.json"])
def test_no_text_at_all(content, code, name):
    result = loaded(content, name=name)
    assert result.draft is None
    assert [p.code for p in result.problems] == [code]


@pytest.mark.parametrize(
    ("charset", "encoding"), [("windows-1251", "cp1251"), ("Shift_JIS", "shift-jis"), ("iso-2022-jp", "iso2022_jp")]
)
def test_the_charset_that_a_page_declares(charset, encoding):
    words = (
        "Министры двух стран подписали соглашение."
        if encoding == "cp1251"
        else "両国の大臣は協定に署名した。それは六月に発効する。"
    )
    page = f'<html><head><meta charset="{charset}"></head><body><p>{words}</p></body></html>'
    assert loaded(page.encode(encoding), name="a.html").draft.text == words


def test_a_page_that_declares_another_charset_than_it_has_is_read_as_what_it_is():
    page = f'<html><head><meta charset="iso-8859-1"></head><body><p>{WESTERN}</p></body></html>'
    assert loaded(page, name="a.html").draft.text == WESTERN


def test_the_unicode_form_is_kept():
    assert loaded("Cafe\u0301 and café.", name="a.txt").draft.text == "Cafe\u0301 and café."
