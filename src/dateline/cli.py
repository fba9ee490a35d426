"""The commands. The only module that prints: results on stdout, problems and progress on stderr."""

import gc
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext, suppress
from functools import partial
from pathlib import Path
from typing import Any

import click
import msgspec

from dateline import __version__
from dateline.cache.last_build import Outcome
from dateline.config import settings as settings_of
from dateline.problems import Problem, Refused, one_line
from dateline.progress import Progress, bar, lines, untold
from dateline.settings import Settings

BUILT, REJECTED, REFUSED, INTERRUPTED = 0, 1, 2, 130
_GARBAGE = 50_000
"""New objects after which the collector looks for cycles; Python's default is 700."""
_COLOURS = {"error": "red", "warning": "yellow", "note": "blue"}
_OUT_OF_MEMORY = Problem(       # made beforehand: later there is no room for it
    "dateline", 0, 0, "error", "out-of-memory", "there was too little memory; the site was left as it was",
    "close other programs, or build with --jobs 1",
)


def main(args: list[str] | None = None, prog_name: str = "dateline") -> None:
    """Runs a command and leaves with its exit status; Ctrl-C is 130 and one clean word."""
    gc.set_threshold(_GARBAGE)  # frozen values make no cycles: to look for some among all of them would be in vain
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):  # a stream that is not text on a file
            stream.reconfigure(errors="replace")  # a terminal's encoding may lack letters of the articles
    try:
        status = commands.main(args=args, prog_name=prog_name, standalone_mode=False)
    except Refused as refusal:
        _print_problems(refusal.problems)
        status = REFUSED
    except click.ClickException as error:
        error.show()
        status = REFUSED
    except (KeyboardInterrupt, click.Abort):
        click.echo("interrupted: the site was left as it was", err=True)
        status = INTERRUPTED
    except MemoryError:
        _print_problems([_OUT_OF_MEMORY])
        status = REFUSED
    except BrokenPipeError:  # the reader of our output has gone, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = REFUSED
    except Exception as error:  # a fault of ours: named in one line, never a traceback
        _print_problems([_fault(error)])
        status = REFUSED
    sys.exit(status if isinstance(status, int) else BUILT)


def _fault(error: Exception) -> Problem:
    import traceback  # late: no build needs it

    trace = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in trace if Path(frame.filename).is_relative_to(Path(__file__).parent)] or trace
    where = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}"
    message = f"Dateline failed in {where} ({type(error).__name__}: {str(error)[:300]}); the site was left as it was"
    hint = "if the disk and the settings are sound, this is a fault of Dateline: please report it with this line"
    return Problem("dateline", 0, 0, "error", "internal", message, hint)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def commands() -> None:
    """Turns a folder of news articles into an archive of who agreed what with whom, and when."""


def _source_options(command: Callable) -> Callable:
    """Options of every command that reads articles."""
    for option in (
        click.option("--config", type=click.Path(path_type=Path), help="Settings file [default: dateline.yaml]"),
        click.option("--jobs", type=click.IntRange(min=0), help="Processes that read [default: chosen by size]"),
        click.option("--cache", type=click.Path(path_type=Path), help="Folder of what is remembered [default: .dateline]"),
        click.option("--no-cache", is_flag=True, help="Remember nothing"),
        click.option("--no-extract", is_flag=True, help="Read no facts from texts; front matter counts"),
        click.option("--quiet", is_flag=True, help="No progress and no summary"),
    ):
        command = option(command)
    return command


def _settings(config: Path | None, no_extract: bool = False, **given: Any) -> Settings:
    if given.get("cache") and given.get("no_cache"):
        raise click.UsageError("--cache and --no-cache contradict each other")
    try:
        here = Path.cwd()
    except OSError as error:
        raise click.UsageError("the current folder is not there any more: go to another one") from error
    return settings_of(config, here, extract=False if no_extract else None, **given)


@commands.command()
@click.option("--source", type=click.Path(path_type=Path), help="Folder of articles [default: seeds]")
@click.option("--output", type=click.Path(path_type=Path), help="Folder of the site [default: _site]")
@click.option("--base-url", help="Address at which the site will stand: canonical links and a sitemap need it")
@click.option("--no-search", is_flag=True, help="Make no full-text index")
@click.option("--strict", is_flag=True, help="Exit 1 on warnings too")
@click.option("--json", "as_json", is_flag=True, help="Print the outcome as JSON")
@click.option("--cluster", help="Address of a Dask scheduler whose workers read the articles: tcp://HOST:PORT")
@_source_options
def build(quiet: bool, as_json: bool, no_search: bool, strict: bool, **given: Any) -> int:
    """Build the site.

    Exit status: 0 built; 1 built, but an article or a fact was left out (or, with --strict, a warning given);
    2 refused, nothing touched; 130 interrupted.
    """
    from dateline.cache import last_build
    from dateline.writer import last_site

    settings = _settings(**given, search=False if no_search else None, strict=True if strict else None)
    looked_at = last_site.surveyed(settings.output, settings.cache, beside=settings.jobs != 1)
    with _progress(quiet or as_json) as progress, looked_at as surveys:
        found = last_build.inputs(settings)
        outcome = last_build.unchanged(settings, found, surveys) or _built(settings, progress, found, surveys)
    status = _status(outcome.problems, settings.strict)
    if as_json:
        click.echo(msgspec.json.encode({"status": status, **msgspec.to_builtins(outcome)}))
        return status
    _print_problems(outcome.problems, settings.limits.problems_shown)
    if not quiet:
        click.echo(_summary(outcome, settings))
    return status


def _built(settings: Settings, progress: Progress, found: Any, surveys: Any) -> Outcome:
    from dateline.pipeline import build as build_site  # late: takes longer than to see that nothing has changed

    gc.freeze()
    return build_site(settings, progress, found, surveys)


@commands.command()
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--output", type=click.Path(path_type=Path), required=True, help="Folder for one <id>.json an article")
@_source_options
def records(source: Path, output: Path, quiet: bool, **given: Any) -> int:
    """Write the record of every article in SOURCE as JSON."""
    from dateline import pipeline

    settings = _settings(**given, source=source)
    with _progress(quiet) as progress:
        written, problems = pipeline.write_records(settings, output, progress)
    _print_problems(problems, settings.limits.problems_shown)
    if not quiet:
        click.echo(f"{_counted(written, 'record')} in {output}")
    return _status(problems, strict=False)


@commands.command()
@click.argument("path", type=click.Path(path_type=Path, exists=True))
@click.option("--withheld", is_flag=True, help="Look in the site for text that the sources withhold")
@click.option("--source", type=click.Path(path_type=Path), help="Folder of these sources [default: seeds]")
@_source_options
def check(path: Path, quiet: bool, withheld: bool, **given: Any) -> int:
    """Check a built site (manifest, links, pages, facts), or a folder of articles (all that a build would say of it).

    PATH is a site if manifest-sha256.txt is there. Exit status 1 on findings.
    """
    from dateline.writer import manifest

    with _progress(quiet) as progress:
        if not (path / manifest.MANIFEST).is_file():
            problems = _check_sources(_settings(**{**given, "source": path}), progress)
        else:
            problems = _check_site(path, _settings(**given) if withheld or given["source"] else None, given["jobs"], progress)
    _print_problems(problems)
    findings = [problem for problem in problems if problem.severity != "note"]
    if not quiet:
        click.echo(_counted(len(findings), "finding") if findings else "nothing found wrong")
    return REJECTED if findings else BUILT


def _check_sources(settings: Settings, progress: Progress) -> tuple[Problem, ...]:
    from dateline import pipeline
    from dateline.cache.store import Store

    with Store.open(settings.cache) as store:
        return pipeline.problems_of(settings, store, progress)


def _check_site(
    path: Path, settings: Settings | None, jobs: int | None, progress: Progress
) -> tuple[Problem, ...]:
    """`settings`: of the sources, whose withheld text is looked for."""
    from dateline.check import check_site, withheld

    found = check_site(path, jobs or 0, progress)
    return (*found, *withheld.faults(path, settings, progress)) if settings else found


@commands.command()
@click.option("--source", type=click.Path(path_type=Path), help="Folder of articles [default: seeds]")
@click.option("--output", type=click.Path(path_type=Path), help="Folder of the built site [default: _site]")
@click.option("--base-url", help="Address at which the site will stand")
@click.option("--built", is_flag=True, help="Show the built site as it stands, not what the sources make")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@_source_options
def serve(built: bool, port: int, quiet: bool, **given: Any) -> None:
    """Show the archive at http://127.0.0.1:PORT/ (to this machine only) as its sources make it now.

    What is saved is shown at once: articles, templates, static files, languages and settings are watched, and nothing is written
    to the output. Where there is no folder of articles, the built site is shown.
    """
    from dateline import serve as serving

    settings = _settings(**given)
    tell = partial(click.echo, err=True) if not quiet else lambda address: None
    if built or not settings.source.is_dir():
        serving.serve_built(settings.output, port, tell)
        return
    newest = serving.Newest(partial(_settings, **given))
    with _progress(quiet) as progress:
        newest.begin(progress)
    serving.serve_planned(newest, port, tell)


@commands.command()
@click.argument("what", metavar="ARTICLE|CODE")
@click.option("--config", type=click.Path(path_type=Path), help="Settings file [default: dateline.yaml]")
def explain(what: str, config: Path | None) -> int:
    """Print ARTICLE with its facts: the words and the rule of each, and what was considered and left out.

    Or print what the CODE of a problem means (date-invalid), with an example.
    """
    from dateline.explain import explained

    article = Path(what)
    if not article.is_file():
        click.echo(_told(what))
        return BUILT
    settings = _settings(config, source=article.parent)
    text, problems = explained(article, settings)
    _print_problems(problems)
    click.echo(text)
    return _status(problems, strict=False)


def _told(code: str) -> str:
    from difflib import get_close_matches

    from dateline import codes

    try:
        return codes.told(code)
    except KeyError:
        near = get_close_matches(code, codes.explanations(), n=1)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        raise click.UsageError(f"{one_line(code)!r} is neither a file nor the code of a problem{hint}") from None


# --- what the commands share --------------------------------------------------------------------------------------


def _status(problems: Iterable[Problem], strict: bool) -> int:
    bad = ("error", "warning") if strict else ("error",)
    return REJECTED if any(problem.severity in bad for problem in problems) else BUILT


def _print_problems(problems: Iterable[Problem], shown_of_a_file: int = 1000) -> None:
    """Each once, by file and place; of a file with very many the first, and how many more there are."""
    ordered = sorted(dict.fromkeys(problems))
    of_file = Counter(problem.file for problem in ordered)
    printed: Counter[str] = Counter()
    for problem in ordered:
        printed[problem.file] += 1
        if printed[problem.file] <= shown_of_a_file:
            where, _, what = str(problem).partition(f" {problem.severity} ")
            click.echo(f"{where} {click.style(problem.severity, _COLOURS[problem.severity])} {what}", err=True, color=_colour())
        elif printed[problem.file] == shown_of_a_file + 1:
            click.echo(f"{one_line(problem.file)}: {_counted(of_file[problem.file] - shown_of_a_file, 'more problem')}", err=True)


def _colour() -> bool:
    return _on_a_terminal() and "NO_COLOR" not in os.environ


def _on_a_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()       # None: it was closed before we began


def _summary(outcome: Any, settings: Settings) -> str:
    found = Counter(problem.severity for problem in outcome.problems)
    read = f"{_counted(outcome.articles, 'article')}, {_counted(outcome.agreements, 'agreement')}"
    done = f"{outcome.written:,} written, {outcome.removed:,} removed"
    lines = [f"{read} → {_counted(outcome.pages, 'file')} in {settings.output} ({done})"]
    if outcome.without_stated_right:
        texts = _counted(outcome.without_stated_right, "text")
        lines.append(f"{texts} published in full without a stated right (see `rights`)")
    if found["error"] or found["warning"]:
        lines.append(f"{_counted(found['error'], 'error')}, {_counted(found['warning'], 'warning')}")
    return "\n".join(lines)


def _counted(number: int, one: str) -> str:
    return f"{number:,} {one if number == 1 else one + 's'}"


def _progress(quiet: bool) -> AbstractContextManager[Progress]:
    if quiet:
        return nullcontext(untold)
    return bar() if _on_a_terminal() else nullcontext(lines(partial(click.echo, err=True)))
