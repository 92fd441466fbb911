"""Single sign-on by SAML: what the library leaves open is closed beside it."""

from copy import copy
from datetime import timedelta

from allauth.account.utils import get_next_redirect_url
from allauth.core.internal.httpkit import serialize_request
from allauth.core.ratelimit import consume_or_429
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.saml.provider import SAMLProvider
from allauth.socialaccount.providers.saml.utils import build_saml_config, get_app_or_404
from allauth.socialaccount.providers.saml.views import FinishACSView
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe
from onelogin.saml2.auth import OneLogin_Saml2_Auth
from onelogin.saml2.constants import OneLogin_Saml2_Constants as Words
from onelogin.saml2.settings import OneLogin_Saml2_Settings
from onelogin.saml2.xml_utils import OneLogin_Saml2_XML as Xml

from people.sign_in.single_sign_on import FORBIDDEN, person_by_attributes
from people.sign_in.store import SessionStore

LARGEST = 256 * 1024  # characters of an answer; one that names a thousand groups has half of it
KEPT_SECONDS = 300
ANSWERS = {"saml_answer": "300/m/ip"}  # a whole house may come from one address at nine
DESCRIPTION_DAYS = 3650
OF_THE_REQUEST = ("HTTP_HOST", "HTTP_X_FORWARDED_PROTO", "SCRIPT_NAME", "PATH_INFO")
TO, ASKED = "Recipient", "InResponseTo"


class CheckedAnswers(SAMLProvider):  # type: ignore[misc]
    """Believes an assertion only where it says for whom, for which address and for which request it was made."""

    def sociallogin_from_response(self, request: HttpRequest, response: OneLogin_Saml2_Auth) -> SocialLogin:
        """Raises ValueError for an assertion that would fit elsewhere too."""
        here = request.build_absolute_uri(reverse("saml_acs", args=[self.app.client_id]))
        if not is_for_us(response, here):
            raise ValueError("an assertion that does not say what it is for")
        return super().sociallogin_from_response(request, response)

    def extract_uid(self, data: OneLogin_Saml2_Auth) -> str:
        """The directory's own name for somebody; one that passes, or is an address, ties nobody.

        An address is given to the next person one day, so it is looked up each time, and the tie is to whom it meant.
        """
        lasting: str = super().extract_uid(data) or ""
        if data.get_nameid_format() != Words.NAMEID_TRANSIENT and "@" not in lasting:
            return lasting
        person = person_by_attributes(data.get_attributes(), self.extract_common_fields(data).get("email", ""))
        return f"person:{person.pk}" if person else "nobody"

    def extract_extra_data(self, data: OneLogin_Saml2_Auth) -> dict[str, list[str]]:
        """What somebody is found by; the rest that a directory says of them is not kept."""
        return {
            name: said for name, said in data.get_attributes().items() if name == settings.SAML_EMPLOYEE_ID_ATTRIBUTE
        }


class FinishAnswer(FinishACSView):  # type: ignore[misc]
    """allauth's, with what we check beside it."""

    def get_provider(self, organization_slug: str) -> CheckedAnswers:
        """Raises Http404."""
        return CheckedAnswers(self.request, app=self.get_app(organization_slug))


def is_for_us(answer: OneLogin_Saml2_Auth, here: str) -> bool:
    """Whether the one signed assertion of an answer says for whom it is, where to, on which request and until when.

    The library compares these where they stand, and lets an assertion pass that leaves them out. The answer around it
    bears no signature, so what it was asked by counts only where the assertion says so too.
    """
    [assertion] = Xml.query(Xml.to_etree(answer.get_last_response_xml()), "//saml:Assertion")
    audiences = Xml.query(assertion, "saml:Conditions/saml:AudienceRestriction/saml:Audience")
    confirmed = Xml.query(assertion, "saml:Subject/saml:SubjectConfirmation/saml:SubjectConfirmationData")
    meant = (here, answer.get_last_response_in_response_to())
    is_meant = [(data.get(TO), data.get(ASKED)) == meant and "NotOnOrAfter" in data.attrib for data in confirmed]
    return bool(audiences) and bool(is_meant) and all(is_meant)


@login_not_required
@never_cache
@require_safe
def begin_saml(request: HttpRequest, organization_slug: str) -> HttpResponse:
    """To the provider, with a request that its answer must name."""
    provider = get_app_or_404(request, organization_slug).get_provider(request)
    answer: HttpResponse = provider.redirect(request, "login", next_url=get_next_redirect_url(request))
    return answer


@csrf_exempt  # the provider's page sends it; what it says is signed
@login_not_required
@never_cache
@require_POST
def take_answer(request: HttpRequest, organization_slug: str) -> HttpResponse:
    """What the provider's page sends from another site, and so without the session: kept for the step that has it."""
    get_app_or_404(request, organization_slug)
    held_up: HttpResponse | None = consume_or_429(request, action="saml_answer", config=ANSWERS)
    if held_up:
        return held_up
    if len(request.POST.get("SAMLResponse", "")) > LARGEST:
        return render(request, "socialaccount/failed.html", status=FORBIDDEN)
    bare = copy(request)
    bare.META = {name: request.META[name] for name in OF_THE_REQUEST if name in request.META}
    kept = SessionStore()
    kept["request"] = serialize_request(bare)
    kept.set_expiry(KEPT_SECONDS)
    kept.save()
    answer = redirect("saml_finish_acs", organization_slug)
    answer.set_cookie(
        settings.SAML_COOKIE_NAME,
        kept.session_key or "",
        max_age=KEPT_SECONDS,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return answer


@login_not_required
@never_cache
@require_safe
def come_back_saml(request: HttpRequest, organization_slug: str) -> HttpResponse:
    """From the provider; what cannot even be read is answered like what is not believed."""
    request.saml_acs_session = SessionStore(request.COOKIES.get(settings.SAML_COOKIE_NAME))  # type: ignore[attr-defined]
    try:
        answer: HttpResponse = FinishAnswer.as_view()(request, organization_slug=organization_slug)
    except (KeyError, ValueError, SyntaxError, PermissionDenied):
        answer = render(request, "socialaccount/failed.html", status=FORBIDDEN)
    answer.delete_cookie(settings.SAML_COOKIE_NAME)
    return answer


@login_not_required
@require_safe
def describe_saml(request: HttpRequest, organization_slug: str) -> HttpResponse:
    """What the directory has to know of us, good for years: nobody hands it in anew each week."""
    config = build_saml_config(request, get_app_or_404(request, organization_slug).settings, organization_slug)
    del config["sp"]["singleLogoutService"]  # signing out here ends the session here
    config["security"]["metadataValidUntil"] = timezone.now() + timedelta(days=DESCRIPTION_DAYS)
    described = OneLogin_Saml2_Settings(settings=config, sp_validation_only=True).get_sp_metadata()
    return HttpResponse(described, content_type="text/xml; charset=utf-8")


@login_not_required
def no_sign_out_there(*_request: object, **_names: object) -> HttpResponse:
    """The provider's session is its own. The library wants the address."""
    raise Http404
