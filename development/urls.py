"""Plans."""

from django.urls import path

from development import views

app_name = "development"

urlpatterns = [
    path("", views.plan, name="plan"),
    path("aspirations/", views.aspirations, name="aspirations"),
    path("mentors/new/", views.mentor_invite, name="mentor_invite"),
    path("mentors/<uuid:person_id>/remove/", views.mentor_remove, name="mentor_remove"),
    path("beside/<uuid:person_id>/", views.beside, name="beside"),
    path("<uuid:person_id>/", views.detail, name="detail"),
    path("<uuid:person_id>/areas/new/", views.area_new, name="area_new"),
    path("areas/<uuid:area_id>/edit/", views.area_edit, name="area_edit"),
    path("areas/<uuid:area_id>/close/", views.area_close, name="area_close"),
    path("areas/<uuid:area_id>/reopen/", views.area_reopen, name="area_reopen"),
    path("areas/<uuid:area_id>/actions/new/", views.action_new, name="action_new"),
    path("actions/<uuid:action_id>/edit/", views.action_edit, name="action_edit"),
    path("actions/<uuid:action_id>/done/", views.action_done, name="action_done"),
    path("actions/<uuid:action_id>/undone/", views.action_undone, name="action_undone"),
]
