"""The secret address of the caller's own calendar, over the API."""

from typing import Any

from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from checkins import services
from checkins.calendar import address_of
from checkins.models import CalendarFeed
from core.api import caller_of

CREATED, GONE = 201, 204


class AddressSerializer(serializers.Serializer[Any]):
    """Since when there is an address."""

    made_at = serializers.DateTimeField(allow_null=True, help_text="Null where there is none")


class NewAddressSerializer(serializers.Serializer[Any]):
    """A new address."""

    made_at = serializers.DateTimeField()
    address = serializers.URLField(help_text="Shown this once: whoever has it reads whom the caller meets, and when")


@method_decorator(never_cache, name="dispatch")
class Calendar(APIView):
    """The address under which a calendar reads the caller's check-ins."""

    @extend_schema(responses=AddressSerializer)
    def get(self, request: Request) -> Response:
        """Whether there is one, and since when; it cannot be shown again."""
        feed = CalendarFeed.objects.visible_to(caller_of(request)).first()
        return Response(AddressSerializer({"made_at": feed and feed.made_at}).data)

    @extend_schema(request=None, responses={CREATED: NewAddressSerializer})
    @method_decorator(sensitive_variables("key", "told"))
    def post(self, request: Request) -> Response:
        """Make one; one that was there opens nothing from now on."""
        caller, now = caller_of(request), timezone.now()
        key = services.make_feed(person=caller, actor=caller, now=now)
        told = {"made_at": now, "address": address_of(key)}
        return Response(NewAddressSerializer(told).data, status=CREATED)

    @extend_schema(responses={GONE: None})
    def delete(self, request: Request) -> Response:
        """Take it away: it opens nothing from now on."""
        caller = caller_of(request)
        services.remove_feed(person=caller, actor=caller, now=timezone.now())
        return Response(status=GONE)
