"""How regularly people meet, for HR over the API."""

from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from checkins import rules
from checkins.forms import MONTHS, USUAL_MONTHS, first_of_months
from checkins.rates import locations_of, rates_of
from core.api import caller_of
from core.web import allow
from people.models import Location, Person


class WantedSerializer(serializers.Serializer[Any]):
    """Of which months, and where."""

    months = serializers.ChoiceField(MONTHS, default=USUAL_MONTHS)
    at = serializers.PrimaryKeyRelatedField(queryset=Location.objects.none(), required=False, help_text="A location")

    def get_fields(self) -> dict[str, Any]:
        """Where those work whom the caller looks after."""
        fields: dict[str, Any] = super().get_fields()
        request = self.context.get("request")
        if request is not None and isinstance(request.user, Person):  # no service, which asks for the schema
            fields["at"].queryset = locations_of(request.user)
        return fields


class RateSerializer(serializers.Serializer[Any]):
    """Of one department, or of all together."""

    department = serializers.CharField(allow_null=True, help_text="Null: of all together, or of those in none")
    held = serializers.IntegerField()
    missed = serializers.IntegerField()
    skipped = serializers.IntegerField()
    share = serializers.IntegerField(allow_null=True, help_text="Held, of a hundred that were held or missed")
    median_days = serializers.IntegerField(allow_null=True)


class RatesSerializer(serializers.Serializer[Any]):
    """As counted last."""

    departments = RateSerializer(source="rows", many=True)
    everybody = RateSerializer(allow_null=True)
    counted_at = serializers.DateTimeField(allow_null=True)


class Rates(APIView):
    """How regularly managers and reports meet."""

    @extend_schema(parameters=[WantedSerializer], responses=RatesSerializer)
    def get(self, request: Request) -> Response:
        """Of those whom the caller looks after for HR, by department; what is said in check-ins is in none of it."""
        caller = caller_of(request)
        allow(is_allowed=rules.can_see_rates(caller))
        wanted = WantedSerializer(data=request.query_params, context={"request": request})
        wanted.is_valid(raise_exception=True)
        since = first_of_months(wanted.validated_data["months"], timezone.now().date())
        return Response(RatesSerializer(rates_of(caller, since, wanted.validated_data.get("at"))).data)
