#!/usr/bin/env python3
"""Builds the site from a checkout that is not installed: the same as `dateline build`, options and exit status too."""

import sys
from pathlib import Path

OLDEST = (3, 11)
HERE = Path(__file__).resolve().parent


def refuse(message: str) -> None:
    """Ends with the exit status that says nothing was built."""
    print(f"build.py: {message}", file=sys.stderr)
    sys.exit(2)


def main() -> None:
    if sys.version_info < OLDEST:
        refuse("Dateline needs Python {}.{} or newer; this is {}.{}".format(*OLDEST, *sys.version_info[:2]))
    sys.path.insert(0, str(HERE / "src"))
    try:
        from dateline.cli import main as dateline

        dateline(args=["build", *sys.argv[1:]], prog_name="build.py")
    except KeyboardInterrupt:
        print("interrupted: nothing was done", file=sys.stderr)
        sys.exit(130)
    except ModuleNotFoundError as missing:
        if str(missing.name).partition(".")[0] == "dateline":
            raise
        refuse(f"the library {missing.name} is not installed; run `make site`, "
               "or: python3 -m venv .venv && .venv/bin/pip install -r requirements.txt && .venv/bin/python build.py")


if __name__ == "__main__":
    main()
