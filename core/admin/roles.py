"""The admin: who configures what is decided by role, never by being superuser."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteMixin, AutocompleteSelect, AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import HttpRequest

if TYPE_CHECKING:
    from people.models import Person


def has_one_of(person: "Person", roles: frozenset[str]) -> bool:
    """Whether an active person holds one of the roles."""
    return bool(getattr(person, "is_active", False)) and any(person.has_role(role) for role in roles)


class KeysOnly(AutocompleteMixin):
    """For Django's search selects: they look up whatever was sent as a key, and stumble over what is none."""

    def optgroups(self, name: str, value: Sequence[str], attr: Any = None) -> Any:
        """What was sent and can be a key; the field says what is wrong with the rest."""
        return super().optgroups(name, [one for one in value if self._is_key(one)], attr)

    def _is_key(self, value: str) -> bool:
        try:
            self.field.remote_field.model._meta.pk.to_python(value)
        except ValidationError:
            return False
        return True


class SearchSelect(KeysOnly, AutocompleteSelect):
    """One of many rows."""


class SearchSelectMultiple(KeysOnly, AutocompleteSelectMultiple):
    """Some of many rows."""


class RoleAdmin(admin.ModelAdmin[Any]):
    """A page of the admin open to the holders of `roles`.

    `changes` and `additions` say whether they may write; nothing is deleted through the admin unless `deletions`.
    """

    roles: ClassVar[frozenset[str]] = frozenset()
    additions = True
    changes = True
    deletions = False

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
