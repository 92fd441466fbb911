"""What weighs most in the admin asks who is there once more."""

from typing import TYPE_CHECKING, Any

from django.contrib.admin.utils import unquote
from django.http import HttpRequest, HttpResponse

from people.sign_in.step_up import ask_once_more

if TYPE_CHECKING:
    from core.admin import RoleAdmin as Base
else:
    Base = object


class StepUp(Base):
    """Before `RoleAdmin`: nothing is written unless a password or second factor was given in the last minutes.

    `actions_weigh` says that the actions of the list are asked for too, where nothing is deleted.
    """

    actions_weigh = False

    def changeform_view(self, request: HttpRequest, object_id: str | None = None, *path: Any, **more: Any) -> Any:
        """Adding and changing."""
        may = self.has_change_permission(request) if object_id else self.has_add_permission(request)
        _ask_before_writing(request, may=may)
        return super().changeform_view(request, object_id, *path, **more)

    def delete_view(self, request: HttpRequest, object_id: str, *path: Any, **more: Any) -> Any:
        """Deleting one."""
        may = self.has_delete_permission(request, self.get_object(request, unquote(object_id)))
        _ask_before_writing(request, may=may)
        return super().delete_view(request, object_id, *path, **more)

    def changelist_view(self, request: HttpRequest, *path: Any, **more: Any) -> HttpResponse:
        """Deleting several, and other actions that weigh."""
        may = self.has_view_permission(request) if self.actions_weigh else self.has_delete_permission(request)
        _ask_before_writing(request, may=may)
        return super().changelist_view(request, *path, **more)


def _ask_before_writing(request: HttpRequest, *, may: bool) -> None:
    """Whoever may not do it is told so by the page itself, and asked for nothing."""
    if may and request.method == "POST":
        ask_once_more(request)
