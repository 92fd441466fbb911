"""Single sign-on lets people in who are here already, and never makes anybody: OpenID Connect, and what SAML shares."""

import logging
from typing import Any

from allauth.account.utils import get_next_redirect_url
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.models import SocialApp, SocialLogin
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.crypto import constant_time_compare, get_random_string
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from requests import RequestException

from people.models import Person
from people.models.person import PersonQuerySet

NONCE = "sso_nonce"
DISCOVERY = "/.well-known/openid-configuration"
KEPT_CLAIMS = ("sub", "email", "email_verified")  # whatever else a provider says of somebody is not kept
FORBIDDEN, UNAVAILABLE = 403, 503

logger = logging.getLogger("people.sign_in")


class SingleSignOn(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Whom the provider vouches for, found by employee id or verified address the first time, then by their tie."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Nobody signs up."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Tie the provider's account to the person it belongs to; a stranger is told whom to ask."""
        if sociallogin.is_existing:
            return
        said = sociallogin.account.extra_data
        is_token = "id_token" in said
        person = person_of(said["id_token"]) if is_token else person_by_attributes(said, sociallogin.user.email)
        if person is None:
            raise ImmediateHttpResponse(render(request, "socialaccount/stranger.html", status=FORBIDDEN))
        sociallogin.connect(request, person)

    def on_authentication_error(self, request: HttpRequest, *_args: Any, **_more: Any) -> None:
        """One page for whatever went wrong: what it was stands in no answer."""
        raise ImmediateHttpResponse(render(request, "socialaccount/failed.html", status=FORBIDDEN))


class CheckedTokens(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]
    """Believes an id token only by its signature, and only the one that was asked for in this session."""

    def complete_login(self, request: HttpRequest, app: SocialApp, token: Any, **kwargs: Any) -> SocialLogin:
        """Raises OAuth2Error."""
        if not is_the_one_that_is_set(str(self.openid_config.get("issuer"))):
            logger.error("the provider calls itself %r, which is not OIDC_SERVER_URL", self.openid_config.get("issuer"))
            raise OAuth2Error("a provider that is not the one that is set")
        try:
            claims = jwtkit.verify_and_decode(
                credential=kwargs["response"]["id_token"],
                keys_url=self.openid_config["jwks_uri"],
                issuer=self.openid_config["issuer"],
                audience=app.client_id,
                lookup_kid=jwtkit.lookup_kid_jwk,
            )
        except (KeyError, TypeError, ValueError) as error:
            raise OAuth2Error("an id token that cannot be read") from error
        nonce = request.session.pop(NONCE, "")
        if not nonce or "exp" not in claims or not constant_time_compare(str(claims.get("nonce", "")), nonce):
            raise OAuth2Error("an id token that nobody asked for")
        kept = {name: claims[name] for name in (*KEPT_CLAIMS, settings.OIDC_EMPLOYEE_ID_CLAIM) if name in claims}
        return self.get_provider().sociallogin_from_response(request, {"id_token": kept})


def is_the_one_that_is_set(issuer: str) -> bool:
    """Whether a provider calls itself what the installation does, as OpenID Connect Discovery asks."""
    known: str = settings.OIDC_SERVER_URL
    return issuer.rstrip("/") == known.removesuffix(DISCOVERY).rstrip("/")


def person_of(claims: dict[str, Any]) -> Person | None:
    """Who works here and is meant: by employee id where the provider sends one, else by an address it has verified."""
    people: PersonQuerySet = Person.objects.active()
    number = claims.get(settings.OIDC_EMPLOYEE_ID_CLAIM) if settings.OIDC_EMPLOYEE_ID_CLAIM else None
    if number:
        return people.filter(employee_id=str(number)).first()
    if claims.get("email_verified") is not True:
        return None
    return people.filter(email=str(claims.get("email", "")).lower()).first()


def person_by_attributes(attributes: dict[str, Any], email: str) -> Person | None:
    """The same by SAML, whose provider is the organisation's own directory: an address it sends is one it has given."""
    people: PersonQuerySet = Person.objects.active()
    numbers = attributes.get(settings.SAML_EMPLOYEE_ID_ATTRIBUTE) if settings.SAML_EMPLOYEE_ID_ATTRIBUTE else None
    if numbers:
        return people.filter(employee_id=str(numbers[0])).first()
    return people.filter(email=email.lower()).first() if email else None


@login_not_required
@never_cache
@require_safe
def begin(request: HttpRequest, provider_id: str) -> HttpResponse:
    """To the provider, with a word that its answer must repeat."""
    request.session[NONCE] = nonce = get_random_string(32)
    try:
        provider = CheckedTokens(request, provider_id).get_provider()
        there = get_next_redirect_url(request)
        answer: HttpResponse = provider.redirect(request, "login", next_url=there, auth_params={"nonce": nonce})
    except SocialApp.DoesNotExist as error:
        raise Http404 from error
    except (RequestException, KeyError, ValueError):
        return render(request, "socialaccount/failed.html", status=UNAVAILABLE)
    return answer


@login_not_required
@never_cache
@require_safe
def come_back(request: HttpRequest, provider_id: str) -> HttpResponse:
    """From the provider."""
    try:
        answer: HttpResponse = OAuth2CallbackView.adapter_view(CheckedTokens(request, provider_id))(request)
    except SocialApp.DoesNotExist as error:
        raise Http404 from error
    return answer
