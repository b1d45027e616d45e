"""Runs the virtual printer's command."""

from printers.virtual.cli import main

raise SystemExit(main())
