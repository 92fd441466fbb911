"""The admin: who configures what is decided by role, never by being superuser."""

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from core.models import Delivery

if TYPE_CHECKING:
    from people.models import Person


def has_one_of(person: "Person", roles: frozenset[str]) -> bool:
    """Whether an active person holds one of the roles."""
    return bool(getattr(person, "is_active", False)) and any(person.has_role(role) for role in roles)


class RoleAdmin(admin.ModelAdmin[Any]):
    """A page of the admin open to the holders of `roles`.

    `changes` and `additions` say whether they may write; nothing is deleted through the admin unless `deletions`.
    """

    roles: ClassVar[frozenset[str]] = frozenset()
    additions = True
    changes = True
    deletions = False

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


@admin.register(Delivery)
class DeliveryAdmin(RoleAdmin):
    """What was sent, waits or failed: to whom and when, without the text."""

    roles = frozenset({"it_admin"})
    additions = False
    changes = False
    list_display = ("recipient", "kind", "channel", "state", "attempts", "try_at", "sent_at", "error")
    list_filter = ("state", "channel")
    fields = list_display
    list_select_related = ("notice__recipient",)
    ordering = ("-try_at", "pk")

    @admin.display(description="Recipient")
    def recipient(self, delivery: Delivery) -> str:
        """Who is told."""
        return str(delivery.notice.recipient)

    @admin.display(description="Kind")
    def kind(self, delivery: Delivery) -> str:
        """What sort of notice it is."""
        return delivery.notice.kind
