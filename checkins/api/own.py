"""What is the caller's own: their check-ins, by the address or by name."""

from typing import Any
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request

from checkins import queries
from checkins.models import CheckIn
from core.api import caller_of
from core.web import first_or_404


class OwnCheckInSerializer(serializers.Serializer[Any]):
    """Only the caller's own check-ins can be named."""

    check_in = serializers.PrimaryKeyRelatedField(queryset=CheckIn.objects.none(), help_text="One of the caller's own")

    def get_fields(self) -> dict[str, Any]:
        """Whose they are depends on who calls."""
        fields: dict[str, Any] = super().get_fields()
        request = self.context.get("request")
        if request is not None and request.user.is_authenticated:
            fields["check_in"].queryset = queries.my_checkins(request.user)
        return fields


class SettleSerializer(serializers.Serializer[Any]):
    """Done, or open again."""

    is_done = serializers.BooleanField()


def own_checkin(request: Request, pk: UUID) -> CheckIn:
    """One of the caller's own, else 404."""
    return first_or_404(queries.my_checkin(caller_of(request), checkin=pk))
