# Two commands do everything: `make demo` and `make test`. Each sets up what it needs first.
VENV ?= .venv
PYTHON := $(VENV)/bin/python
SESSION ?= sessions/demo-$(shell date +%Y%m%d-%H%M%S)
SECONDS ?= 30

# PyQt6 (xcb and offscreen), PortAudio, and fonts for every script that a name may be written in.
PACKAGES := libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libportaudio2 \
	libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 \
	libxcb-image0 libxcb-render-util0 fonts-noto-core fonts-noto-cjk espeak-ng
# The tests also start a real X server, read our sidecars with exiftool, and compare with gphoto2;
# `make translations` compiles with Qt's own tool.
TEST_PACKAGES := xvfb libimage-exiftool-perl gphoto2 desktop-file-utils appstream qt6-l10n-tools
# What the long tests hold our work against; a test whose program is missing is skipped and says so.
PEER_PACKAGES := darktable gmic chromium poppler-utils postgresql

.PHONY: demo test install system test-system peers check unit smoke soak fuzz bench screenshots translations format

demo: install
	$(VENV)/bin/tether demo --seconds $(SECONDS) --session $(SESSION)

test: test-system install check unit

system:
	@.ci/system-packages $(PACKAGES)

test-system:
	@.ci/system-packages $(PACKAGES) $(TEST_PACKAGES)

peers:
	-@.ci/system-packages $(PEER_PACKAGES)

install: system $(VENV)/installed

$(VENV)/installed: pyproject.toml
	@command -v python3 >/dev/null || { echo "tether needs Python 3.11 or newer: install python3 and python3-venv." >&2; exit 1; }
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "tether needs Python 3.11 or newer; this is $$(python3 --version)." >&2; exit 1; }
	@test -x $(PYTHON) || python3 -m venv $(VENV) || { echo "The virtual environment could not be made: on Debian and Ubuntu, apt-get install python3-venv." >&2; exit 1; }
	$(PYTHON) -m pip install --quiet --upgrade pip
	$(PYTHON) -m pip install --quiet -e '.[dev]'
	@touch $@

check: install
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

unit: install
	$(PYTHON) -m pytest -m "not slow" -n 2 --dist loadfile

# A short run of every kill, fault and damaged input: they are a part of `unit`, too.
smoke: install
	$(PYTHON) -m pytest -m "smoke and not slow" -n 2

# The long runs: kills, fault sequences, thousands of shots.
soak: test-system peers install
	$(PYTHON) -m pytest -m slow --timeout 3600

# The parsers against thousands of damaged inputs each; `unit` runs a few dozen.
fuzz: install
	TETHER_FUZZ_EXAMPLES=5000 $(PYTHON) -m pytest tests/fuzz --timeout 3600

bench: install
	$(PYTHON) -m bench

# Every screen at every size, to look at; some of them are the README's.
screenshots: install
	$(PYTHON) -m ui.screenshots screenshots
	$(PYTHON) -m bench.contact_sheet screenshots
	cp screenshots/before-after.jpg docs/pictures/before-after.jpg
	cp screenshots/review-8-drift-1280x720.png docs/pictures/drift.png
	cp screenshots/review-2-group-1920x1080.png docs/pictures/review.png
	cp screenshots/panel-1-camera-1280x720.png docs/pictures/panel.png
	cp screenshots/retouch-1280x720.png docs/pictures/retouch.png

format: install
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

# Texts of the windows and cues: sources to .ts files, and those to what the program loads.
translations: test-system install
	$(PYTHON) -m ui.translations
