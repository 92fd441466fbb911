"""Carriers of what happens by itself."""

from uuid import UUID

from celery import shared_task
from django.utils import timezone

from people import queries, services
from people.imports.kept import sweep_files
from people.imports.work import carry_on, waiting_imports


@shared_task(name="people.sweep_leavers", ignore_result=True)
def sweep_leavers(**_later: object) -> None:
    """Hand over everybody whose end date has passed; each is claimed by their row, so two sweeps close once."""
    for person_id in queries.leavers(timezone.now()):
        see_off_leaver.delay(person_id=str(person_id))


@shared_task(name="people.see_off_leaver", ignore_result=True)
def see_off_leaver(*, person_id: str, **_later: object) -> None:
    """Ids in, one service call. `_later` lets old workers meet new callers."""
    services.see_off_leaver(person_id=UUID(person_id), now=timezone.now())


@shared_task(name="people.carry_import", ignore_result=True)
def carry_import(*, file_id: str, **_later: object) -> None:
    """Ids in, one service call."""
    carry_on(file_id=UUID(str(file_id)), now=timezone.now())


@shared_task(name="people.sweep_import_files", ignore_result=True)
def sweep_import_files(**_later: object) -> None:
    """Forget files whose time is over, and hand over what a lost broker or a killed worker has left behind."""
    sweep_files(actor=None, now=timezone.now())
    for file_id in waiting_imports():
        carry_import.delay(file_id=str(file_id))


@shared_task(name="people.answer_password_request", ignore_result=True)
def answer_password_request(*, request_id: str, **_later: object) -> None:
    """Ids in, one service call."""
    services.answer_password_request(request_id=UUID(str(request_id)), actor=None, now=timezone.now())


@shared_task(name="people.sweep_password_requests", ignore_result=True)
def sweep_password_requests(**_later: object) -> None:
    """Hand over what a lost broker or a killed worker has left behind."""
    for request_id in services.waiting_password_requests():
        answer_password_request.delay(request_id=str(request_id))


@shared_task(name="people.sweep_sessions", ignore_result=True)
def sweep_sessions(**_later: object) -> None:
    """Forget those whose time is over."""
    services.forget_sessions(actor=None, now=timezone.now())


@shared_task(name="people.sweep_service_tokens", ignore_result=True)
def sweep_service_tokens(**_later: object) -> None:
    """Tell of systems that are soon let in no more."""
    services.tell_of_ending_services(actor=None, now=timezone.now())
