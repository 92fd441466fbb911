"""Mounts each app's `api_urls` under one version, one authentication and one description."""

from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView

from perfmgmt.api_docs import api_docs

urlpatterns = [
    path("", api_docs, name="api-docs"),
    path("schema/", SpectacularAPIView.as_view(), name="api-schema"),
    path("", include("people.api_urls")),
    path("", include("goals.api_urls")),
    path("", include("checkins.api_urls")),
    path("", include("feedback.api_urls")),
]
