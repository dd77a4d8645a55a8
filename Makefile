# The two commands are `make serve` and `make test`; `make help` lists the rest.
PYTHON ?= python3
PY := .venv/bin/python
STAMPS := .cache/stamps
SOURCES := $(shell find checker data docs sitegen -type f -not -name '*.pyc') macros.py mkdocs.yml
RUNTIME := $(wildcard runtime/*.py runtime/*.mjs runtime/*.txt runtime/*.json)
export NO_MKDOCS_2_WARNING := 1
export PYTHONUTF8 := 1

.PHONY: help serve site test check bench modules lock clean
.DEFAULT_GOAL := help

help:
	@echo 'make serve    set up everything and serve the site on http://127.0.0.1:8000'
	@echo 'make test     set up everything and run all tests'
	@echo 'make site     build the static site into site/'
	@echo 'make check    check data and style, in seconds'
	@echo 'make bench    measure loading and building (minutes)'
	@echo 'make modules  trace which modules the browser needs, into runtime/modules.txt'
	@echo 'make lock     pin the requirements again, with hashes'

serve: $(STAMPS)/site
	$(PY) -m sitegen.server

site: $(STAMPS)/site

check: $(STAMPS)/python
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) -m checker validate
	$(PY) -m sitegen.coverage
	$(PY) -m tests.casebook

test: check $(STAMPS)/node $(STAMPS)/site
	$(PY) -m pytest tests/checker tests/cli tests/properties tests/sitegen --cov=checker
	$(PY) -m tests.wasm.run
	$(PY) -m pytest tests/browser

bench: $(STAMPS)/site
	$(PY) -m bench

modules: $(STAMPS)/node
	$(PY) -m sitegen.bundle.modules

lock: $(STAMPS)/python
	$(PY) -m uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-emit-find-links --no-header --no-annotate --quiet requirements/dev.in -o requirements/dev.txt

clean:
	rm -rf .cache site

$(STAMPS)/python: requirements/dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "需要 Python 3.11 或更新：make serve PYTHON=python3.12")'
	@echo '[1/3] 安装 Python 依赖到 .venv（第一次约一分钟）'
	@test -x $(PY) || $(PYTHON) -m venv .venv
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/node: $(STAMPS)/python runtime/package-lock.json
	@echo '[2/3] 下载浏览器用的 Python（Pyodide，约 14 MB）'
	@$(PY) -m sitegen.bundle.npm
	@touch $@

$(STAMPS)/site: $(STAMPS)/python $(STAMPS)/node $(SOURCES) $(RUNTIME)
	@echo '[3/3] 生成网站'
	@$(PY) -m mkdocs build --strict --quiet
	@touch $@
