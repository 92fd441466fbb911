"""Pages of feedback: giving and reading it, asking for it."""
