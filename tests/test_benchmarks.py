"""The stages that `make bench` times are those of a build."""

from benchmarks.articles import write_articles
from benchmarks.stages import stages


def test_every_stage_is_timed(tmp_path):
    (tmp_path / "articles").mkdir()
    write_articles(tmp_path / "articles", 3)
    told = dict(stages(tmp_path / "articles", tmp_path / "made"))
    assert [name.split(":")[0] for name in told] == ["load", "file", "plan", "pages made of cards and bodies", "keys of pages",
                                                     "render", "write"]
    assert all(microseconds >= 0 for microseconds in told.values())
    assert (tmp_path / "made" / "site" / "index.html").is_file()
