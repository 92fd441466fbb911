"""Pages of check-ins: the lists, the page two people meet on, and how they arrange it."""
