"""Every string has its words in every language that the settings offer, and dates are written as there."""

import gettext
import re
from collections.abc import Iterator
from functools import cache

import pytest
from babel.messages.catalog import Catalog, Message
from django.conf import settings
from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.utils.formats import get_format
from django.utils.functional import Promise
from django.utils.translation import override

from checkins.models import CheckIn
from goals.models import Goal
from perfmgmt.local import words
from perfmgmt.local.places import CHECKOUT

LANGUAGES = [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
PLACES = re.compile(r"%\(\w+\)[sd]|%[sd%]|\{\w*\}|</?\w+[^>]*>")
DATES = re.compile(r"""["']((?:[Dl] )?j [MF](?: Y)?)["']""")

every_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def found() -> Catalog:
    return words.found()


@cache
def written(language: str) -> Catalog:
    return words.written()[language]


def names(catalogue: Catalog) -> set[str]:
    return {words.called(message) for message in catalogue if message.id}


def forms(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if message.pluralizable else (message.id,)


def said(message: Message) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (message.string,)


@every_language
def test_every_string_has_words(language: str) -> None:
    missing = sorted({*names(found()) - names(written(language)), *words.missing(written(language))})
    assert not missing, f"{language}: run `make words`, then translate:\n" + "\n".join(missing)


def test_an_apostrophe_is_no_straight_stroke() -> None:
    straight = re.compile(r"\w'(\w|\W|$)")
    assert [form for message in found() if message.id for form in forms(message) if straight.search(form)] == []


@every_language
def test_nothing_is_kept_that_is_said_no_longer(language: str) -> None:
    gone = sorted(names(written(language)) - names(found()))
    assert not gone, f"{language}: run `make words`, nobody says any more:\n" + "\n".join(gone)
    assert not written(language).obsolete


@every_language
def test_words_keep_the_places_for_what_is_put_in(language: str) -> None:
    for message in written(language):
        if not message.id:
            continue
        originals = [set(PLACES.findall(form)) for form in forms(message)]
        assert len(said(message)) == len(originals), message.id
        for form, original in zip(said(message), originals, strict=True):
            assert set(PLACES.findall(form)) in (original, originals[-1]), form


@every_language
def test_what_the_application_reads_is_built_of_it(language: str) -> None:
    with (CHECKOUT / "locale" / language / "LC_MESSAGES" / "django.mo").open("rb") as file:
        built = gettext.GNUTranslations(file)
    for message in written(language):
        if not message.id or message.context:
            continue
        first, *more = forms(message)
        assert (built.ngettext(first, more[0], 1) if more else built.gettext(first)) == said(message)[0]


def named() -> Iterator[tuple[str, object]]:
    """What the administration calls our apps, models and fields."""
    for model, page in admin.site._registry.items():
        options = model._meta
        if options.app_label not in words.CODE:
            continue
        yield options.app_label, options.app_config.verbose_name
        yield options.label, options.verbose_name
        yield options.label, options.verbose_name_plural
        inside = flatten_fieldsets(page.fieldsets or [(None, {"fields": page.fields or ()})])
        shown = {*page.list_display, *inside} if inside else {field.name for field in options.fields if field.editable}
        for field in options.fields:
            if field.name in shown and not field.primary_key:
                yield f"{options.label}.{field.name}", field.verbose_name


def test_what_the_administration_names_can_be_translated() -> None:
    assert [label for label, name in named() if not isinstance(name, Promise)] == []


def test_days_in_german_are_ordinals() -> None:
    sources = [path for folder in words.CODE for path in (CHECKOUT / folder).rglob("*.py")]
    sources += (CHECKOUT / "templates").rglob("*.html")
    patterns = {pattern for path in sources for pattern in DATES.findall(path.read_text())}
    with override("de"):
        assert [pattern for pattern in sorted(patterns) if "j. " not in get_format(pattern)] == []


def test_goals_and_check_ins_are_missed_in_two_german_words() -> None:
    with override("de"):
        assert (Goal.Status.MISSED.label, CheckIn.State.MISSED.label) == ("Verfehlt", "Verpasst")
