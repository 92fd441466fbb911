"""What gives a vague goal away, in English and German; each list is matched as whole words, whatever their case."""

import re


def any_word(words: str, *, first: bool = False) -> re.Pattern[str]:
    """Matches one of the phrases, given one a line; as the beginning of the text alone if `first`."""
    phrases = "|".join(re.escape(phrase) for phrase in sorted(words.split("\n"), key=len, reverse=True) if phrase)
    begin = "^(to )?" if first else r"(?<!\w)"
    return re.compile(rf"{begin}({phrases})(?!\w)", re.IGNORECASE)
