# One word per chore; `make help` lists them. Options go through ARGS: make site ARGS="--output public"

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve check test hostile browser lint messages templates bench score constraints dist clean

ARGS ?=
MINUTES ?= 5
CORPUS ?= ../shared/corpus
# The first of these that is new enough makes .venv/; name another with: make site PYTHON=/path/to/python
PYTHON ?= python3 python3.13 python3.12 python3.11 python
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip install --quiet --disable-pip-version-check

site: $(VENV)/.site  ## build the articles of seeds/ into _site/
	$(BIN)/dateline build $(ARGS)

serve: $(VENV)/.site  ## show the archive at http://127.0.0.1:8000/, anew with everything that is saved
	$(BIN)/dateline serve $(ARGS)

check: $(VENV)/.site  ## build the site and check it: manifest, links, evidence
	$(BIN)/dateline build --quiet
	$(BIN)/dateline check _site $(ARGS)

test: $(VENV)/.dev  ## run every test
	$(BIN)/python -m pytest $(ARGS)

browser: $(VENV)/.dev  ## run the tests that walk the site in Chromium
	$(BIN)/python -m pytest -m browser $(ARGS)

hostile: $(VENV)/.dev  ## kill builds, fill disks, flip bits, try excesses, patterns and random articles: MINUTES=5 PYTHONS=
	$(BIN)/python -m pytest tests/test_hostile*.py
	$(BIN)/python -m tests.hostile.durability
	$(BIN)/python -m tests.hostile.bounds
	$(BIN)/python -m tests.hostile.patterns --all
	$(BIN)/python -m tests.hostile.variations $(PYTHONS)
	$(BIN)/python -m tests.hostile.fuzz $(MINUTES)

lint: $(VENV)/.dev  ## look for mistakes in the code
	$(BIN)/ruff check

messages: $(VENV)/.dev  ## bring the catalogues of translations up to date: make messages ARGS=de begins a new one
	$(BIN)/python -m tools.messages $(ARGS)

templates: $(VENV)/.dev  ## compile the built-in templates anew, after a change in templates/
	$(BIN)/python -m tools.compile_templates

bench: $(VENV)/.dev  ## measure time and memory of a build
	$(BIN)/python -m benchmarks $(ARGS)

score: $(VENV)/.site  ## score what is read in annotated news: make score ARGS="--corpus ../shared/corpus --errors corpus"
	$(BIN)/python -m benchmarks.score $(ARGS)

dist: $(VENV)/.dev  ## build the wheel and the source archive into dist/
	$(BIN)/pyproject-build --no-isolation $(ARGS)

constraints:  ## write constraints.txt and requirements*.txt anew from what is current, in a clean environment
	$(MAKE) --no-print-directory VENV=build/current build/current/.made
	build/current/bin/pip install --quiet --upgrade '.[dev]' editables
	{ sed -n '/^#/p' constraints.txt; build/current/bin/pip freeze | sed '/^dateline /d'; } > build/constraints.txt
	mv build/constraints.txt constraints.txt
	build/current/bin/pip install --quiet uv
	for extra in "" dev; do \
	  file=requirements$${extra:+-$$extra}.txt; \
	  { sed -n '/^#/p' $$file; printf 'hatchling\neditables\n' | build/current/bin/uv pip compile --quiet $${extra:+--extra $$extra} \
	    --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --constraint constraints.txt pyproject.toml -; \
	  } > build/$$file && mv build/$$file $$file || exit; \
	done

clean:  ## remove all that was made here
	rm -rf $(VENV) _site .dateline build dist .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help:  ## list the chores
	@sed -n 's/^\([a-z]*\):.*##  *\(.*\)/  make \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 20

# Each stamp says that its step is done, so that a second run starts at once.

$(VENV)/.made:
	@for python in $(PYTHON); do \
	  if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    $$python -m venv --clear $(VENV) && touch $@; exit; \
	  fi; \
	done; \
	echo "make: Dateline needs Python 3.11 or newer; none of these is: $(PYTHON)" >&2; \
	echo "      install one, or name it: make site PYTHON=/path/to/python" >&2; exit 2

# The build backend is among the requirements and is not isolated: so it is the pinned one, like all the rest.
$(VENV)/.site: $(VENV)/.made pyproject.toml requirements.txt
	$(PIP) --require-hashes --requirement requirements.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.site requirements-dev.txt
	$(PIP) --require-hashes --requirement requirements-dev.txt
	@touch $@
