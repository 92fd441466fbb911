"""What would make feedback clearer, said while it is written: rules of thumb about words, no judgement of a person."""

from feedback.advice.checks import CHECKS, Advice, advise
from feedback.advice.english import is_english

__all__ = ["CHECKS", "Advice", "advise", "is_english"]
