"""Who was invited, and who has come."""

from django.contrib import admin

from core.admin import RoleAdmin
from people.models import Invitation, Role


@admin.register(Invitation)
class InvitationAdmin(RoleAdmin):
    """Invitations and whether they were accepted. Another one is sent from the list of people, by “Invite”."""

    roles = frozenset({Role.HR_ADMIN, Role.IT_ADMIN})
    additions = False
    changes = False
    fields = list_display = ("person", "by", "sent_at", "accepted_at")
    list_filter = (("accepted_at", admin.EmptyFieldListFilter), "sent_at")
    list_select_related = ("person", "by")
    search_fields = ("person__search_name",)
    ordering = ("-sent_at", "pk")
