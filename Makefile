# `make` alone lists what there is to make.

VENV := .venv
PYTHON := $(VENV)/bin/python
OPERATIONS := $(PYTHON) -m operations
SOURCES := $(wildcard careers components understanding actions channels tracker settings operations tests)

export RASA_TELEMETRY_ENABLED := false
export SQLALCHEMY_SILENCE_UBER_WARNING := 1
export TF_CPP_MIN_LOG_LEVEL := 3
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# The environment is one: a pip or a python of another must not slip in.
unexport PYTHONHOME PYTHONPATH

.DEFAULT_GOAL := help
.PHONY: help environment runtime development run test check train chat widget screenshots close open forget migrate evaluate people fuzz flows rules freeze bench size soak sbom lint format lock clean

help: ## List what there is to make.
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-10s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

# pip comes last when an environment is made, so its presence means a whole one; one whose
# own Python has gone is made again.
environment:
	@if [ -e $(VENV)/bin/pip ] && $(PYTHON) -c '' 2>/dev/null; then exit 0; fi; \
	python=$$(sh operations/find-python.sh) || { echo "No working Python 3.10 was found:" \
		"install it (for example \`pyenv install 3.10\`), or name one with PYTHON310=/path/to/python3.10." >&2; exit 1; }; \
	echo "Making the environment $(VENV)"; \
	"$$python" -m venv --clear $(VENV)

runtime: environment
	@$(OPERATIONS) install runtime

development: environment
	@$(OPERATIONS) install development

run: runtime ## Check, train if needed, then run the bot until Ctrl-C (WORKERS=2: more processes).
	@$(if $(WORKERS),export CAREERS_WORKERS="$(WORKERS)";) exec $(OPERATIONS) run

test: development ## Run every check and test: lint, training data, pytest, test conversations.
	@$(MAKE) --no-print-directory lint
	@$(OPERATIONS) widget --test
	@$(OPERATIONS) validate
	@$(OPERATIONS) train --validated
	$(PYTHON) -m pytest -m "not bot" -n auto --dist loadfile
	$(PYTHON) -m pytest -m bot
	@$(OPERATIONS) test-stories

check: runtime ## Check the content: every mistake with its file and place, in seconds.
	@$(OPERATIONS) check

train: runtime ## Train the model if what it is made of has changed (FORCE=1: in any case).
	@$(OPERATIONS) train $(if $(FORCE),--force)

chat: runtime ## Talk to the running bot (OCCUPATION=profile-id LANGUAGE_CODE=cy).
	@exec $(OPERATIONS) chat

widget: runtime ## Build the chat widget (needs Node.js 20).
	@$(OPERATIONS) widget

screenshots: development ## Take the pictures of the chat in docs/screenshots.
	@$(OPERATIONS) screenshots

close: runtime ## Close the chat to visitors (EN="..." CY="...": what they are told).
	@$(OPERATIONS) close $(if $(EN),--en "$(EN)") $(if $(CY),--cy "$(CY)")

open: runtime ## Open the chat again.
	@$(OPERATIONS) open

forget: runtime ## Delete conversations that are older than CAREERS_RETENTION_DAYS.
	@$(OPERATIONS) forget

migrate: runtime ## Bring the database to the form of this release; each start does it, too.
	@$(OPERATIONS) migrate

evaluate: development ## Measure how well held-out questions are understood and answered.
	@$(OPERATIONS) evaluate

people: development ## Let made-up people go through the eligibility check (COUNT=100000 WITH_RASA=200 SEED=word).
	@$(OPERATIONS) train
	PEOPLE=$(or $(COUNT),100000) PEOPLE_WITH_RASA=$(or $(WITH_RASA),200) PEOPLE_SEED=$(or $(SEED),people) \
		$(PYTHON) -m pytest tests/people/test_people.py tests/bot/test_people.py

fuzz: development ## Type every example and 20,000 generated messages into the pipeline (FUZZ_SEED=word).
	@$(OPERATIONS) train
	FUZZ=all $(PYTHON) -m pytest tests/components/test_anything_typed.py

flows: runtime ## Draw the eligibility check of each job into docs/flows.
	@$(OPERATIONS) flows

rules: runtime ## Write the rules that answer single questions, from the topics.
	@$(OPERATIONS) rules

freeze: development ## Freeze words for tests that are new in data (AGAIN="guide.*": these anew).
	@$(PYTHON) -m tests.frozen $(if $(AGAIN),--again "$(AGAIN)")

bench: development ## Measure speed and memory beside two bots of Rasa's; writes docs/benchmarks.
	@$(OPERATIONS) bench

size: development ## Measure what 3,000 made-up jobs cost beside the real ones (JOBS=1000: others).
	@$(OPERATIONS) size $(if $(JOBS),--jobs $(JOBS))

soak: development ## Measure a flood, and what 20,000 turns leave behind (TURNS=2000: others).
	@$(OPERATIONS) soak $(if $(TURNS),--turns $(TURNS))

sbom: development ## Tell all that the bot is made of (LOCK=development: with the tools of tests).
	@$(OPERATIONS) sbom $(if $(LOCK),--lock $(LOCK))

lint: development ## Check style, format and types.
	$(PYTHON) -m ruff check $(SOURCES)
	$(PYTHON) -m ruff format --check $(SOURCES)
	$(PYTHON) -m mypy $(filter-out tests,$(SOURCES))

format: development ## Put the code in its format and mend what can be mended.
	$(PYTHON) -m ruff check --fix $(SOURCES)
	$(PYTHON) -m ruff format $(SOURCES)

# Works before anything is installed, so it can mend a lock file that can't be.
LOCK := $(PYTHON) -m uv pip compile --quiet --generate-hashes --no-header --python-version 3.10 $(if $(UPGRADE),--upgrade)

lock: environment ## Lock the requirements again (UPGRADE=1: to newer versions as well).
	@$(PYTHON) -m uv --version >/dev/null 2>&1 || $(PYTHON) -m pip install --quiet uv
	$(LOCK) requirements/runtime.in --output-file requirements/runtime.txt
	$(LOCK) requirements/runtime.in requirements/development.in \
		--constraints requirements/runtime.txt --output-file requirements/development.txt
	@$(OPERATIONS) serving-lock
	@! grep -nE '(https?|file)://|^-' requirements/runtime.txt requirements/development.txt

clean: ## Remove the model, reports, logs and caches; conversations and .venv stay.
	rm -rf models widget/dist .rasa results var/log var/run var/stories var/content.db .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find $(SOURCES) -name __pycache__ -type d -prune -exec rm -rf {} +
