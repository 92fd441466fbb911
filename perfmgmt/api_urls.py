"""Mounts each app's `api_urls` under one version, one authentication and one description."""

from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView

from perfmgmt.api_docs import api_docs
from perfmgmt.team.api import PromptDismiss, Prompts

urlpatterns = [
    path("", api_docs, name="api-docs"),
    path("schema/", SpectacularAPIView.as_view(), name="api-schema"),
    path("team-prompts/", Prompts.as_view(), name="api-team-prompts"),
    path("team-prompts/dismiss/", PromptDismiss.as_view(), name="api-team-prompt-dismiss"),
    path("", include("people.api_urls")),
    path("", include("goals.api_urls")),
    path("", include("checkins.api_urls")),
    path("", include("feedback.api_urls")),
]
