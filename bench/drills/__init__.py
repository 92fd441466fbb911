"""Drills: real processes are killed, and plain SQL counts what came of it."""
