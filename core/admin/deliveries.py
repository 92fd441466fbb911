"""What was sent, waits and failed."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from core.admin.roles import RoleAdmin
from core.models import Delivery
from core.notices.queries import DAYS_BACK, standing
from core.notices.services import try_again
from core.topics import kind_in_words, topics


class TopicFilter(admin.SimpleListFilter):
    """By what they are about."""

    title = _("topic")
    parameter_name = "topic"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """All topics."""
        return [(topic.name, str(topic.label)) for topic in topics()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Those of the topic."""
        kinds = next((topic.kinds for topic in topics() if topic.name == self.value()), None)
        return queryset if kinds is None else queryset.filter(notice__kind__in=kinds)


@admin.register(Delivery)
class DeliveryAdmin(RoleAdmin):
    """What was sent, waits or failed: to whom, when and why not; never the words of a notice."""

    roles = frozenset({"hr_admin", "it_admin"})
    additions = False
    changes = False
    change_list_template = "admin/core/delivery/list.html"
    fields = list_display = ("recipient", "kind", "channel", "state", "error", "attempts", "try_at", "sent_at")
    list_per_page = 50
    list_max_show_all = 0
    list_filter = ("state", "channel", TopicFilter)
    list_select_related = ("notice__recipient",)
    search_fields = ("notice__recipient__search_name", "notice__recipient__email")
    show_full_result_count = False
    ordering = ("-pk",)
    actions = ("again",)

    @admin.display(description=_("recipient"))
    def recipient(self, delivery: Delivery) -> str:
        """Who is told."""
        return str(delivery.notice.recipient)

    @admin.display(description=_("kind"))
    def kind(self, delivery: Delivery) -> str:
        """What sort of notice it is."""
        return kind_in_words(delivery.notice.kind)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The list, below how many there are of each."""
        counts = standing(now=timezone.now())
        context = {"standing": counts, "failed": sum(count.failed for count in counts), "days_back": DAYS_BACK}
        return super().changelist_view(request, context | (extra_context or {}))

    def get_urls(self) -> list[URLPattern]:
        """One more, for all that failed."""
        again = self.admin_site.admin_view(require_POST(self.all_again))
        return [path("again/", again, name="core_delivery_again"), *super().get_urls()]

    @admin.action(description=_("Try again: what failed, or waits after a failure"))
    def again(self, request: HttpRequest, deliveries: QuerySet[Delivery]) -> None:
        """Those selected."""
        self._again(request, deliveries)

    def all_again(self, request: HttpRequest) -> HttpResponse:
        """All that failed."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        self._again(request, Delivery.objects.filter(state=Delivery.State.FAILED))
        return redirect("admin:core_delivery_changelist")

    def _again(self, request: HttpRequest, deliveries: QuerySet[Delivery]) -> None:
        count = try_again(deliveries=deliveries, actor=request.user, now=timezone.now())
        words = ngettext("%(n)s is tried again within a minute.", "%(n)s are tried again within a minute.", count)
        self.message_user(request, words % {"n": count}, messages.SUCCESS)
