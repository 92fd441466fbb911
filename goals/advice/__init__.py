"""What would make a goal clearer, said while it is written: rules of thumb about words, no judgement of a person."""

from goals.advice.checks import CHECKS, Advice, Writing, advise

__all__ = ["CHECKS", "Advice", "Writing", "advise"]
