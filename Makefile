# Everything a fresh machine needs besides Swift 6.3, git, make and apt.
.PHONY: demo test lint install needs

SWIFTPM = --explicit-target-dependency-import-check error
AS_OF = 2025-07
PREFIX ?= /usr/local

# Reads seeds/ into an archive made anew, and draws the figure of July 2025.
demo: needs
	swift build -c release --product relgraph $(SWIFTPM)
	rm -f graphs/relgraph.sqlite graphs/relgraph.sqlite-journal
	.build/release/relgraph ingest --workspace . seeds
	.build/release/relgraph render --workspace . --as-of $(AS_OF)
	@echo "The figure: graphs/$(AS_OF).svg, and graphs/$(AS_OF).dot for Graphviz."

test: needs
	swift test $(SWIFTPM)

lint:
	swift format lint --strict -p -r Sources Tests Package.swift

# One relocatable file without Swift beside it; the archive needs libsqlite3-0. HTML is read where
# libxml2 is installed, and --layout works where libgvc6 is: they are loaded when they are asked for.
install: needs
	swift build -c release --product relgraph $(SWIFTPM)
	install -D -s .build/release/relgraph $(DESTDIR)$(PREFIX)/bin/relgraph

# Missing headers give hundreds of errors that do not name them, so they are looked for first.
LIBRARIES = libgvc libxml-2.0 sqlite3
PACKAGES = libgraphviz-dev libxml2-dev libsqlite3-dev pkg-config
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)

needs:
	@pkg-config --exists $(LIBRARIES) 2>/dev/null || { \
	  command -v apt-get >/dev/null || { \
	    echo "Install the development files of Graphviz, libxml2 and SQLite, and pkg-config." >&2; \
	    exit 1; }; \
	  echo "Installing $(PACKAGES)"; \
	  $(SUDO) apt-get update -q && $(SUDO) apt-get install -q -y $(PACKAGES); }
