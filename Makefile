# Everything a person needs to start, and everything we run before a change lands. `make help` says what there is.
SHELL := /bin/sh
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Without the image part, which we do not use, the runtime compiles in about six minutes on two cores.
export CMAKE_ARGS ?= -DLLAVA_BUILD=OFF

# The small model that tests use; name another folder to share one file between checkouts.
TEST_MODELS ?= $(CURDIR)/.test-home/models

.PHONY: help start demo test check format lock clean

help: ## say what there is
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## / - /'

$(VENV)/.made:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=24"
	@touch $@

$(VENV)/.installed: $(VENV)/.made pyproject.toml
	@echo "Installing. The first time, the local-model runtime is compiled: about six minutes on two cores."
	$(BIN)/pip install --quiet --disable-pip-version-check --editable ".[lab,llama,seal]"
	@touch $@

$(VENV)/.developed: $(VENV)/.installed
	$(BIN)/pip install --quiet --disable-pip-version-check --editable ".[lab,llama,seal,dev]"
	@touch $@

start: $(VENV)/.installed ## set everything up, then open the mentee's notebook in JupyterLab
	$(BIN)/coach models fetch
	$(BIN)/coach lab mentee

demo: $(VENV)/.installed ## play a sample mentee through the whole journey in the terminal, with the real model
	$(BIN)/coach models fetch
	$(BIN)/coach demo

test: $(VENV)/.developed ## run every test, with a real small model and a real browser where there is one
	COACH_MODELS="$(TEST_MODELS)" $(BIN)/coach models fetch smollm2-135m-instruct-q4_1
	COACH_MODELS="$(TEST_MODELS)" $(BIN)/python -m pytest

check: $(VENV)/.developed ## format, lint and types, and that prompts and notebooks keep their own rules
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/coach prompts check
	$(BIN)/nbstripout --verify notebooks/*.ipynb

format: $(VENV)/.developed ## put the code in shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(VENV)/.installed ## write down the versions of all prompts and questions, once their wording is final
	$(BIN)/coach prompts lock

clean: ## remove the environment and what tests left behind
	rm -rf $(VENV) .test-home .pytest_cache .mypy_cache .ruff_cache build dist
