"""Addresses of the API."""

from django.urls import path

from checkins import api

urlpatterns = [
    path("check-in-actions/", api.ActionList.as_view(), name="api-checkin-action-list"),
    path("check-in-actions/<uuid:pk>/", api.ActionDetail.as_view(), name="api-checkin-action-detail"),
    path("check-in-points/", api.PointList.as_view(), name="api-checkin-point-list"),
    path("check-in-points/<uuid:pk>/", api.PointDetail.as_view(), name="api-checkin-point-detail"),
    path("check-in-preparations/", api.PreparationList.as_view(), name="api-checkin-preparation-list"),
    path("check-in-preparations/<uuid:pk>/", api.PreparationDetail.as_view(), name="api-checkin-preparation-detail"),
]
