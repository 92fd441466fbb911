"""The directory, people's pages, the chart, and one's own settings."""

from django.urls import path

from people import views

app_name = "people"

urlpatterns = [
    path("", views.directory, name="directory"),
    path("search/", views.search, name="search"),
    path("chart/", views.chart, name="chart"),
    path("chart/<uuid:person_id>/", views.below, name="below"),
    path("settings/", views.settings, name="settings"),
    path("settings/notices/", views.notices, name="notices"),
    path("settings/delegates/", views.delegations, name="delegations"),
    path("settings/delegates/<uuid:delegation_id>/end/", views.delegation_end, name="delegation_end"),
    path("settings/picture/", views.picture_change, name="picture_change"),
    path("settings/picture/remove/", views.picture_remove, name="picture_remove"),
    path("settings/tokens/", views.token_create, name="token_create"),
    path("settings/tokens/revoke/", views.token_revoke, name="token_revoke"),
    path("settings/sessions/end/", views.sessions_end, name="sessions_end"),
    path("<uuid:person_id>/", views.detail, name="detail"),
    path("<uuid:person_id>/picture/<uuid:key>/", views.picture, name="picture"),
    path("<uuid:person_id>/leaving/", views.leaving, name="leaving"),
    path("<uuid:person_id>/move/", views.move, name="move"),
]
