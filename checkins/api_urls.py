"""Addresses of the API."""

from django.urls import path

from checkins import api

urlpatterns = [
    path("check-in-series/", api.SeriesList.as_view(), name="api-checkin-series-list"),
    path("check-in-series/<uuid:pk>/", api.SeriesDetail.as_view(), name="api-checkin-series-detail"),
    path("check-in-series/<uuid:pk>/end/", api.SeriesEnd.as_view(), name="api-checkin-series-end"),
    path("check-ins/", api.CheckInList.as_view(), name="api-checkin-list"),
    path("check-ins/<uuid:pk>/", api.CheckInDetail.as_view(), name="api-checkin-detail"),
    path("check-ins/<uuid:pk>/skip/", api.Skip.as_view(), name="api-checkin-skip"),
    path("check-ins/<uuid:pk>/hold/", api.Hold.as_view(), name="api-checkin-hold"),
    path("check-ins/<uuid:pk>/agenda/", api.Agenda.as_view(), name="api-checkin-agenda"),
    path("check-ins/<uuid:pk>/questions/", api.Questions.as_view(), name="api-checkin-questions"),
    path("check-ins/<uuid:pk>/notes/shared/", api.NoteDetail.as_view(), name="api-checkin-shared-note"),
    path(
        "check-ins/<uuid:pk>/notes/private/",
        api.NoteDetail.as_view(is_private=True),
        name="api-checkin-private-note",
    ),
    path("check-in-calendar/", api.Calendar.as_view(), name="api-checkin-calendar"),
    path("check-in-rates/", api.Rates.as_view(), name="api-checkin-rates"),
    path("check-in-actions/", api.ActionList.as_view(), name="api-checkin-action-list"),
    path("check-in-actions/<uuid:pk>/", api.ActionDetail.as_view(), name="api-checkin-action-detail"),
    path("check-in-points/", api.PointList.as_view(), name="api-checkin-point-list"),
    path("check-in-points/<uuid:pk>/", api.PointDetail.as_view(), name="api-checkin-point-detail"),
    path("check-in-preparations/", api.PreparationList.as_view(), name="api-checkin-preparation-list"),
    path("check-in-preparations/<uuid:pk>/", api.PreparationDetail.as_view(), name="api-checkin-preparation-detail"),
    path("check-in-priorities/", api.PriorityList.as_view(), name="api-checkin-priority-list"),
    path("check-in-priorities/<uuid:pk>/", api.PriorityDetail.as_view(), name="api-checkin-priority-detail"),
]
