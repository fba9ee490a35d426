"""Lists of other stories below a heading such as "Related Articles", at the end of a page or in its midst."""

from bisect import bisect_left
from itertools import pairwise

from dateline.loader.text.marks import Marks

# How much of its names a paragraph after the list must share with the article to belong to it (see `Cast.kinship`).
_AFTER_BOX = 0.2        # two paragraphs after a heading that also stands inside articles
_AFTER_TAIL = 0.4       # two paragraphs after one that mostly ends a page
_SINGLE = 0.5           # a single paragraph after either
_PROSE = 0.3            # paragraphs below the heading, with nothing between that looks like a link


def mark_sections(marks: Marks, first: int) -> int:
    """Mark every heading of other stories below the first paragraph with what it lists.

    Answers the index at which the section begins that ends the text; the number of blocks if the article goes on to its end.
    """
    views = marks.views
    headings = [index for index in range(first + 1, len(views)) if views[index].heading and marks.is_free(index)]
    if not headings:
        return len(views)
    last_headline = max((index for index in range(headings[0], len(views)) if views[index].headline), default=0)
    done = 0
    for position, heading in enumerate(headings):
        if heading < done:
            continue
        done = _resumes(marks, headings, position, last_headline)
        if done == heading + 1:
            continue
        reason = "tail heading" if done == len(views) else "box"
        inside = headings[position : bisect_left(headings, done)]
        for start, end in pairwise([*inside, done]):
            marks.put(start, end, reason)
        if done == len(views):
            return heading
    return len(views)


def _resumes(marks: Marks, headings: list[int], position: int, last_headline: int) -> int:
    """Index of the block with which the article goes on after the list; the number of blocks if it does not.

    The block below the heading means that the heading is one of the article itself.
    """
    views, heading = marks.views, headings[position]
    following = headings[position + 1] if position + 1 < len(headings) else len(views)
    section = views[heading + 1 : following]
    prose = bool(section) and all(view.ended and view.kind != "item" for view in section)
    if prose and marks.cast.kinship(heading + 1, following, heading) >= _PROSE:
        return heading + 1
    needed = _AFTER_BOX if views[heading].heading == "box" else _AFTER_TAIL
    index = heading + 1
    while index < len(views):
        if not marks.is_story(index):
            index += 1
            continue
        run, paragraphs = _story_run(marks, index)
        kin = marks.cast.kinship(index, run, heading)
        ahead = bisect_left(headings, run)
        more_teasers = last_headline >= run and not (ahead < len(headings) and headings[ahead] <= last_headline)
        if paragraphs >= (3 if more_teasers else 2) and kin >= needed:
            return index
        if views[index].gap and index > heading + 1 and last_headline < run and kin >= _SINGLE:
            return index
        index = run
    return len(views)


def _story_run(marks: Marks, start: int) -> tuple[int, int]:
    """Where the paragraphs end that follow each other from here, and how many they are."""
    index, paragraphs = start, 0
    while index < len(marks.views) and (marks.views[index].story or not marks.is_free(index)):
        paragraphs += marks.is_story(index)
        index += 1
    return index, paragraphs
