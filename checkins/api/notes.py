"""Notes of a check-in over the API: the older version never overwrites the newer."""

from typing import Any
from uuid import UUID

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from checkins import queries, rules, services
from checkins.api.own import own_checkin
from checkins.models import Note
from core.api import caller_of
from core.forms import LONGEST_TEXT
from core.web import allow

LATEST = 2_000_000_000


class CheckInNoteSerializer(serializers.ModelSerializer[Note]):
    """The text as it is kept, and its version: 0 where nobody has written yet."""

    saved_at = serializers.DateTimeField(allow_null=True, read_only=True)

    class Meta:
        model = Note
        fields = ("text", "version", "saved_at")
        read_only_fields = fields


class CheckInNoteTextSerializer(serializers.Serializer[Note]):
    """A text, and the version from which it grew."""

    text = serializers.CharField(max_length=LONGEST_TEXT, allow_blank=True, trim_whitespace=False)
    version = serializers.IntegerField(min_value=0, max_value=LATEST)


class BothTextsSerializer(serializers.Serializer[Any]):
    """The text that was sent, the one that was saved meanwhile, and the version to send next."""

    detail = serializers.CharField()
    yours = serializers.CharField()
    theirs = serializers.CharField()
    version = serializers.IntegerField()


class NoteDetail(APIView):
    """The notes of one check-in."""

    is_private = False

    @extend_schema(responses=CheckInNoteSerializer)
    def get(self, request: Request, pk: UUID) -> Response:
        """As they are kept: those the two share, or the caller's private ones."""
        checkin = own_checkin(request, pk)
        note = queries.notes_of([checkin], caller_of(request)).get((checkin.pk, self.is_private))
        return Response(CheckInNoteSerializer(note or Note(checkin=checkin)).data)

    @extend_schema(request=CheckInNoteTextSerializer, responses={200: CheckInNoteSerializer, 409: BothTextsSerializer})
    def put(self, request: Request, pk: UUID) -> Response:
        """Keep a text; where a newer one was saved meanwhile, both come back and none is lost."""
        checkin, caller = own_checkin(request, pk), caller_of(request)
        allow(is_allowed=rules.can_write(caller, checkin))
        wanted = CheckInNoteTextSerializer(data=request.data)
        wanted.is_valid(raise_exception=True)
        save = services.save_private_note if self.is_private else services.save_shared_note
        note = save(checkin=checkin, **wanted.validated_data, actor=caller, now=timezone.now())
        return Response(CheckInNoteSerializer(note).data)
