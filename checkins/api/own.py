"""What names one of the caller's own check-ins."""

from typing import Any

from rest_framework import serializers

from checkins import queries
from checkins.models import CheckIn


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
