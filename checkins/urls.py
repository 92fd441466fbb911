"""Check-ins."""

from django.urls import path

from checkins.views import agenda, calendar, live, meeting, opened, preparing, questions, rates, series

app_name = "checkins"

urlpatterns = [
    path("", series.checkins, name="list"),
    path("start/", series.start, name="start"),
    path("rates/", rates.rates, name="rates"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("calendar/make/", calendar.calendar_make, name="calendar_make"),
    path("calendar/remove/", calendar.calendar_remove, name="calendar_remove"),
    path("calendar/<str:key>.ics", calendar.feed, name="feed"),
    path("series/<uuid:series_id>/", series.series, name="series"),
    path("series/<uuid:series_id>/end/", series.series_end, name="series_end"),
    path("<uuid:checkin_id>/", meeting.detail, name="detail"),
    path("<uuid:checkin_id>/opened/", opened.opened, name="opened"),
    path("<uuid:checkin_id>/prepare/", preparing.prepare, name="prepare"),
    path("<uuid:checkin_id>/preparation/", preparing.preparation, name="preparation"),
    path("<uuid:checkin_id>/preparation/read/", preparing.preparation_read, name="preparation_read"),
    path("<uuid:checkin_id>/preparation/answer/", preparing.preparation_answer, name="preparation_answer"),
    path("<uuid:checkin_id>/priorities/<uuid:priority_id>/tick/", preparing.priority_tick, name="priority_tick"),
    path("<uuid:checkin_id>/priorities/<uuid:priority_id>/remove/", preparing.priority_remove, name="priority_remove"),
    path("<uuid:checkin_id>/hold/", meeting.hold, name="hold"),
    path("<uuid:checkin_id>/reopen/", meeting.reopen, name="reopen"),
    path("<uuid:checkin_id>/move/", meeting.move, name="move"),
    path("<uuid:checkin_id>/skip/", meeting.skip, name="skip"),
    path("<uuid:checkin_id>/notes/shared/", meeting.shared_note, name="shared_note"),
    path("<uuid:checkin_id>/notes/private/", meeting.private_note, name="private_note"),
    path("<uuid:checkin_id>/news/", live.news, name="news"),
    path("<uuid:checkin_id>/questions/", questions.questions, name="questions"),
    path("<uuid:checkin_id>/points/", agenda.point_add, name="point_add"),
    path("<uuid:checkin_id>/points/order/", agenda.points_order, name="points_order"),
    path("<uuid:checkin_id>/points/<uuid:point_id>/shift/", agenda.point_shift, name="point_shift"),
    path("<uuid:checkin_id>/points/<uuid:point_id>/tick/", agenda.point_tick, name="point_tick"),
    path("<uuid:checkin_id>/points/<uuid:point_id>/edit/", agenda.point_edit, name="point_edit"),
    path("<uuid:checkin_id>/points/<uuid:point_id>/remove/", agenda.point_remove, name="point_remove"),
    path("<uuid:checkin_id>/actions/", meeting.action_add, name="action_add"),
    path("<uuid:checkin_id>/actions/<uuid:action_id>/tick/", agenda.action_tick, name="action_tick"),
]
