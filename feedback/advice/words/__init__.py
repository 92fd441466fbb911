"""What gives feedback away that helps little, in English; each list is matched as whole words, whatever their case."""

import re


def any_word(words: str) -> re.Pattern[str]:
    """Matches one of the phrases, given one a line."""
    phrases = "|".join(re.escape(phrase) for phrase in sorted(words.split("\n"), key=len, reverse=True) if phrase)
    return re.compile(rf"(?<!\w)({phrases})(?!\w)", re.IGNORECASE)
