"""What stands in the file but is not the article: lists of other stories, boxes, forms, credits, a second story.

Single lines are known by their words (`boilerplate.yaml`). Where a list of other stories begins, and whether the article
goes on after it, is judged by shape (headlines, teasers) and by names: what belongs to the article speaks of the same
people and places. When in doubt a paragraph stays in.
"""

from collections.abc import Sequence

from dateline.loader.text import furniture, lines
from dateline.loader.text.marks import Marks
from dateline.loader.text.sections import mark_sections
from dateline.loader.text.strangers import mark_strangers
from dateline.model import Block, Fence

_ADDRESS_LENGTH = 80
_ADDRESS_LINES = 4
_MENU_ZONE = 40
_LOOK_BACK = 200        # paragraphs that are searched for a name, so that no text costs the square of its length


def find_fences(text: str, blocks: Sequence[Block]) -> tuple[Fence, ...]:
    """The stretches of the text that are not the article, in order, each made of whole blocks.

    Works alike for blocks of plain text, Markdown and saved pages; the headline is never fenced. `reason` names the rule:
    `tail heading`, `box`, `link line`, `page furniture`, `teasers`, `second story`, `staff line`, `credit`,
    `contact line`, `end mark`. Never raises.
    """
    marks = Marks(text, blocks)
    for index, view in enumerate(marks.views):
        if view.plain and (reason := furniture.reason(view)):
            marks.put(index, index + 1, reason)
    menu = lines.menu([view.line for view in marks.views[:_MENU_ZONE]])
    if menu and not any(view.kind == "headline" for view in marks.views[:menu]):
        marks.put(0, menu, "page furniture")
    first = next((index for index in range(len(blocks)) if marks.is_story(index)), len(blocks))
    end = mark_sections(marks, first)
    end = mark_strangers(marks, first, end)
    _mark_foot(marks, first, end)
    return tuple(marks.fences(blocks))


def _bio(marks: Marks, first: int, index: int) -> str | None:
    """A line on the writer; one on a person of whom the story has spoken belongs to the story."""
    line = marks.views[index].line
    if not lines.is_bio(line):
        return None
    name = lines.subject_of_bio(line)
    before = marks.views[max(first, index - _LOOK_BACK) : index]
    of_story = name is not None and any(name in view.line for view in before)
    return None if of_story else "staff line"


def _mark_foot(marks: Marks, first: int, end: int) -> None:
    """Mark the lines below the last paragraph of the article that sign it or say whom to call."""
    address = 0             # lines of an address that may still stand above
    for index in range(end - 1, first, -1):
        view = marks.views[index]
        reason = marks.reason(index) or furniture.foot_reason(view) or _bio(marks, first, index)
        if reason == "contact line" or (reason == "page furniture" and "©" in view.line):
            address = 0 if view.gap else _ADDRESS_LINES
        elif reason is None and address and not view.ended and len(view.line) <= _ADDRESS_LENGTH:
            reason = "contact line"
            address = 0 if view.gap else address - 1
        if reason is None:
            return
        if marks.is_free(index):
            marks.put(index, index + 1, reason)
