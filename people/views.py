"""The directory, people's pages, the chart, and one's own settings."""

from typing import Any
from uuid import UUID

from django.conf import settings as configuration
from django.contrib import messages
from django.contrib.auth import login, update_session_auth_hash
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.choices import mailed_topics
from core.pages import page_of
from core.topics import topics
from core.web import PersonRequest, page_or_partial
from people import queries, rules, services
from people.forms import DirectoryFilter, NoticesForm, SettingsForm, SetupForm, TokenForm, TokenNameForm
from people.models import ApiToken, Leave, Person

PAGE_SIZE = 50
MOST_FOUND = 8
WIDEST_LEVEL = 200


@require_safe
def directory(request: PersonRequest) -> HttpResponse:
    """Everybody, by name; narrowed by what stands in the address."""
    narrowed = DirectoryFilter(request.GET)
    people = narrowed.apply(Person.objects.visible_to(request.user).active())
    found = people.select_related("department", "location", "manager")
    page = page_of(found, request.GET.get("page"), size=PAGE_SIZE)
    context = {"page": page, "number": people.count(), "filter": narrowed}
    return page_or_partial(request, "people/directory.html", partial="found", context=context)


@require_safe
def search(request: PersonRequest) -> HttpResponse:
    """The picker's suggestions for what is typed so far."""
    people = Person.objects.visible_to(request.user).active()
    found = queries.people_called(people, request.GET.get("q", ""))[:MOST_FOUND]
    return JsonResponse({"people": [_suggestion(person) for person in found]})


@require_safe
def detail(request: PersonRequest, person_id: UUID) -> HttpResponse:
    """One person: facts, line, reports, and what one can do together."""
    people = Person.objects.visible_to(request.user).select_related("department", "location", "manager")
    person = get_object_or_404(people, pk=person_id)
    context = {
        "person": person,
        "now": timezone.now(),
        "away": Leave.objects.visible_to(request.user).on(person.today(timezone.now())).filter(person=person).first(),
        "line": queries.line_above(request.user, person),
        "dotted": person.dotted_managers.all().by_name(),
        "reports": queries.chart_level(request.user, person)[:WIDEST_LEVEL],
        "can_keep_people": rules.can_keep_people(request.user),
    }
    return render(request, "people/detail.html", context)


@require_safe
def chart(request: PersonRequest) -> HttpResponse:
    """The organisation from the top, or from the person in `?from=`."""
    start = None
    if "from" in request.GET:
        people = Person.objects.visible_to(request.user).active()
        start = get_object_or_404(people, pk=_uuid_or_404(request.GET["from"]))
    context = {
        "start": start,
        "line": queries.line_above(request.user, start) if start else [],
        "level": queries.chart_level(request.user, start)[:WIDEST_LEVEL],
    }
    return render(request, "people/chart.html", context)


@require_safe
def below(request: PersonRequest, person_id: UUID) -> HttpResponse:
    """One more level of the chart."""
    manager = get_object_or_404(Person.objects.visible_to(request.user).active(), pk=person_id)
    level = queries.chart_level(request.user, manager)[:WIDEST_LEVEL]
    return render(request, "people/chart_level.html", {"level": level})


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: PersonRequest) -> HttpResponse:
    """What a person decides about themselves."""
    sent = request.POST if request.method == "POST" else None
    form = SettingsForm(sent, instance=Person.objects.get(pk=request.user.pk))
    if not form.is_valid():
        return render(
            request, "people/settings.html", _settings(request, form=form), status=422 if form.errors else 200
        )
    services.change_settings(person=request.user, actor=request.user, now=timezone.now(), **form.cleaned_data)
    messages.success(request, _("Your settings are saved."))
    return redirect("people:settings")


@require_http_methods(["GET", "HEAD", "POST"])
def notices(request: PersonRequest) -> HttpResponse:
    """What is mailed to a person beside standing in their inbox."""
    form = NoticesForm(request.POST if request.method == "POST" else None, mailed=mailed_topics(request.user))
    if not form.is_valid():
        always = [topic for topic in topics() if not topic.is_optional]
        return render(request, "people/notices.html", {"form": form, "always": always})
    services.choose_mail(person=request.user, wanted=form.wanted, actor=request.user, now=timezone.now())
    messages.success(request, _("Your choice is saved."))
    return redirect("people:notices")


@require_POST
@never_cache
def token_create(request: PersonRequest) -> HttpResponse:
    """Make a token and show its secret, this once."""
    form = TokenForm(request.POST)
    if not form.is_valid():
        return render(request, "people/settings.html", _settings(request, token_form=form), status=422)
    token, secret = services.create_token(
        person=request.user, name=form.cleaned_data["name"], lasts=form.lasts, actor=request.user, now=timezone.now()
    )
    return render(request, "people/token.html", {"token": token, "secret": secret})


@require_POST
def token_revoke(request: PersonRequest) -> HttpResponse:
    """The token named in the form opens nothing any more."""
    form = TokenNameForm(request.POST)
    form.full_clean()
    token = get_object_or_404(ApiToken.objects.visible_to(request.user), name=form.cleaned_data.get("name"))
    services.revoke_token(token=token, actor=request.user, now=timezone.now())
    messages.success(request, _("“%(name)s” opens nothing any more.") % {"name": token.name})
    return redirect("people:settings")


@require_POST
def sessions_end(request: PersonRequest) -> HttpResponse:
    """Sign out everywhere but here."""
    services.end_sessions(person=request.user, actor=request.user, now=timezone.now())
    update_session_auth_hash(request, request.user)
    messages.success(request, _("You are signed out everywhere else."))
    return redirect("people:settings")


@login_not_required
@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def set_up(request: HttpRequest) -> HttpResponse:
    """The very first page of an empty copy, for whoever has the key; afterwards there is no such page."""
    key = configuration.SETUP_KEY
    if not key or not constant_time_compare(request.GET.get("key", ""), key) or Person.objects.exists():
        raise Http404
    form = SetupForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return render(request, "people/setup.html", {"form": form}, status=422 if form.errors else 200)
    first = services.set_up(actor=None, now=timezone.now(), **form.cleaned_data)
    login(request, first, backend=configuration.AUTHENTICATION_BACKENDS[0])
    return redirect("home")


def _suggestion(person: Person) -> dict[str, Any]:
    shown = {"name": person.name, "sub": person.job_title, "initials": person.initials, "hue": person.hue}
    return {"id": str(person.pk), **shown}


def _settings(
    request: PersonRequest, *, form: SettingsForm | None = None, token_form: TokenForm | None = None
) -> dict[str, Any]:
    return {
        "form": form or SettingsForm(instance=request.user),
        "token_form": token_form or TokenForm(),
        "tokens": ApiToken.objects.visible_to(request.user).order_by("name"),
        "now": timezone.now(),
    }


def _uuid_or_404(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise Http404 from error
