"""A year of check-ins, played by the application and reckoned a second time from what happened."""
