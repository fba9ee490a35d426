"""`python -m dateline` and the command `dateline`: an interrupt is a clean word even while the program is still loading."""

import sys


def run() -> None:
    """Runs the command of the command line and leaves with its exit status."""
    try:
        from dateline.cli import main
    except KeyboardInterrupt:
        sys.stderr.write("interrupted: nothing was done\n")
        sys.exit(130)
    main()


if __name__ == "__main__":
    run()
