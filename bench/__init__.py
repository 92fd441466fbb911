"""How fast it is, measured beside bare Django in the same run."""
