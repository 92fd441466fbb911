"""Addresses of the API."""

from django.urls import path

from checkins import api

urlpatterns = [
    path("check-in-actions/", api.ActionList.as_view(), name="api-checkin-action-list"),
    path("check-in-actions/<uuid:pk>/", api.ActionDetail.as_view(), name="api-checkin-action-detail"),
]
