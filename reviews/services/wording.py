"""Dates inside sentences that are put into the language of whoever is told."""

from django.utils.formats import date_format
from django.utils.functional import lazy

in_words = lazy(date_format, str)
