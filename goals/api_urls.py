from django.urls import path

from goals import api

urlpatterns = [
    path("goals/", api.GoalList.as_view(), name="api-goal-list"),
    path("goals/<uuid:pk>/", api.GoalDetail.as_view(), name="api-goal-detail"),
    path("goals/<uuid:pk>/updates/", api.UpdateList.as_view(), name="api-update-list"),
]
