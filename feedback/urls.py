"""Feedback and requests for it."""

from django.urls import path

from feedback.views import advising, asking, giving, notes, outside, pulse, reading, reporting, wall

app_name = "feedback"

urlpatterns = [
    path("", reading.feedback_list, name="list"),
    path("new/", giving.new, name="new"),
    path("quick/", giving.quick, name="quick"),
    path("readers/", giving.readers, name="readers"),
    path("advice/", advising.advice, name="advice"),
    path("wall/", wall.wall, name="wall"),
    path("wall/news/", wall.wall_news, name="wall_news"),
    path("comments/<uuid:comment_id>/correct/", wall.correct_comment, name="correct_comment"),
    path("comments/<uuid:comment_id>/withdraw/", wall.withdraw_comment, name="withdraw_comment"),
    path("beside/<uuid:person_id>/", reading.beside, name="beside"),
    path("notes/", notes.note_list, name="notes"),
    path("notes/new/", notes.note_new, name="note_new"),
    path("notes/<uuid:note_id>/", notes.note, name="note"),
    path("notes/<uuid:note_id>/delete/", notes.note_delete, name="note_delete"),
    path("notes/on-person/<uuid:person_id>/", notes.notes_on_person, name="notes_on_person"),
    path("notes/on-goal/<uuid:goal_id>/", notes.notes_on_goal, name="notes_on_goal"),
    path("requests/new/", asking.ask, name="ask"),
    path("requests/<uuid:request_id>/", asking.request_detail, name="request"),
    path("asks/<uuid:ask_id>/", asking.answer, name="answer"),
    path("asks/<uuid:ask_id>/decline/", asking.decline, name="decline"),
    path("asks/<uuid:ask_id>/remind/", asking.remind, name="remind"),
    path("requests/<uuid:request_id>/extend/", asking.extend, name="extend"),
    path("outside/<uuid:ask_id>/remind/", asking.remind_outside, name="remind_outside"),
    path("outside/thanks/", outside.outside_thanks, name="outside_thanks"),
    path("outside/<str:key>/", outside.outside, name="outside"),
    path("pulse/", pulse.pulse, name="pulse"),
    path("pulse/results/", pulse.pulse_waves, name="pulse_waves"),
    path("pulse/results/<uuid:wave_id>/", pulse.pulse_results, name="pulse_results"),
    path("pulse/groups/<uuid:group_id>/actions/", pulse.pulse_action, name="pulse_action"),
    path("pulse/actions/<uuid:action_id>/done/", pulse.pulse_action_done, name="pulse_action_done"),
    path("reports/", reporting.reports, name="reports"),
    path("reports/<uuid:feedback_id>/", reporting.reported, name="reported"),
    path("<uuid:feedback_id>/", reading.detail, name="detail"),
    path("<uuid:feedback_id>/react/<slug:kind>/", wall.react, name="react"),
    path("<uuid:feedback_id>/comments/", wall.comment, name="comment"),
    path("<uuid:feedback_id>/correct/", giving.correct, name="correct"),
    path("<uuid:feedback_id>/withdraw/", giving.withdraw, name="withdraw"),
    path("<uuid:feedback_id>/report/", reporting.report, name="report"),
]
