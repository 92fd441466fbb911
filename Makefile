# Everything from a bare machine with Python 3.11 or newer: see `make help`.
ARGS ?=
PYTHON := $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && break; done)

.PHONY: help run test check words bench pictures crowd arrivals waves cycles doors drill guards year reminders setup setup-test

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 16

run: setup  ## start everything here: pages, worker, scheduler, database, broker, demo company (ARGS=--empty: without)
	@exec .venv/bin/python -m perfmgmt.local run $(ARGS)

test: setup-test  ## all tests, browser included (ARGS="tests/goals -k close" for some)
	@exec .venv/bin/python -m perfmgmt.local trial python -m pytest -n 3 $(ARGS)

check: setup-test  ## format, lint, types, import contracts, templates, migrations, locks, compose and Docker files
	@exec .venv/bin/python -m perfmgmt.local trial python -m perfmgmt.local check

words: setup-test  ## bring the catalogues in locale/ up to what the code says, and list what has no words yet
	@exec .venv/bin/python -m perfmgmt.local.words

bench: setup-test  ## speed against bare Django, as a table
	@exec .venv/bin/python -m perfmgmt.local trial python -m bench $(ARGS)

pictures: setup-test  ## take the pictures of the docs anew
	@exec .venv/bin/python -m perfmgmt.local trial python -m bench.pictures

crowd: setup-test  ## how long chart, search and a move take among 100,000 people (ARGS="--people 10000")
	@exec .venv/bin/python -m perfmgmt.local trial python -m bench.people $(ARGS)

arrivals: setup-test  ## how long the import of 10,000 and 100,000 people takes, and its memory (ARGS="--rows 10000")
	@exec .venv/bin/python -m perfmgmt.local trial python -m bench.arrivals $(ARGS)

waves: setup-test  ## how long a pulse of 10,000 people takes to close, and its memory (ARGS="--people 1000")
	@exec .venv/bin/python -m perfmgmt.local trial python -m bench.waves $(ARGS)

cycles: setup-test  ## how many people a second a review cycle launches and closes, and its memory (ARGS="--people 1000")
	@exec .venv/bin/python -m perfmgmt.local trial python -m bench.cycles $(ARGS)

doors: setup-test  ## whether sign-in takes as long for known addresses as for others (ARGS="--rounds 50 --quick")
	@exec .venv/bin/python -m perfmgmt.local trial python -W ignore::UserWarning -m bench.doors $(ARGS)

drill: setup-test  ## close a 500-person cycle while workers are killed, and count (ARGS=--without-safeguard has to fail)
	@exec .venv/bin/python -m perfmgmt.local trial python -m bench.drills.close_under_fire $(ARGS)

guards: setup-test  ## take away what keeps known failures of others away, and see that a test notices (ARGS="14 26")
	@exec .venv/bin/python -m perfmgmt.local trial python -m bench.drills.guards $(ARGS)

year: setup-test  ## play a year of a 500-person company, and compare each reminder (ARGS="--people 100 --seed 7")
	@exec .venv/bin/python -m perfmgmt.local trial python -m bench.drills.year $(ARGS)

reminders: setup-test  ## how long 100,000 people's reminders take to be found and queued (ARGS="--people 10000")
	@exec .venv/bin/python -m perfmgmt.local trial python -m bench.reminders $(ARGS)

setup setup-test:
	@test -n "$(PYTHON)" || { echo "perfmgmt: Python 3.11 or newer is missing (Debian, Ubuntu: apt-get install python3 python3-venv)."; exit 1; }
	@exec $(PYTHON) -m perfmgmt.local.setup $(if $(filter setup-test,$@),test,run)
