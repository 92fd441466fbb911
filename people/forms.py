"""What people type about people."""

from collections.abc import Iterable
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from people import pictures, queries
from people.models import Department, Location, Organisation, Person
from people.models.organisation import known_time_zones
from people.models.person import PersonQuerySet

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

LONGEST_NAME = 150
MOST_PEOPLE = 50


def time_zones() -> list[tuple[str, str]]:
    """Zones that are places, and UTC."""
    return [(name, name.replace("_", " ")) for name in sorted(known_time_zones()) if "/" in name or name == "UTC"]


def time_zones_near(people: Iterable[Person]) -> list[tuple["StrPromise", list[tuple[str, str]]]]:
    """The same in two groups: first those by which these people and the organisation live."""
    every = dict(time_zones())
    theirs = [*(person.time_zone for person in people), *Organisation.objects.values_list("time_zone", flat=True)]
    near = [(name, every.pop(name)) for name in dict.fromkeys(theirs) if name in every]
    return [(_("Yours and the organisation’s"), near), (_("All others"), list(every.items()))]


class PersonField(forms.CharField):
    """One active person, named by id, e-mail address or a name that only one of them has.

    Draw it with `{% person_picker form.x %}`. Cleans to a Person, or None where it is empty and not required.
    """

    default_error_messages = {
        "nobody": _("Nobody here is called “%(words)s”. Give a name or an e-mail address."),
        "several": _("Several people are called “%(words)s”. Give the e-mail address."),
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=254, **options)

    def prepare_value(self, value: Any) -> Any:
        """An address rather than an id, for who reads the plain field."""
        return value.email if isinstance(value, Person) else value

    def clean(self, value: Any) -> Person | None:
        """The person that was meant."""
        words = super().clean(value)
        return self.person(words) if words else None

    def person(self, words: str) -> Person:
        """Exactly one, or an error that says why not."""
        found = self.meant_by(words)
        if len(found) != 1:
            code = "several" if found else "nobody"
            raise ValidationError(self.error_messages[code], code=code, params={"words": words})
        return found[0]

    def meant_by(self, words: str) -> list[Person]:
        """Who could be meant."""
        return queries.people_meant_by(words)


class SeveralInput(forms.TextInput):
    """A text input that may come several times under one name."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str:
        """All of them in one text, with commas between."""
        values = data.getlist(name) if isinstance(data, MultiValueDict) else [data.get(name) or ""]
        return ", ".join(value for value in values if value.strip(" ,"))


class PeopleField(PersonField):
    """Several people with commas between, each as in PersonField; `{% person_picker form.x many=True %}` draws it."""

    widget = SeveralInput
    default_error_messages = {"crowd": _("Choose at most %(most)s people.")}

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.max_length = None
        self.validators = [ProhibitNullCharactersValidator()]

    def prepare_value(self, value: Any) -> Any:
        """Addresses with commas between."""
        return value if isinstance(value, str) else ", ".join(person.email for person in value or ())

    def clean(self, value: Any) -> list[Person]:  # type: ignore[override]
        """Everybody that was meant, each once, in the order they were named."""
        words = [word.strip() for word in forms.CharField.clean(self, value).split(",") if word.strip()]
        if len(words) > MOST_PEOPLE:
            raise ValidationError(self.error_messages["crowd"], code="crowd", params={"most": MOST_PEOPLE})
        return list(dict.fromkeys(self.person(word) for word in words))


class DirectoryFilter(forms.Form):
    """What the directory is narrowed to; all of it stands in the address."""

    q = forms.CharField(label=_("Name, address or job title"), required=False, max_length=LONGEST_NAME)
    department = forms.ModelChoiceField(
        Department.objects.order_by("name"), label=_("Department"), required=False, empty_label=_("All departments")
    )
    location = forms.ModelChoiceField(
        Location.objects.order_by("name"), label=_("Location"), required=False, empty_label=_("All locations")
    )

    manager = PersonField(label=_("Reports to"), required=False)

    def apply(self, people: PersonQuerySet) -> PersonQuerySet:
        """Narrow and order; what cannot be read is left out."""
        self.full_clean()
        sent = {name: self.cleaned_data.get(name) for name in ("department", "location", "manager")}
        wanted = {name: value for name, value in sent.items() if value}
        return queries.people_called(people.filter(**wanted), self.cleaned_data.get("q", ""))

    @property
    def leader(self) -> Person | None:
        """Whose reports are asked for."""
        return self.cleaned_data.get("manager")

    @property
    def is_narrowed(self) -> bool:
        """Whether anything was asked for."""
        return any(self.cleaned_data.values())


class ChartForm(forms.Form):
    """Who is sought in the chart."""

    find = forms.CharField(label=_("Find somebody"), required=False, max_length=LONGEST_NAME)

    @cached_property
    def sought(self) -> Person | None:
        """Who that is, where it can only be one."""
        typed = self.cleaned_data.get("find") if self.is_valid() else ""
        meant = queries.people_meant_by(typed) if typed else []
        return meant[0] if len(meant) == 1 else None

    @property
    def words(self) -> str:
        """What was typed, where it names nobody by itself."""
        return "" if self.sought else self.cleaned_data.get("find", "")


class MoveForm(forms.Form):
    """Under whom somebody goes, with everybody below."""

    manager = PersonField(
        label=_("New manager"), required=False, help_text=_("Leave it empty to put them at the top of the line.")
    )

    def __init__(self, *sent: Any, person: Person) -> None:
        super().__init__(*sent)
        self.person = person

    def clean_manager(self) -> Person | None:
        """Nobody below, and somebody else than today."""
        manager: Person | None = self.cleaned_data["manager"]
        words = {"name": self.person.name, "manager": manager.name if manager else ""}
        if manager and self.person.pk in (manager.pk, *manager.above):
            raise ValidationError(_("%(manager)s reports to %(name)s, directly or further down."), params=words)
        if manager == self.person.manager:
            raise ValidationError(_("That is how it stands today."))
        return manager

    @property
    def chosen(self) -> Person | None:
        """Who was meant."""
        return self.cleaned_data.get("manager") if self.is_bound else None


class DayInput(forms.DateInput):
    """A day, picked from a calendar where there is one."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class DelegationForm(forms.Form):
    """Who stands in for a manager, and on which days."""

    delegate = PersonField(label=_("Who stands in"))
    starts_on = forms.DateField(label=_("First day"), widget=DayInput())
    ends_on = forms.DateField(label=_("Last day"), widget=DayInput())

    def __init__(self, *sent: Any, manager: Person) -> None:
        super().__init__(*sent)
        self.manager = manager

    def clean_delegate(self) -> Person | None:
        """Somebody else."""
        delegate: Person | None = self.cleaned_data["delegate"]
        if delegate == self.manager:
            raise ValidationError(_("Nobody stands in for themself."))
        return delegate

    def clean(self) -> dict[str, Any]:
        """Days in their order."""
        said = self.cleaned_data
        if {"starts_on", "ends_on"} <= said.keys() and said["ends_on"] < said["starts_on"]:
            self.add_error("ends_on", _("The last day cannot come before the first."))
        return said

    @property
    def chosen(self) -> Person | None:
        """Who was meant."""
        return getattr(self, "cleaned_data", {}).get("delegate")


class SettingsForm(forms.ModelForm[Person]):
    """What a person decides about themselves."""

    time_zone = forms.ChoiceField(label=_("Time zone"), choices=time_zones)

    class Meta:
        model = Person
        fields = ("preferred_name", "pronouns", "language", "time_zone", "theme")
        help_texts = {
            "preferred_name": _("What colleagues call you. Leave it empty to go by your first name."),
            "pronouns": _("Shown beside your name, if you like."),
        }


class PictureForm(forms.Form):
    """Somebody's picture; what is cleaned is the picture as it is kept."""

    picture = forms.FileField(
        label=_("A picture of you"),
        max_length=255,
        help_text=_("A JPEG, PNG or WebP file of at most 5 MB. The middle of it is shown."),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )

    def clean_picture(self) -> bytes:
        """Made anew, or said why not."""
        sent = self.cleaned_data["picture"]
        try:
            return pictures.portrait(sent, size=sent.size)
        except pictures.NoPicture as why:
            raise ValidationError(str(why)) from why


class TokenNameForm(forms.Form):
    """Which token for the API."""

    name = forms.CharField(label=_("What is it for?"), max_length=80, help_text=_("Such as: report script."))


class TokenForm(TokenNameForm):
    """A new token for the API."""

    days = forms.TypedChoiceField(
        label=_("Works for"),
        choices=[("30", _("30 days")), ("90", _("90 days")), ("365", _("One year"))],
        coerce=int,
        initial="90",
    )

    @property
    def lasts(self) -> timedelta:
        """For how long."""
        return timedelta(days=self.cleaned_data["days"])


class SetupForm(forms.Form):
    """The organisation and its first person."""

    organisation = forms.CharField(label=_("Name of the organisation"), max_length=120)
    time_zone = forms.ChoiceField(label=_("Time zone"), choices=time_zones, initial="UTC")
    name = forms.CharField(label=_("Your name"), max_length=LONGEST_NAME)
    email = forms.EmailField(label=_("Your e-mail address"))
    password = forms.CharField(
        label=_("A password"),
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least 15 characters. Several words are easy to remember."),
    )

    def clean_password(self) -> str:
        """As strong as every password here."""
        person = Person(name=self.cleaned_data.get("name", ""), email=self.cleaned_data.get("email", ""))
        password: str = self.cleaned_data["password"]
        validate_password(password, person)
        return password
