# Everything is run from the root of the checkout. What a person, a tester and an operator type:
#   make chat     talk to it in this terminal, then open the case a partner would get
#   make demo     an invented case goes to a partner, and the answer comes back: everything in one go
#   make test     the whole suite            make check    format, lint, types, laws, texts
#   make crash    kill -9 again and again, beside a control that loses
#   make fuzz     mutated updates, and a person who does anything at all
#   make canaries every fault beside every handler, and no word of anybody in any log
#   make run      the real thing on Telegram make lock     renew requirements.lock

PYTHON ?= python3
VENV := .venv/bin/python
WORKERS ?= 4
# Where the environment forbids compiled modules, each of the suite's processes compiles everything anew: a fifth slower.
unexport PYTHONDONTWRITEBYTECODE
DEBIAN := Please run: apt-get install git make python3-venv (and have Python 3.11 or newer)

.PHONY: chat demo test crash fuzz canaries check run lock debian pictures bench

chat: .venv/.stamp
	@TESTIGO_DEMO=1 $(VENV) -m bot chat
	@TESTIGO_DEMO=1 $(VENV) -m handoff once </dev/null

# Everything lies under var/demo, and is made anew each time. LANG_CODE=es: the person speaks Spanish.
demo: .venv/.stamp
	@$(VENV) -m tests.demo

test: .venv/.stamp debian
	@$(VENV) -m pytest -q -n $(WORKERS) --dist loadfile --no-loadscope-reorder

# Kills, faults and the losing control; the raw log goes to OUT. For docs/proof.md: OUT=docs/proof, and after it
# `python -m tests.crash.report`. With MUTANT=skip-outbox (or another) it must fail.
KILLS ?= 400
PG_KILLS ?= 100
SEED ?= 20261122
OUT ?= var/crash
crash: .venv/.stamp debian
	@$(VENV) -m tests.crash --kills $(KILLS) --pg-kills $(PG_KILLS) --seed $(SEED) --out $(OUT) \
	  $(if $(MODES),--modes "$(MODES)") $(if $(FAULTS),--faults "$(FAULTS)") $(if $(MUTANT),--mutant $(MUTANT))
	@$(if $(MODES)$(FAULTS)$(MUTANT),true,EVERYWHERE=1 $(VENV) -m pytest -q -rP -o faulthandler_timeout=3000 tests/handoff/test_kills.py)

# Mutated updates through the real bot, then the model of the heart. The same seed gives the same run again;
# BOT_API_SPEC=api.json takes the types from that description too.
UPDATES ?= 20000
STEPS ?= 50000
fuzz: .venv/.stamp debian
	@$(VENV) -m tests.fuzz --updates $(UPDATES) --steps $(STEPS) --seed $(SEED)

# Every handler beside every injected fault, at DEBUG, searched for people's words; the controls come first.
canaries: .venv/.stamp debian
	@$(VENV) -m tests.canaries
	@$(VENV) -m tests.canaries --database postgresql

check: .venv/.stamp debian
	$(VENV) -m ruff format --check .
	$(VENV) -m ruff check .
	$(VENV) -m mypy
	.venv/bin/lint-imports --no-cache --no-logo
	.venv/bin/hadolint Dockerfile
	$(VENV) -m pytest -q -m house

# The doors that exist (Procfile): one stops, all stop, and that is an error.
run: .venv/.stamp
	@$(VENV) -m bot run --check
	@$(VENV) -m honcho start; exit 1

COMPILE := .venv/bin/uv pip compile --no-config --universal --python-version 3.11 --only-binary :all: \
  --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet

# Three locks, one set of pins: everything for development, what the doors need for the image, what the bench adds.
lock: .venv/.stamp
	$(VENV) -m pip install -q uv
	$(COMPILE) --upgrade --extra dev -o requirements.lock pyproject.toml
	$(COMPILE) -c requirements.lock -o requirements.image.lock pyproject.toml
	$(COMPILE) -c requirements.lock --extra bench -o requirements.bench.lock pyproject.toml

# The README's pictures, drawn from a played conversation.
pictures: .venv/.stamp
	@$(VENV) -m tests.pictures

# Rates, latency and memory beside the controls, about half an hour; docs/speed.md is made of it. ONLY=load,limits
ROUNDS ?= 3
bench: .venv/.bench
	@$(VENV) -m tests.bench --rounds $(ROUNDS) $(if $(ONLY),--only $(ONLY))

.venv/.bench: .venv/.stamp requirements.bench.lock
	@$(VENV) -m pip install -q --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.bench.lock </dev/null
	@touch $@

# Names every Debian package the tests need and this machine lacks; root gets them installed.
debian:
	@sh tests/debian.sh tests/debian.txt

.venv/.stamp: requirements.lock
	@command -v git >/dev/null || { echo "git is missing. $(DEBIAN)" >&2; exit 2; }
	@command -v $(PYTHON) >/dev/null || { echo "Python is missing. $(DEBIAN)" >&2; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "This Python is too old. $(DEBIAN)" >&2; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "python3-venv is missing. $(DEBIAN)" >&2; exit 2; }
	@echo "Setting up .venv (once, about a minute) …" >&2
	@$(PYTHON) -m venv .venv
	@$(VENV) -m pip install -q --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.lock </dev/null
	@touch $@
