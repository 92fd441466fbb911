"""The admin: who configures what is decided by role, never by being superuser."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib import admin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.utils import flatten_fieldsets
from django.contrib.admin.widgets import AutocompleteMixin, AutocompleteSelect, AutocompleteSelectMultiple
from django.core.exceptions import BadRequest, ValidationError
from django.db.models import Model, QuerySet
from django.db.models.constants import LOOKUP_SEP
from django.http import HttpRequest, HttpResponse

if TYPE_CHECKING:
    from people.models import Person


def has_one_of(person: "Person", roles: frozenset[str]) -> bool:
    """Whether an active person holds one of the roles."""
    return bool(getattr(person, "is_active", False)) and any(person.has_role(role) for role in roles)


def is_key(model: type[Model], value: str) -> bool:
    """Whether a row of the model could go by it."""
    try:
        model._meta.pk.to_python(value)
    except ValidationError:
        return False
    return "\0" not in value


class KeysOnly(AutocompleteMixin):
    """For Django's search selects: they look up whatever was sent as a key, and stumble over what is none."""

    def optgroups(self, name: str, value: Sequence[str], attr: Any = None) -> Any:
        """What was sent and can be a key; the field says what is wrong with the rest."""
        return super().optgroups(name, [one for one in value if is_key(self.field.remote_field.model, one)], attr)


class SearchSelect(KeysOnly, AutocompleteSelect):
    """One of many rows."""


class SearchSelectMultiple(KeysOnly, AutocompleteSelectMultiple):
    """Some of many rows."""


class WholeKeys(admin.ModelAdmin[Any]):
    """A page of the admin whose actions run for all rows that were sent, or for none."""

    def response_action(self, request: HttpRequest, *rows: Any, **more: Any) -> HttpResponse | None:
        """Raises BadRequest where a key that was sent can be none, before anything is done to the others."""
        if not all(is_key(self.model, key) for key in request.POST.getlist(ACTION_CHECKBOX_NAME)):
            raise BadRequest
        answer: HttpResponse | None = super().response_action(request, *rows, **more)
        return answer


class RoleAdmin(WholeKeys):
    """A page of the admin open to the holders of `roles`.

    `changes` and `additions` say whether they may write; nothing is deleted through the admin unless `deletions`.
    A list is narrowed by what the page shows and by nothing else: whether a row is found tells what stands in it.
    """

    roles: ClassVar[frozenset[str]] = frozenset()
    additions = True
    changes = True
    deletions = False

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Each by itself, which is a deed."""
        for obj in queryset:
            self.delete_model(request, obj)

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """Django lets any column of the model be asked, be it a password's digest."""
        column, *_rest = lookup.split(LOOKUP_SEP)
        return column in self._shown(request) and super().lookup_allowed(lookup, value, request)

    def _shown(self, request: HttpRequest) -> set[str]:
        """Columns that stand in the list, on the page of a row, or in a filter."""
        filters = (one[0] if isinstance(one, tuple) else one for one in self.get_list_filter(request))
        narrowed = {str(getattr(one, "parameter_name", one)).split(LOOKUP_SEP)[0] for one in filters}
        on_page = flatten_fieldsets(self.get_fieldsets(request, self.model()))
        return {*self.get_list_display(request), *on_page, *narrowed, self.date_hierarchy or "", "pk"}

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        """Searched where `autocomplete_fields` says so."""
        if db_field.name in self.get_autocomplete_fields(request):
            options.setdefault("widget", SearchSelect(db_field, self.admin_site))
        return super().formfield_for_foreignkey(db_field, request, **options)

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        """Likewise, for several."""
        if db_field.name in self.get_autocomplete_fields(request):
            options.setdefault("widget", SearchSelectMultiple(db_field, self.admin_site))
        return super().formfield_for_manytomany(db_field, request, **options)

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Whether the model is listed."""
        return has_one_of(request.user, self.roles)  # type: ignore[arg-type]

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Whether it may be read."""
        return has_one_of(request.user, self.roles)  # type: ignore[arg-type]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Whether rows may be added."""
        return self.additions and has_one_of(request.user, self.roles)  # type: ignore[arg-type]

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Whether rows may be changed."""
        return self.changes and has_one_of(request.user, self.roles)  # type: ignore[arg-type]

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Whether rows may be deleted."""
        return self.deletions and has_one_of(request.user, self.roles)  # type: ignore[arg-type]
