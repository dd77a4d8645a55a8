# The two commands are `make serve` and `make test`; `make help` lists the rest.
# Everything is kept in .venv, runtime/node_modules, .cache and site, and made anew only where its sources have changed.
SHELL := /bin/sh
# The first Python here that is new enough.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && exit; done; echo python3)
PY := .venv/bin/python
PACKAGES := .venv/.installed
PYODIDE := runtime/node_modules/.installed
SCRIPT_TOOLS := tests/scripts/node_modules/.installed
SITE := .cache/site-built
CORES := $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
comma := ,
# Side by side, each process taking over what another has not come to yet.
TESTS := $(PY) -m pytest --numprocesses=$(CORES) --dist=worksteal
COMPILE := $(PY) -m uv pip compile --upgrade --generate-hashes --no-emit-index-url --no-emit-find-links --no-header \
	--no-annotate --quiet
SOURCES := $(shell find checker policy data docs sitegen runtime -type f -not -name '*.pyc' -not -path '*/node_modules/*')
export NO_MKDOCS_2_WARNING := 1
export PYTHONUTF8 := 1

.PHONY: help serve site test check bench lighthouse mutants golden modules lock zensical clean again
.DEFAULT_GOAL := help

help:
	@echo 'make serve    set up everything and serve the site on http://127.0.0.1:8000'
	@echo 'make test     set up everything and run all tests'
	@echo 'make site     build the static site into site/'
	@echo 'make check    check data and style, in seconds'
	@echo 'make bench    measure loading and building (a quarter of an hour; BENCH_RUNS=1 is quicker)'
	@echo 'make lighthouse  have Lighthouse judge four kinds of page (downloads 200 MB the first time)'
	@echo 'make mutants  change the code in small ways and say which changes no test notices (an hour)'
	@echo 'make golden   write the golden pages anew; read the difference before you commit it'
	@echo 'make modules  trace which modules the browser needs, into runtime/modules.txt'
	@echo 'make lock     pin the requirements again, with hashes'
	@echo 'make zensical build the same pages with Zensical and say what differs'
	@echo 'make clean    remove what was built'

serve: $(SITE)
	@$(PY) -m sitegen.server

site: $(SITE)

# Every stage runs, whatever the ones before it found (-k): a maintainer sees all mistakes at once. They run side by side,
# so what one says is kept together; some take two words, joined here by a comma. A stage that waits for good data (75,
# policy/waiting.py) is no failure of its own: `checker validate` fails then, and tells why.
CHECKS := ruff,check,. ruff,format,--check,. mypy checker,validate sitegen.outputs.coverage sitegen.outputs.absences \
	tests.casebook tests.scripts,check
STAGES := $(addprefix check/,$(CHECKS))

check: $(PACKAGES) $(PYODIDE) $(SCRIPT_TOOLS)
	@$(MAKE) --no-print-directory -k -j$(CORES) $(STAGES)

.PHONY: $(STAGES)
$(STAGES): check/%:
	@said=$$($(PY) -m $(subst $(comma), ,$*) 2>&1) || failed=$$?; printf '== %s\n%s\n' '$(subst $(comma), ,$*)' "$$said"; \
		test -z "$$failed" || test "$$failed" = 75 || { echo '没有通过：$(subst $(comma), ,$*)'; exit 1; }

# What is quick comes first.
test: check $(PYODIDE) $(SITE)
	$(PY) -m tests.scripts test
	$(PY) -m tests.wasm.run
	$(TESTS) tests/house tests/checker tests/policy tests/cli tests/properties tests/sitegen tests/golden tests/bundle \
		tests/scripts --cov --cov-report=
	$(PY) -m coverage report --include="checker/*,policy/*" --fail-under=100
	$(PY) -m coverage report --include="sitegen/*" --fail-under=95
	$(TESTS) tests/browser

bench: $(SITE)
	$(PY) -m bench

lighthouse: $(SITE)
	@test -x tests/lighthouse/node_modules/.bin/lighthouse || $(PY) -m sitegen.bundle.npm tests/lighthouse
	@$(PY) -m tests.lighthouse

mutants: $(PYODIDE)
	$(PY) -m tests.mutants

golden: $(PACKAGES)
	$(PY) -m tests.golden

modules: $(PYODIDE)
	$(PY) -m sitegen.bundle.modules

lock: $(PACKAGES)
	$(COMPILE) --universal --python-version 3.11 requirements/dev.in -o requirements/dev.txt
	$(COMPILE) --universal --python-version 3.11 requirements/zensical.in -o requirements/zensical.txt
	$(COMPILE) --no-deps --python-version 3.14 requirements/pyodide.in -o requirements/pyodide.txt

# News for the day on which MkDocs ends: the same pages built by another renderer, and what differs. Never a failure.
zensical: $(SITE) requirements/zensical.txt
	@test -x .cache/zensical/env/bin/zensical || $(PYTHON) -m venv .cache/zensical/env
	@.cache/zensical/env/bin/python -m pip install --quiet --no-deps --require-hashes --requirement requirements/zensical.txt
	@$(PY) -m sitegen.mkdocs.plain .cache/zensical
	@cd .cache/zensical && PYTHONPATH=$(CURDIR) env/bin/zensical build --clean
	@$(PY) -m sitegen.mkdocs.compared site .cache/zensical/site

clean:
	rm -rf .cache site mutants

$(PACKAGES): requirements/dev.txt requirements/pyodide.txt requirements/install.py
	@echo '[1/3] 安装 Python 依赖（第一次约一分钟）'
	@$(PYTHON) requirements/install.py
	@touch $@

$(PYODIDE): $(PACKAGES) runtime/package-lock.json
	@echo '[2/3] 下载浏览器用的 Python（Pyodide，约 6 MB）'
	@$(PY) -m sitegen.bundle.npm runtime
	@touch $@

$(SCRIPT_TOOLS): $(PACKAGES) tests/scripts/package-lock.json
	@echo '  下载检查网页脚本的工具（约 20 MB）'
	@$(PY) -m sitegen.bundle.npm tests/scripts
	@touch $@

# A stamp says nothing about a site/ that was removed.
$(SITE): $(PACKAGES) $(PYODIDE) $(SOURCES) macros.py mkdocs.yml $(if $(wildcard site/index.html),,again)
	@echo '[3/3] 生成网站（第一次要编译和压缩浏览器里的 Python，约一分钟）'
	@$(PY) -m mkdocs build --strict --quiet
	@$(PY) -m sitegen.bundle.compressed site
	@mkdir -p $(@D) && touch $@
