"""Dates as German writes them: code and templates name a pattern as English has it, and it is looked up here."""

PATTERNS = {
    "j M": "j. M",
    "j F": "j. F",
    "j F Y": "j. F Y",
    "D j M": "D, j. M",
    "D j M Y": "D, j. M Y",
    "l j F": "l, j. F",
    "l j F Y": "l, j. F Y",
}
globals().update(PATTERNS)  # Django asks a module of formats for the name, and this one has a space in it
