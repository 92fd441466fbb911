"""Everything the application needs on one machine, started and stopped together: for trying out and for tests."""
