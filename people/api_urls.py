"""Routes of the API about people."""

from django.urls import path

from people import api

urlpatterns = [
    path("me/", api.Me.as_view(), name="api-me"),
    path("people/", api.PersonList.as_view(), name="api-person-list"),
    path("people/<uuid:pk>/", api.PersonDetail.as_view(), name="api-person-detail"),
    path("people/by-employee-id/<str:employee_id>/", api.Provisioned.as_view(), name="api-person-provisioned"),
]
