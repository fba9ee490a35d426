"""What every reader must find: nothing wider than a narrow screen."""

WIDER = """() => document.documentElement.scrollWidth > document.documentElement.clientWidth
  ? [...document.querySelectorAll("body *")]
      .filter(e => [e.getBoundingClientRect()].some(box => box.right > innerWidth || box.left < 0))
      .map(e => e.tagName.toLowerCase() + (e.className && "." + e.className)).slice(0, 5)
  : []"""
"""The elements that reach over an edge of a page that must be scrolled sideways."""


def test_nothing_is_scrolled_sideways_on_a_narrow_screen(phone, every_page):
    wide = {}
    for path in every_page:
        phone.open(path)
        if wider := phone.page.evaluate(WIDER):
            wide[path] = wider
    assert not wide
