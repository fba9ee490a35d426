"""An index brought up to date: found among what is kept, or made anew of its pieces."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

from dateline.pages.desk import Desk
from dateline.problems import Problem
from dateline.progress import Progress
from dateline.search import FOLDER, Index, pagefind, pieces
from dateline.search.documents import fields_of
from dateline.search.entries import entries_of
from dateline.search.files import all_files
from dateline.search.kept import Kept
from dateline.versions import key_of


@contextmanager
def index(desk: Desk, cache: Path | None, progress: Progress) -> Iterator[Index]:
    """The index of an archive, to be read while the context lasts; one without files, and a problem
    `search-unavailable`, where Pagefind is not installed or fails. The cache folder exists."""
    kept, problems = None, ()
    try:
        kept = _up_to_date(pagefind.program(), desk, cache, progress)
    except pagefind.Missing:
        problems = (_unavailable("Pagefind is not installed", "pip install pagefind_bin"),)
    except (pagefind.Failed, OSError) as error:
        problems = (_unavailable(str(error)),)
    if kept is None:
        yield Index(problems=problems)
        return
    try:
        files = {FOLDER + path: digest for path, digest in kept.files.items()}
        yield Index(files=files, read=lambda address: kept.read(address.removeprefix(FOLDER)))
    finally:
        kept.close()


def _unavailable(reason: str, hint: str = "") -> Problem:
    return Problem(
        file="search", line=0, column=0, severity="note", code="search-unavailable",
        message=f"the site is built without full-text search: {reason}", hint=hint,
    )


def _up_to_date(program: pagefind.Program, desk: Desk, cache: Path | None, progress: Progress) -> Kept:
    """What is kept if it was made of the same texts, else a new index. Raises Failed, OSError."""
    groups = pieces.grouped(entries_of(desk))
    language = _language_of_most(desk)
    with nullcontext(cache) if cache else TemporaryDirectory(prefix="dateline-") as folder:
        workshop = pieces.Workshop(program, desk, language, Path(folder))
        values = key_of(*map(workshop.values, groups))
        kept = Kept.open(cache)
        if kept and kept.values == values:
            return kept
        texts = key_of(*workshop.make(groups, progress))
        if kept:
            if kept.texts == texts:
                kept.answer_to(values)
                return kept
            kept.close()
        entries = [entry for group in groups for entry in group]
        made = map(workshop.read, range(len(groups)))
        return Kept.put(cache, all_files(language, program.version, made, entries, fields_of(desk.languages)), values, texts)


def _language_of_most(desk: Desk) -> str:
    """By whose grammar words are searched: that of the articles, whatever the site speaks."""
    languages = Counter(summary.language.partition("-")[0] for summary in desk.archive.cards.summaries.values())
    return min(languages, key=lambda language: (-languages[language], language), default="en")
