"""What every reader must find: nothing wider than a narrow screen, and nothing that axe objects to."""

WIDER = """() => document.documentElement.scrollWidth > document.documentElement.clientWidth
  ? [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth)
      .map(e => e.tagName.toLowerCase() + (e.className && "." + e.className)).slice(0, 5)
  : []"""
"""The elements that reach over the right edge of a page that must be scrolled sideways."""


def test_nothing_is_scrolled_sideways_on_a_narrow_screen(phone, every_page):
    wide = {}
    for path in every_page:
        phone.open(path)
        if wider := phone.page.evaluate(WIDER):
            wide[path] = wider
    assert not wide


def test_axe_finds_nothing(lamp, page_of_each_kind):
    """WCAG 2.2 A and AA and axe's own good practice, in light and dark, on a page of each kind."""
    from axe_playwright_python.sync_playwright import Axe

    axe = Axe()
    found = []
    for path in page_of_each_kind:
        lamp.open(path)
        results = axe.run(lamp.page).response
        assert results["passes"], f"axe did not look at {path}"
        found += [f"{path}: {one['id']}: {node['html']}" for one in results["violations"] for node in one["nodes"]]
    assert not found, "\n".join(found)
