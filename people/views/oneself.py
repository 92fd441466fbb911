"""What people decide about themselves: settings, tokens."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from core.web import PersonRequest
from people import services
from people.forms import PictureForm, SettingsForm, TokenForm, TokenNameForm
from people.models import ApiToken, Person


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: PersonRequest) -> HttpResponse:
    """What a person decides about themselves."""
    sent = request.POST if request.method == "POST" else None
    form = SettingsForm(sent, instance=Person.objects.get(pk=request.user.pk))
    if not form.is_valid():
        return render(
            request, "people/settings.html", settings_of(request, form=form), status=422 if form.errors else 200
        )
    services.change_settings(person=request.user, actor=request.user, now=timezone.now(), **form.cleaned_data)
    messages.success(request, _("Your settings are saved."))
    return redirect("people:settings")


@require_POST
@never_cache
def token_create(request: PersonRequest) -> HttpResponse:
    """Make a token and show its secret, this once."""
    form = TokenForm(request.POST)
    if not form.is_valid():
        return render(request, "people/settings.html", settings_of(request, token_form=form), status=422)
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


def settings_of(
    request: PersonRequest,
    *,
    form: SettingsForm | None = None,
    token_form: TokenForm | None = None,
    picture_form: PictureForm | None = None,
) -> dict[str, Any]:
    """What the page of settings shows; a form that was refused as it was sent."""
    return {
        "form": form or SettingsForm(instance=request.user),
        "token_form": token_form or TokenForm(),
        "picture_form": picture_form or PictureForm(),
        "tokens": ApiToken.objects.visible_to(request.user).order_by("name"),
        "now": timezone.now(),
    }
