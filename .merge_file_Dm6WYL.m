# German. Its terms, and how a string gets its German, stand in docs/words.md.
#
msgid ""
msgstr ""
"Project-Id-Version: perfmgmt 1\n"
"Report-Msgid-Bugs-To: \n"
"POT-Creation-Date: 2026-11-29 18:38+0000\n"
"PO-Revision-Date: 2026-11-29 18:38+0000\n"
"Last-Translator: \n"
"Language: de\n"
"Language-Team: German\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Generated-By: Babel 2.19.0\n"

#: checkins/apps.py checkins/calendar.py reviews/views/quoting.py
#: templates/checkins/list.html templates/checkins/rates.html
#: templates/checkins/series.html templates/checkins/start.html
#: templates/components/shell/topbar.html
msgid "Check-ins"
msgstr "Check-ins"

#: checkins/apps.py
msgid "A check-in is set up, moved or skipped, or an action is yours."
msgstr "Ein Check-in wird angesetzt, verschoben oder fällt aus, oder du bekommst eine Aufgabe."

#: checkins/apps.py
msgid "Regular check-ins begin"
msgstr "Regelmäßige Check-ins beginnen"

#: checkins/apps.py
msgid "Regular check-ins change"
msgstr "Regelmäßige Check-ins ändern sich"

#: checkins/apps.py
msgid "Regular check-ins end"
msgstr "Regelmäßige Check-ins enden"

#: checkins/apps.py
msgid "A check-in is moved"
msgstr "Ein Check-in wird verschoben"

#: checkins/apps.py
msgid "A check-in is skipped"
msgstr "Ein Check-in fällt aus"

#: checkins/apps.py
msgid "Somebody gets an action"
msgstr "Jemand bekommt eine Aufgabe"

#: checkins/apps.py
msgid "A check-in comes to somebody’s calendar, as they chose"
msgstr "Ein Check-in kommt in jemandes Kalender, wie gewünscht"

#: checkins/apps.py
msgid "Reminders of check-ins"
msgstr "Erinnerungen an Check-ins"

#: checkins/apps.py
msgid "Before a check-in and, where something is open, after it."
msgstr "Vor einem Check-in und danach, wenn noch etwas offen ist."

#: checkins/apps.py
msgid "A check-in comes up in days"
msgstr "Ein Check-in steht in einigen Tagen an"

#: checkins/apps.py
msgid "A check-in comes up in hours"
msgstr "Ein Check-in steht in einigen Stunden an"

#: checkins/apps.py
msgid "Something is open after a check-in"
msgstr "Nach einem Check-in ist noch etwas offen"

#: checkins/cadences.py
#, python-format
msgid "%(cadence)s, as set for %(department)s"
msgstr "%(cadence)s, wie für %(department)s festgelegt"

#: checkins/cadences.py
#, python-format
msgid "%(cadence)s, as set for everybody here"
msgstr "%(cadence)s, wie hier für alle festgelegt"

#: checkins/cadences.py
#, python-format
msgid "%(cadence)s, as is usual where nothing else is set"
msgstr "%(cadence)s, wie üblich, wo nichts anderes festgelegt ist"

#: checkins/calendar.py templates/checkins/detail.html
#: templates/checkins/head.html
#, python-format
msgid "Check-in with %(name)s"
msgstr "Check-in mit %(name)s"

#: checkins/copies.py
msgid "Whom you meet regularly, and when"
msgstr "Wen du regelmäßig triffst, und wann"

#: checkins/copies.py
msgid "Your check-ins"
msgstr "Deine Check-ins"

#: checkins/copies.py
msgid "Why check-ins were skipped"
msgstr "Warum Check-ins ausfielen"

#: checkins/copies.py
msgid "Since when your calendar has an address"
msgstr "Seit wann dein Kalender eine Adresse hat"

#: checkins/copies.py
msgid "Points for the agenda: shared ones, and your private ones"
msgstr "Punkte der Tagesordnung: gemeinsame und die nur für dich"

#: checkins/copies.py
msgid "Notes: shared ones, and your private ones"
msgstr "Notizen: gemeinsame und die nur für dich"

#: checkins/copies.py
msgid "Actions agreed in your check-ins"
msgstr "In deinen Check-ins vereinbarte Aufgaben"

#: checkins/forms.py
msgid "Point"
msgstr "Punkt"

#: checkins/forms.py
msgid "Only for me"
msgstr "Nur für mich"

#: checkins/forms.py reviews/models/closing.py templates/development/area.html
#: templates/feedback/pulse_actions.html
#: templates/mfa/recovery_codes/index.html
#: templates/mfa/webauthn/authenticator_list.html
msgid "Done"
msgstr "Erledigt"

#: checkins/forms.py
msgid "Up"
msgstr "Nach oben"

#: checkins/forms.py
msgid "Down"
msgstr "Nach unten"

#: checkins/forms.py
msgid "This order cannot be read."
msgstr "Diese Reihenfolge ist nicht lesbar."

#: checkins/forms.py
msgid "What will be done?"
msgstr "Was ist zu tun?"

#: checkins/forms.py
msgid "By whom?"
msgstr "Von wem?"

#: checkins/forms.py
msgid "Until when?"
msgstr "Bis wann?"

#: checkins/forms.py
msgid "Me"
msgstr "Ich"

#: checkins/forms.py perfmgmt/changes/forms.py
msgid "Day"
msgstr "Tag"

#: checkins/forms.py
msgid "Time"
msgstr "Uhrzeit"

#: checkins/forms.py
#, python-format
msgid "By the clock in %(zone)s"
msgstr "Nach der Uhr in %(zone)s"

#: checkins/forms.py
msgid "How often?"
msgstr "Wie oft?"

#: checkins/forms.py
msgid "Every how many weeks?"
msgstr ""

#: checkins/forms.py
msgid "Where you chose every so many weeks."
msgstr ""

#: checkins/forms.py
msgid "On which day?"
msgstr "An welchem Tag?"

#: checkins/forms.py
msgid "At what time?"
msgstr "Um wie viel Uhr?"

#: checkins/forms.py
msgid "For how many minutes?"
msgstr "Wie viele Minuten?"

#: checkins/forms.py
msgid "By whose clock?"
msgstr "Nach wessen Uhr?"

#: checkins/forms.py
msgid "The time stays the same there when the clocks change; each of you sees it by your own."
msgstr "Die Uhrzeit bleibt dort dieselbe, wenn die Uhren umgestellt werden; jeder von euch sieht sie nach der eigenen Uhr."

#: checkins/forms.py
msgid "Say every how many weeks."
msgstr ""

#: checkins/forms.py
msgid "With whom?"
msgstr "Mit wem?"

#: checkins/forms.py
msgid "Whose work is it about?"
msgstr "Um wessen Arbeit geht es?"

#: checkins/forms.py
msgid "Mine"
msgstr "Um meine"

#: checkins/forms.py
msgid "Theirs"
msgstr "Um die der anderen Person"

#: checkins/forms.py
msgid "Goals and feedback of that person stand beside the agenda."
msgstr "Ziele und Feedback dieser Person stehen neben der Tagesordnung."

#: checkins/forms.py
msgid "Choose somebody else: a check-in needs two."
msgstr "Wähle jemand anderen: Zu einem Check-in gehören zwei."

#: checkins/forms.py
msgid "Period"
msgstr ""

#: checkins/forms.py
msgid "Three months"
msgstr ""

#: checkins/forms.py
msgid "This month"
msgstr ""

#: checkins/forms.py
msgid "Twelve months"
msgstr ""

#: checkins/models/cadence.py
msgid "And what lies in it. Leave it empty for the whole organisation."
msgstr "Und was dazugehört. Leer heißt: für die ganze Organisation."

#: checkins/models/cadence.py
msgid "weeks"
msgstr ""

#: checkins/models/cadence.py
msgid "From 1 to 26, where it is every so many weeks."
msgstr ""

#: checkins/models/cadence.py
msgid "rule of how often to meet"
msgstr "Regel, wie oft man sich trifft"

#: checkins/models/cadence.py
msgid "rules of how often to meet"
msgstr "Regeln, wie oft man sich trifft"

#: checkins/models/cadence.py checkins/services/cadences.py
msgid "There is a rule for that already. Change it instead."
msgstr "Dafür gibt es schon eine Regel. Ändere sie stattdessen."

#: checkins/models/cadence.py
msgid "Give the number of weeks where it is every so many weeks, and only there."
msgstr ""

#: checkins/models/checkin.py
msgid "Planned"
msgstr "Geplant"

#: checkins/models/checkin.py
msgid "Prepared"
msgstr "Vorbereitet"

#: checkins/models/checkin.py templates/checkins/rates.html
msgid "Held"
msgstr "Stattgefunden"

#: checkins/models/checkin.py
msgid "Skipped"
msgstr "Ausgefallen"

#: checkins/models/checkin.py
msgid "one of the two chose to"
msgstr "eine oder einer von beiden wollte es so"

#: checkins/models/checkin.py
msgid "one of the two was away"
msgstr "eine oder einer von beiden war nicht da"

#: checkins/models/checkin.py
msgid "the series ended"
msgstr "die Reihe ist beendet"

#: checkins/models/checkin.py
msgid "it was a public holiday"
msgstr "es war ein Feiertag"

#: checkins/models/checkin.py checkins/models/series.py
#: checkins/models/words.py
msgid "is one of the two"
msgstr "ist eine oder einer der beiden"

#: checkins/models/checkin.py
msgid "Days before"
msgstr "Tage vorher"

#: checkins/models/checkin.py
msgid "Two hours before"
msgstr "Zwei Stunden vorher"

#: checkins/models/checkin.py
msgid "Afterwards"
msgstr "Danach"

#: checkins/models/checkin.py
msgid "Not needed"
msgstr "Nicht nötig"

#: checkins/models/rates.py
msgid "count of check-ins"
msgstr ""

#: checkins/models/rates.py
msgid "counts of check-ins"
msgstr ""

#: checkins/models/rates.py
msgid "count of days between check-ins"
msgstr ""

#: checkins/models/rates.py
msgid "counts of days between check-ins"
msgstr ""

#: checkins/models/series.py
msgid "Every week"
msgid_plural "Every %(n)s weeks"
msgstr[0] "Jede Woche"

#: checkins/models/series.py
msgid "Every two weeks"
msgstr "Alle zwei Wochen"

#: checkins/models/series.py
msgid "Every month"
msgstr "Jeden Monat"

#: checkins/models/series.py
msgid "Every so many weeks"
msgstr ""

#: checkins/models/series.py
msgid "one of the two ended them"
msgstr "eine oder einer der beiden hat sie beendet"

#: checkins/models/series.py
msgid "the reporting line has changed"
msgstr "die Berichtslinie hat sich geändert"

#: checkins/models/series.py
msgid "one of the two has left"
msgstr "eine oder einer der beiden ist ausgeschieden"

#: checkins/models/series.py
msgid "day"
msgstr "Tag"

#: checkins/models/series.py
msgid "time"
msgstr "Uhrzeit"

#: checkins/models/series.py
msgid "minutes"
msgstr "Minuten"

#: checkins/models/series.py
msgid "series"
msgstr "Reihe"

#: checkins/models/words.py reviews/models/cycle.py
msgid "point"
msgstr "Punkt"

#: checkins/models/words.py
msgid "only for you"
msgstr "nur für dich"

#: checkins/models/words.py
msgid "wrote it"
msgstr "hat es geschrieben"

#: checkins/models/words.py
msgid "writes it for themself"
msgstr "schreibt es für sich selbst"

#: checkins/queries/reading.py
msgid "Say so, move it or skip it"
msgstr "Sag es, verschiebe ihn oder lass ihn ausfallen"

#: checkins/queries/reading.py
#, python-format
msgid "Did your check-in with %(name)s take place?"
msgstr "Hat dein Check-in mit %(name)s stattgefunden?"

#: checkins/queries/reading.py
msgid "Settle"
msgstr "Klären"

#: checkins/queries/reading.py
msgid "What would you like to talk about?"
msgstr "Worüber möchtest du sprechen?"

#: checkins/queries/reading.py
#, python-format
msgid "Prepare your check-in with %(name)s"
msgstr "Bereite deinen Check-in mit %(name)s vor"

#: checkins/queries/reading.py
msgid "Prepare"
msgstr "Vorbereiten"

#: checkins/queries/reading.py
#, python-format
msgid "From your check-in with %(name)s"
msgstr "Aus deinem Check-in mit %(name)s"

#: checkins/queries/reading.py feedback/queries/waiting.py
#: reviews/queries/standing.py templates/checkins/list.html
#: templates/core/inbox.html templates/perfmgmt/next_checkin.html
#: templates/reviews/list.html templates/reviews/piece.html
#: templates/reviews/question.html
msgid "Open"
msgstr "Öffnen"

#: checkins/services/actions.py
msgid "Only one of you two can take this on: nobody else can read it."
msgstr "Das kann nur eine oder einer von euch beiden übernehmen: Niemand sonst kann es lesen."

#: checkins/services/actions.py
#, python-brace-format
msgid "{name} wrote down an action for you in your check-in."
msgstr "{name} hat in eurem Check-in eine Aufgabe für dich notiert."

#: checkins/services/agenda.py
msgid "Somebody has taken this point off the agenda."
msgstr "Jemand hat diesen Punkt von der Tagesordnung genommen."

#: checkins/services/invitations.py
#, python-brace-format
msgid "For your calendar: your check-in with {name} is on {day} at {time}."
msgstr "Für deinen Kalender: Dein Check-in mit {name} ist am {day} um {time}."

#: checkins/services/invitations.py
#, python-brace-format
msgid "For your calendar: your check-in with {name} on {day} at {time} does not take place."
msgstr "Für deinen Kalender: Dein Check-in mit {name} am {day} um {time} findet nicht statt."

#: checkins/services/leaving.py
#, python-format
msgid "Check-ins with %(names)s end, and they are told. Notes stay."
msgstr "Check-ins mit %(names)s enden, und alle Beteiligten erfahren davon. Notizen bleiben."

#: checkins/services/leaving.py
#, python-brace-format
msgid "{name} has left, so your regular check-ins have ended. Your notes stay."
msgstr "{name} ist ausgeschieden, deshalb enden eure regelmäßigen Check-ins. Eure Notizen bleiben."

#: checkins/services/locks.py
msgid "These check-ins have ended. What you both wrote stays here to read."
msgstr "Diese Check-ins sind beendet. Was ihr geschrieben habt, bleibt hier zu lesen."

#: checkins/services/locks.py checkins/services/meetings.py
#, python-format
msgid "This check-in is already settled: %(state)s."
msgstr "Dieser Check-in ist schon geklärt: %(state)s."

#: checkins/services/meetings.py
msgid "That time has passed. Choose a time to come."
msgstr "Diese Zeit ist vorbei. Wähle eine, die noch kommt."

#: checkins/services/meetings.py
#, python-brace-format
msgid "{name} moved your check-in to {day} at {time}."
msgstr "{name} hat euren Check-in auf {day}, {time} Uhr verschoben."

#: checkins/services/meetings.py
#, python-brace-format
msgid "{name} skipped your next check-in and said why."
msgstr "{name} lässt euren nächsten Check-in ausfallen und sagt, warum."

#: checkins/services/reminders.py
#, python-brace-format
msgid "Your check-in with {name} begins at {time} on {day}."
msgstr "Dein Check-in mit {name} beginnt um {time} Uhr am {day}."

#: checkins/services/reminders.py
#, python-brace-format
msgid "Your check-in with {name} is on {day} at {time}. See what is on the agenda."
msgstr "Dein Check-in mit {name} ist am {day} um {time} Uhr. Sieh nach, was auf der Tagesordnung steht."

#: checkins/services/reminders.py
#, python-brace-format
msgid "Your check-in with {name} is on {day} at {time}. What would you like to talk about?"
msgstr "Dein Check-in mit {name} ist am {day} um {time} Uhr. Worüber möchtest du sprechen?"

#: checkins/services/reminders.py
#, python-brace-format
msgid "Did your check-in with {name} take place? Say so, move it or skip it."
msgstr "Hat dein Check-in mit {name} stattgefunden? Sag es, verschiebe ihn oder lass ihn ausfallen."

#: checkins/services/reminders.py
#, python-brace-format
msgid "Open from your check-in with {name}: {what}."
msgstr "Offen aus deinem Check-in mit {name}: {what}."

#: checkins/services/reminders.py
#, python-brace-format
msgid "{n} point"
msgid_plural "{n} points"
msgstr[0] "{n} Punkt"
msgstr[1] "{n} Punkte"

#: checkins/services/reminders.py
#, python-brace-format
msgid "{n} action of yours"
msgid_plural "{n} actions of yours"
msgstr[0] "{n} Aufgabe von dir"
msgstr[1] "{n} Aufgaben von dir"

#: checkins/services/series.py
#, python-format
msgid "You and %(name)s already have check-ins."
msgstr "Du und %(name)s habt schon Check-ins."

#: checkins/services/series.py
#, python-brace-format
msgid "{name} would like to have regular check-ins with you."
msgstr "{name} möchte regelmäßige Check-ins mit dir führen."

#: checkins/services/series.py
#, python-brace-format
msgid "{name} changed when you two meet."
msgstr "{name} hat geändert, wann ihr euch trefft."

#: checkins/services/series.py
msgid "These check-ins follow the reporting line and end with it."
msgstr "Diese Check-ins folgen der Berichtslinie und enden mit ihr."

#: checkins/services/series.py
#, python-brace-format
msgid "{name} ended your regular check-ins. Your notes stay."
msgstr "{name} hat eure regelmäßigen Check-ins beendet. Eure Notizen bleiben."

#: checkins/views/calendar.py
msgid "The address opens nothing any more."
msgstr "Die Adresse öffnet nichts mehr."

#: checkins/views/meeting.py templates/checkins/state.html
msgid "You are prepared."
msgstr "Du bist vorbereitet."

#: checkins/views/meeting.py
msgid "Held. What is still open comes along to the next one."
msgstr "Er hat stattgefunden. Was noch offen ist, kommt zum nächsten mit."

#: checkins/views/meeting.py
msgid "Moved."
msgstr "Verschoben."

#: checkins/views/meeting.py
msgid "Skipped. The next one is planned."
msgstr "Er fällt aus. Der nächste ist geplant."

#: checkins/views/series.py
#, python-format
msgid "Planned. %(name)s is told."
msgstr "Geplant. %(name)s erfährt davon."

#: checkins/views/series.py
msgid "Saved. The check-in ahead has moved along."
msgstr "Gespeichert. Der nächste Check-in ist mit umgezogen."

#: checkins/views/series.py
msgid "Ended. What you both wrote stays to read."
msgstr "Beendet. Was ihr geschrieben habt, bleibt zu lesen."

#: core/admin/deliveries.py core/models/choices.py
msgid "topic"
msgstr "Thema"

#: core/admin/deliveries.py
msgid "recipient"
msgstr "geht an"

#: core/admin/deliveries.py core/models/wording.py development/models.py
#: feedback/models/feedback.py feedback/models/wall.py
#: goals/models/key_result.py goals/models/news.py goals/models/reaction.py
#: goals/models/template.py reviews/models/template.py
msgid "kind"
msgstr "Art"

#: core/admin/deliveries.py
msgid "Try again: what failed, or waits after a failure"
msgstr "Noch einmal versuchen: was fehlgeschlagen ist oder nach einem Fehler wartet"

#: core/admin/deliveries.py
#, python-format
msgid "%(n)s is tried again within a minute."
msgid_plural "%(n)s are tried again within a minute."
msgstr[0] "%(n)s wird innerhalb einer Minute noch einmal versucht."
msgstr[1] "%(n)s werden innerhalb einer Minute noch einmal versucht."

#: core/apps.py perfmgmt/changes/kinds.py templates/core/inbox.html
#: templates/people/settings.html
msgid "Notices"
msgstr "Benachrichtigungen"

#: core/autosave.py
msgid "This text was changed elsewhere. Both versions are kept: choose which one stays."
msgstr "Dieser Text wurde anderswo geändert. Beide Fassungen sind aufgehoben: Wähle, welche bleibt."

#: core/copies.py
msgid "What you were told"
msgstr "Was dir mitgeteilt wurde"

#: core/copies.py
msgid "Which notices reach you outside the inbox"
msgstr "Welche Benachrichtigungen dich außerhalb des Posteingangs erreichen"

#: core/copies.py
msgid "When notices reach you"
msgstr "Wann Benachrichtigungen dich erreichen"

#: core/copies.py
msgid "Texts you have begun and not sent"
msgstr "Texte, die du begonnen und nicht gesendet hast"

#: core/copies.py perfmgmt/changes/looks.py
msgid "Who opened what is about you"
msgstr "Wer geöffnet hat, was von dir handelt"

#: core/models/choices.py
msgid "At once"
msgstr "Sofort"

#: core/models/choices.py
msgid "Once a day"
msgstr "Einmal am Tag"

#: core/models/choices.py
msgid "Once a week"
msgstr "Einmal in der Woche"

#: core/models/choices.py
msgid "by mail"
msgstr "per E-Mail"

#: checkins/models/cadence.py checkins/models/series.py core/models/choices.py
msgid "how often"
msgstr "wie oft"

#: core/models/choices.py
msgid "chose it"
msgstr "hat es gewählt"

#: core/models/choices.py
msgid "digests come at"
msgstr "Zusammenfassungen kommen um"

#: core/models/choices.py
msgid "quiet from"
msgstr "Ruhe von"

#: core/models/choices.py
msgid "quiet until"
msgstr "Ruhe bis"

#: core/models/choices.py
msgid "with invitations for your calendar"
msgstr "mit Einladungen für deinen Kalender"

#: core/models/drafts.py
msgid "is writing it"
msgstr "schreibt daran"

#: core/models/looks.py
msgid "is whom it is about"
msgstr "ist die Person, um die es geht"

#: core/models/looks.py
msgid "stands in for the manager"
msgstr "vertritt die Führungskraft"

#: core/models/notices.py
msgid "is told this"
msgstr "bekommt diese Nachricht"

#: core/models/notices.py
msgid "Mail"
msgstr "E-Mail"

#: core/models/notices.py
msgid "Digest"
msgstr "Zusammenfassung"

#: core/models/notices.py
msgid "Chat"
msgstr "Chat"

#: checkins/models/checkin.py core/models/notices.py reviews/models/closing.py
#: templates/admin/core/delivery/list.html templates/feedback/reports.html
#: templates/feedback/request.html templates/feedback/request_outside.html
msgid "Waiting"
msgstr "Wartet"

#: checkins/models/checkin.py core/models/notices.py
#: templates/admin/core/delivery/list.html templates/feedback/reported.html
#: templates/reviews/detail.html
msgid "Sent"
msgstr "Gesendet"

#: core/models/notices.py
msgid "No longer needed"
msgstr "Nicht mehr nötig"

#: core/models/notices.py reviews/models/closing.py
#: templates/admin/core/delivery/list.html
msgid "Failed"
msgstr "Fehlgeschlagen"

#: core/models/notices.py
msgid "notice"
msgstr "Benachrichtigung"

#: core/models/notices.py
msgid "digest"
msgstr "Zusammenfassung"

#: core/models/notices.py
msgid "channel"
msgstr "Weg"

#: core/models/notices.py people/admin/services.py perfmgmt/models.py
#: reviews/models/closing.py reviews/models/cycle.py
msgid "state"
msgstr "Stand"

#: core/models/notices.py goals/models/news.py perfmgmt/models.py
#: reviews/models/closing.py
msgid "attempts"
msgstr "Versuche"

#: core/models/notices.py goals/models/news.py reviews/models/closing.py
msgid "next attempt"
msgstr "nächster Versuch"

#: core/models/notices.py people/models/signing_in.py
#: templates/reviews/open_part.html
msgid "sent"
msgstr "gesendet"

#: core/models/notices.py reviews/models/closing.py
msgid "error"
msgstr "Fehler"

#: core/models/notices.py
msgid "delivery"
msgstr "Zustellung"

#: core/models/notices.py
msgid "deliveries"
msgstr "Zustellungen"

#: core/models/wording.py people/imports/headings.py
#: people/models/organisation.py people/models/person.py
msgid "language"
msgstr "Sprache"

#: core/models/wording.py
msgid "subject"
msgstr "Betreff"

#: core/models/wording.py
msgid "text"
msgstr "Text"

#: core/models/wording.py
msgid "Save it first, look at the preview, then put it to use."
msgstr "Speichere ihn zuerst, sieh dir die Vorschau an und nimm ihn dann in Gebrauch."

#: core/models/wording.py development/models.py feedback/models/pulse/bank.py
msgid "in use"
msgstr "in Gebrauch"

#: core/models/wording.py
msgid "text of notices"
msgstr "Text für Benachrichtigungen"

#: core/models/wording.py
msgid "texts of notices"
msgstr "Texte für Benach­richtigungen"

#: core/notices/forms.py feedback/forms/pulse.py
msgid "Not at all"
msgstr "Gar nicht"

#: checkins/models/series.py core/notices/forms.py
msgid "Monday"
msgstr "Montag"

#: checkins/models/series.py core/notices/forms.py
msgid "Tuesday"
msgstr "Dienstag"

#: checkins/models/series.py core/notices/forms.py
msgid "Wednesday"
msgstr "Mittwoch"

#: checkins/models/series.py core/notices/forms.py
msgid "Thursday"
msgstr "Donnerstag"

#: checkins/models/series.py core/notices/forms.py
msgid "Friday"
msgstr "Freitag"

#: checkins/models/series.py core/notices/forms.py
msgid "Saturday"
msgstr "Samstag"

#: checkins/models/series.py core/notices/forms.py
msgid "Sunday"
msgstr "Sonntag"

#: core/notices/forms.py
msgid "Your working days"
msgstr "Deine Arbeitstage"

#: core/notices/forms.py
msgid "Address of your chat"
msgstr "Adresse deines Chats"

#: core/notices/forms.py
msgid "An incoming webhook of Slack, Teams, Google Chat, Discord or Mattermost that leads to you alone. It is kept as a secret and never shown again."
msgstr "Ein eingehender Webhook von Slack, Teams, Google Chat, Discord oder Mattermost, der nur zu dir führt. Er wird geheim gehalten und nie wieder angezeigt."

#: core/notices/forms.py
msgid "Forget the address"
msgstr "Adresse vergessen"

#: core/notices/forms.py
msgid "Check-ins with an invitation for your calendar"
msgstr "Check-ins mit einer Einladung für deinen Kalender"

#: core/notices/forms.py
msgid "Digests come at"
msgstr "Zusammenfassungen kommen um"

#: core/notices/forms.py
msgid "Quiet from"
msgstr "Ruhe von"

#: core/notices/forms.py
msgid "Quiet until"
msgstr "Ruhe bis"

#: core/notices/forms.py
msgid "Each check-in that is planned, moved or taken out comes to you in a mail your calendar reads, as long as mail about check-ins does."
msgstr "Jeder Check-in, der geplant, verschoben oder abgesagt wird, kommt in einer Mail, die dein Kalender liest, solange Mails über Check-ins kommen."

#: core/notices/forms.py
msgid "On working days; once a week means on the first of them."
msgstr "An Arbeitstagen; einmal in der Woche heißt am ersten davon."

#: core/notices/forms.py
msgid "With quiet hours, days off are quiet all day. Leave both empty for none."
msgstr "Mit Ruhezeiten sind freie Tage ganz still. Lass beides leer, wenn du keine willst."

#: core/notices/forms.py
#, python-format
msgid "%(topic)s by mail"
msgstr "%(topic)s per E-Mail"

#: core/notices/forms.py
#, python-format
msgid "%(topic)s in your chat"
msgstr "%(topic)s in deinem Chat"

#: core/notices/forms.py
msgid "This is no incoming webhook of a chat that may be used here."
msgstr "Das ist kein eingehender Webhook eines Chats, der hier benutzt werden darf."

#: core/notices/forms.py
msgid "Give both ends."
msgstr "Gib Anfang und Ende an."

#: core/notices/forms.py
msgid "Quiet hours end at another time than they begin."
msgstr "Ruhezeiten enden zu einer anderen Uhrzeit, als sie beginnen."

#: core/notices/forms.py
msgid "Give the address of your chat first."
msgstr "Gib zuerst die Adresse deines Chats an."

#: core/notices/mail.py
#, python-format
msgid "%(n)s notice for you"
msgid_plural "%(n)s notices for you"
msgstr[0] "%(n)s Benachrichtigung für dich"
msgstr[1] "%(n)s Benachrichtigungen für dich"

#: core/notices/mail.py
#, python-format
msgid "While you were away: %(what)s"
msgstr "Während du weg warst: %(what)s"

#: core/notices/wording.py
msgid "our own sentence, such as “Samira agreed your goal.”"
msgstr "unser eigener Satz, zum Beispiel „Samira hat dein Ziel vereinbart.“"

#: core/notices/wording.py
msgid "what colleagues call the reader"
msgstr "wie die Leserin oder der Leser hier genannt wird"

#: core/notices/wording.py
msgid "the name of whoever did it, or nothing"
msgstr "der Name der Person, die es getan hat, oder nichts"

#: core/notices/wording.py
#, python-format
msgid "“%(found)s” means nothing here. These do: %(known)s."
msgstr "„%(found)s“ bedeutet hier nichts. Etwas bedeuten: %(known)s."

#: core/notices/wording.py
msgid "Samira Haddad"
msgstr "Samira Haddad"

#: core/parsers.py
msgid "This JSON holds half a character, or too many brackets within brackets."
msgstr "Dieses JSON enthält ein halbes Zeichen oder zu viele Klammern in Klammern."

#: core/readers/relations.py
#, python-format
msgid "manages %(name)s"
msgstr "führt %(name)s"

#: core/readers/relations.py
#, python-format
msgid "stands in for %(name)s until %(day)s"
msgstr "vertritt %(name)s bis %(day)s"

#: core/readers/relations.py
#, python-format
msgid "is a dotted-line manager of %(name)s"
msgstr "führt %(name)s fachlich"

#: core/readers/relations.py
#, python-format
msgid "is above %(name)s in the reporting line"
msgstr "steht in der Berichtslinie über %(name)s"

#: core/readers/relations.py
#, python-format
msgid "works in %(name)s"
msgstr "arbeitet in %(name)s"

#: core/readers/relations.py
#, python-format
msgid "is the HR partner for %(name)s"
msgstr "ist HR-Ansprechperson für %(name)s"

#: core/readers/relations.py
msgid "is an HR administrator"
msgstr "gehört zur HR-Administration"

#: core/readers/relations.py
msgid "works here"
msgstr "arbeitet hier"

#: core/readers/relations.py
msgid "was chosen to read it"
msgstr "wurde zum Lesen ausgewählt"

#: core/tables.py
msgid "UTF-8"
msgstr "UTF-8"

#: core/tables.py
msgid "UTF-16"
msgstr "UTF-16"

#: core/tables.py
msgid "Windows, Western Europe"
msgstr "Windows, Westeuropa"

#: core/tables.py
msgid "Windows, Central Europe"
msgstr "Windows, Mitteleuropa"

#: core/tables.py
msgid "Windows, Cyrillic"
msgstr "Windows, Kyrillisch"

#: core/tables.py
msgid "Windows, Greek"
msgstr "Windows, Griechisch"

#: core/tables.py
msgid "Windows, Turkish"
msgstr "Windows, Türkisch"

#: core/tables.py
msgid "Windows, Baltic"
msgstr "Windows, Baltisch"

#: core/tables.py
msgid "ISO 8859-15"
msgstr "ISO 8859-15"

#: core/tables.py
msgid "Mac, Western Europe"
msgstr "Mac, Westeuropa"

#: core/tables.py
#, python-format
msgid "The file is larger than %(most)s MB."
msgstr "Die Datei ist größer als %(most)s MB."

#: core/tables.py people/imports/workbook.py
msgid "The file is empty."
msgstr "Die Datei ist leer."

#: core/tables.py
#, python-format
msgid "The letters of this file are not “%(encoding)s”. Choose something else and try again."
msgstr "Die Buchstaben dieser Datei sind nicht „%(encoding)s“. Wähle etwas anderes und versuche es noch einmal."

#: core/tables.py
msgid "The letters of this file cannot be read. Save the spreadsheet as “CSV UTF-8” and try again."
msgstr "Die Buchstaben dieser Datei sind nicht lesbar. Speichere die Tabelle als „CSV UTF-8“ und versuche es noch einmal."

#: core/tables.py
msgid "This is not a text file. Save the spreadsheet as CSV and try again."
msgstr "Das ist keine Textdatei. Speichere die Tabelle als CSV und versuche es noch einmal."

#: core/tables.py
#, python-format
msgid "At most %(rows)s rows and %(columns)s columns are read."
msgstr "Gelesen werden höchstens %(rows)s Zeilen und %(columns)s Spalten."

#: core/tables.py
#, python-format
msgid "Row %(row)s cannot be read: a quote is not closed."
msgstr "Zeile %(row)s ist nicht lesbar: Ein Anführungszeichen wird nicht geschlossen."

#: core/templatetags/charts.py
#, python-format
msgid "%(done)s %% done"
msgstr "%(done)s %% erreicht"

#: core/templatetags/charts.py
#, python-format
msgid "%(done)s %% done, %(should)s %% expected by today"
msgstr "%(done)s %% erreicht, %(should)s %% bis heute erwartet"

#: core/templatetags/faces.py
msgid "Everyone here can read this"
msgstr "Alle hier können das lesen"

#: core/templatetags/faces.py templates/feedback/comment_correct.html
#: templates/feedback/comments.html
msgid "Everyone here will read this"
msgstr "Alle hier werden das lesen"

#: core/templatetags/faces.py
msgid "Only you. Nobody else reads this, HR and IT included."
msgstr "Nur du. Niemand sonst liest das, auch HR und IT nicht."

#: core/templatetags/faces.py
msgid "Only you can read this"
msgstr "Nur du kannst das lesen"

#: core/templatetags/faces.py
msgid "Nobody can read this yet"
msgstr "Das kann noch niemand lesen"

#: core/templatetags/faces.py feedback/forms/asking.py
#: templates/checkins/action_list.html templates/people/settings.html
msgid "You"
msgstr "Du"

#: core/templatetags/faces.py
#, python-format
msgid "%(names)s. Nobody else reads this, HR and IT included."
msgstr "%(names)s. Niemand sonst liest das, auch HR und IT nicht."

#: core/templatetags/faces.py
#, python-format
msgid "%(names)s will read this"
msgstr "Das lesen dann: %(names)s"

#: core/templatetags/faces.py
#, python-format
msgid "%(names)s can read this"
msgstr "Das können lesen: %(names)s"

#: core/templatetags/ui.py goals/models/goal.py
msgid "On track"
msgstr "Im Plan"

#: core/templatetags/ui.py goals/models/goal.py
msgid "At risk"
msgstr "Gefährdet"

#: core/templatetags/ui.py goals/models/goal.py
msgid "Off track"
msgstr "Nicht im Plan"

#: core/templatetags/ui.py goals/forms/filter.py templates/goals/health.html
msgid "Stale"
msgstr "Ohne Neues"

#: core/templatetags/wording.py
msgid "Today"
msgstr "Heute"

#: core/templatetags/wording.py
msgid "Tomorrow"
msgstr "Morgen"

#: core/templatetags/wording.py
#, python-format
msgid "In a week"
msgid_plural "In %(number)s weeks"
msgstr[0] "In einer Woche"
msgstr[1] "In %(number)s Wochen"

#: core/templatetags/wording.py
#, python-format
msgid "%(number)s day"
msgid_plural "%(number)s days"
msgstr[0] "%(number)s Tag"
msgstr[1] "%(number)s Tage"

#: core/templatetags/wording.py
#, python-format
msgid "%(number)s week"
msgid_plural "%(number)s weeks"
msgstr[0] "%(number)s Woche"
msgstr[1] "%(number)s Wochen"

#: core/templatetags/wording.py
#, python-format
msgid "%(number)s other"
msgid_plural "%(number)s others"
msgstr[0] "%(number)s weitere Person"
msgstr[1] "%(number)s weitere Personen"

#: core/templatetags/wording.py
#, python-format
msgid "%(names)s and %(last)s"
msgstr "%(names)s und %(last)s"

#: core/templatetags/wording.py
#, python-brace-format
msgid "{name}, for {manager}"
msgstr "{name}, in Vertretung von {manager}"

#: core/templatetags/wording.py
msgid "Yesterday"
msgstr "Gestern"

#: core/templatetags/wording.py
#, python-format
msgid "%(span)s ago"
msgstr "%(span)s her"

#: development/apps.py feedback/models/pulse/bank.py
#: templates/components/shell/topbar.html templates/perfmgmt/timeline.html
msgid "Growth"
msgstr "Entwicklung"

#: development/apps.py
msgid "Development"
msgstr "Entwicklung"

#: development/apps.py
msgid "Changes to your plan, and plans you are invited to as a mentor."
msgstr "Änderungen an deinem Plan und Pläne, bei denen du zum Mentoring eingeladen bist."

#: development/apps.py
msgid "Somebody is invited as a mentor"
msgstr "Jemand wird zum Mentoring eingeladen"

#: development/apps.py
msgid "A plan changed"
msgstr "Ein Plan hat sich geändert"

#: development/copies.py
msgid "Your plan"
msgstr "Dein Plan"

#: development/copies.py
msgid "What you want to grow in"
msgstr "Worin du dich entwickeln möchtest"

#: development/copies.py
msgid "Steps of your plan"
msgstr "Aufgaben deines Plans"

#: development/forms.py
msgid "Where I would like to go"
msgstr "Wohin ich gern möchte"

#: development/forms.py
msgid "In a year or three: the work you would like to do, the people you would like to learn from."
msgstr "In einem Jahr oder in dreien: die Arbeit, die du gern tätest, die Menschen, von denen du gern lernen würdest."

#: development/forms.py reviews/forms.py
msgid "What to grow in"
msgstr "Worin du dich entwickeln möchtest"

#: development/forms.py
msgid "A few words, such as “Leading a meeting people are glad they came to”."
msgstr "Ein paar Worte, zum Beispiel „Eine Besprechung leiten, in die alle gern kommen“."

#: development/forms.py
msgid "Why, and what good looks like"
msgstr "Warum, und woran man es erkennt"

#: development/forms.py
msgid "Action"
msgstr "Aufgabe"

#: development/forms.py
msgid "Something that can be done, not something to be."
msgstr "Etwas, das sich tun lässt, nicht etwas, das man sein soll."

#: development/forms.py
msgid "Learning by"
msgstr "Gelernt wird durch"

#: development/forms.py
msgid "By"
msgstr "Bis"

#: development/forms.py
msgid "Promised support"
msgstr "Zugesagte Unterstützung"

#: development/forms.py
msgid "Who helps, and with what: “Samira: a day a month in the dye lab”."
msgstr "Wer hilft, und womit: „Samira: ein Tag im Monat im Farblabor“."

#: development/forms.py
#, python-format
msgid "100 % is done."
msgstr "100 % ist erledigt."

#: development/forms.py templates/goals/came_about.html
#: templates/reviews/list.html
msgid "Progress"
msgstr "Fortschritt"

#: development/forms.py
msgid "Mentor"
msgstr "Mentoring"

#: development/models.py
msgid "aspirations"
msgstr "Wünsche"

#: development/models.py
msgid "grows by this plan"
msgstr "entwickelt sich mit diesem Plan"

#: development/models.py
msgid "was invited as a mentor"
msgstr "ist zum Mentoring eingeladen"

#: development/models.py
msgid "plan"
msgstr "Plan"

#: development/models.py
msgid "plans"
msgstr "Pläne"

#: development/models.py reviews/models/answer.py
msgid "what to grow in"
msgstr "worin man sich entwickelt"

#: development/models.py
msgid "why, and what good looks like"
msgstr "warum, und woran man es erkennt"

#: development/models.py
msgid "Experience"
msgstr "Erfahrung"

#: development/models.py
msgid "Course"
msgstr "Kurs"

#: checkins/models/words.py development/models.py
msgid "action"
msgstr "Aufgabe"

#: development/models.py feedback/models/request.py
msgid "due date"
msgstr "fällig am"

#: development/models.py
msgid "promised support"
msgstr "zugesagte Unterstützung"

#: development/models.py
msgid "progress in %"
msgstr "Fortschritt in %"

#: development/models.py
msgid "meaning"
msgstr "Bedeutung"

#: development/models.py
msgid "One sentence: what people do who live by it."
msgstr "Ein Satz: was tut, wer danach handelt."

#: development/models.py
msgid "place"
msgstr "Platz"

#: development/models.py
msgid "The lowest comes first."
msgstr "Der niedrigste kommt zuerst."

#: development/models.py
msgid "Off: nobody names it any more, and where it was named it stays."
msgstr "Aus: Niemand nennt ihn mehr, und wo er genannt wurde, bleibt er stehen."

#: development/models.py
msgid "company value"
msgstr "Unternehmenswert"

#: development/models.py
msgid "company values"
msgstr "Unternehmenswerte"

#: development/models.py
msgid "Another value has this name."
msgstr "Ein anderer Wert heißt so."

#: development/models.py
msgid "Give it a name and a sentence."
msgstr "Gib ihm einen Namen und einen Satz."

#: development/queries.py
#, python-format
msgid "Development: %(area)s"
msgstr "Entwicklung: %(area)s"

#: development/queries.py templates/development/people.html
msgid "Open plan"
msgstr "Plan öffnen"

#: development/services.py
#, python-brace-format
msgid "{name} added a growth area to your plan: {what}"
msgstr "{name} hat deinem Plan ein Entwicklungsfeld hinzugefügt: {what}"

#: development/services.py
#, python-brace-format
msgid "A growth area was added to your plan: {what}"
msgstr "Dein Plan hat ein neues Entwicklungsfeld: {what}"

#: development/services.py
#, python-brace-format
msgid "{name} changed a growth area of yours: {what}"
msgstr "{name} hat ein Entwicklungsfeld von dir geändert: {what}"

#: development/services.py
#, python-brace-format
msgid "{name} closed a growth area of yours: {what}"
msgstr "{name} hat ein Entwicklungsfeld von dir abgeschlossen: {what}"

#: development/services.py
#, python-brace-format
msgid "{name} added an action to your plan: {what}"
msgstr "{name} hat deinem Plan eine Aufgabe hinzugefügt: {what}"

#: development/services.py
#, python-brace-format
msgid "An action was added to your plan: {what}"
msgstr "Dein Plan hat eine neue Aufgabe: {what}"

#: development/services.py
#, python-brace-format
msgid "{name} changed an action of your plan: {what}"
msgstr "{name} hat eine Aufgabe in deinem Plan geändert: {what}"

#: development/services.py
msgid "This is your own plan; invite somebody else."
msgstr "Das ist dein eigener Plan; lade jemand anderen ein."

#: development/services.py
#, python-brace-format
msgid "{name} invites you as a mentor and shares a development plan with you."
msgstr "{name} lädt dich zum Mentoring ein und teilt einen Entwicklungsplan mit dir."

#: development/services.py
msgid "This growth area is closed. Open it again to change it."
msgstr "Dieses Entwicklungsfeld ist abgeschlossen. Öffne es wieder, um es zu ändern."

#: development/views.py
msgid "Add it"
msgstr "Hinzufügen"

#: development/views.py templates/development/add_area.html
msgid "Add a growth area"
msgstr "Entwicklungsfeld hinzufügen"

#: development/views.py
msgid "Growth area added."
msgstr "Entwicklungsfeld hinzugefügt."

#: development/views.py
msgid "Edit growth area"
msgstr "Entwicklungsfeld bearbeiten"

#: development/views.py templates/checkins/note.html
#: templates/checkins/point_edit.html templates/checkins/series.html
#: templates/development/aspirations.html templates/goals/form.html
#: templates/goals/template.html templates/reviews/question.html
msgid "Save"
msgstr "Speichern"

#: development/views.py
msgid "Growth area saved."
msgstr "Entwicklungsfeld gespeichert."

#: development/views.py
msgid "Growth area closed."
msgstr "Entwicklungsfeld abgeschlossen."

#: development/views.py
msgid "Growth area opened again."
msgstr "Entwicklungsfeld wieder geöffnet."

#: development/views.py templates/checkins/add_action.html
#: templates/development/area.html
msgid "Add an action"
msgstr "Aufgabe hinzufügen"

#: development/views.py
msgid "Action added."
msgstr "Aufgabe hinzugefügt."

#: development/views.py
msgid "Edit action"
msgstr "Aufgabe bearbeiten"

#: development/views.py
msgid "Action saved."
msgstr "Aufgabe gespeichert."

#: development/views.py
msgid "Done. Well on the way."
msgstr "Erledigt. Du bist auf gutem Weg."

#: development/views.py
msgid "Share my plan"
msgstr "Meinen Plan teilen"

#: development/views.py templates/development/people.html
msgid "Invite a mentor"
msgstr "Zum Mentoring einladen"

#: development/views.py
msgid "Your plan is shared."
msgstr "Dein Plan ist geteilt."

#: development/views.py
#, python-format
msgid "%(name)s no longer reads your plan."
msgstr "%(name)s liest deinen Plan nicht mehr."

#: feedback/admin/policy.py
msgid "Who may be chosen as readers"
msgstr "Wer zum Lesen gewählt werden kann"

#: feedback/admin/policy.py
msgid "This holds from now on. Feedback that was sent keeps the readers it was sent with."
msgstr "Das gilt ab jetzt. Gesendetes Feedback behält die Leserinnen und Leser, mit denen es gesendet wurde."

#: feedback/admin/policy.py
msgid "Whom one may ask"
msgstr "Wen man fragen darf"

#: feedback/admin/policy.py
msgid "Customers and partners get mail with a link that works once, without an account. Links that went out before you switch it off stay good until they are answered or over."
msgstr "Kundschaft und Partner bekommen eine Mail mit einem Link, der einmal und ohne Konto gilt. Links, die schon verschickt sind, gelten nach dem Abschalten weiter, bis sie beantwortet oder vorbei sind."

#: feedback/admin/pulse.py templates/people/notices.html
#: templates/perfmgmt/changes.html templates/perfmgmt/looks.html
msgid "When"
msgstr "Wann"

#: feedback/admin/pulse.py
msgid "What is shown"
msgstr "Was gezeigt wird"

#: feedback/admin/pulse.py
msgid "A wave keeps what holds when it goes out; while it is open it can only be raised."
msgstr "Eine Runde behält, was gilt, wenn sie hinausgeht; solange sie offen ist, lässt es sich nur erhöhen."

#: feedback/admin/pulse.py
msgid "It can be raised, never lowered."
msgstr "Es lässt sich erhöhen, nie senken."

#: feedback/admin/pulse.py
msgid "answered so far"
msgstr "bisher geantwortet"

#: feedback/admin/pulse.py
msgid "closing failed"
msgstr "Abschluss misslungen"

#: feedback/admin/pulse.py
msgid "Close: try again what failed"
msgstr "Abschließen: Misslungenes noch einmal versuchen"

#: feedback/admin/pulse.py
#, python-format
msgid "%(n)s is tried within minutes."
msgid_plural "%(n)s are tried within minutes."
msgstr[0] "%(n)s wird in den nächsten Minuten noch einmal versucht."
msgstr[1] "%(n)s werden in den nächsten Minuten noch einmal versucht."

#: feedback/admin/pulse.py templates/admin/feedback/pulsewave/change_list.html
msgid "Send a wave now"
msgstr "Jetzt eine Runde senden"

#: feedback/advice/checks.py
msgid "A few words can mean anything. Which moment do you have in mind?"
msgstr "Wenige Worte können alles heißen. An welchen Moment denkst du?"

#: feedback/advice/checks.py
msgid "“Be nicer” → “On Tuesday you read your mail while Hana spoke. She stopped in the middle.”"
msgstr "„Sei netter“ → „Am Dienstag hast du Mails gelesen, während Hana sprach. Sie hörte mitten im Satz auf.“"

#: feedback/advice/checks.py
msgid "A text this long is hard to take in. Keep the moment that matters most; the others can wait or be told."
msgstr "Ein so langer Text ist schwer aufzunehmen. Behalte den Moment, auf den es ankommt; das Übrige kann warten oder gesagt werden."

#: feedback/advice/checks.py
msgid "What happened, what it led to, what next: a sentence for each"
msgstr "Was geschah, wozu es führte, wie weiter: je ein Satz"

#: feedback/advice/checks.py
msgid "This judges who somebody is. Say what they did or said, so that they can do something about it."
msgstr "Das urteilt darüber, wer jemand ist. Sag, was die Person getan oder gesagt hat, damit sie etwas daran ändern kann."

#: feedback/advice/checks.py
msgid "“You are unreliable” → “The figures came on Thursday instead of Monday”"
msgstr "„Du bist unzuverlässig“ → „Die Zahlen kamen am Donnerstag statt am Montag“"

#: feedback/advice/checks.py
msgid "Nothing here could be seen or heard. When was it, and what did they do?"
msgstr "Nichts davon war zu sehen oder zu hören. Wann war es, und was geschah?"

#: feedback/advice/checks.py
msgid "“You communicate well” → “On Monday you explained the tariff with a drawing”"
msgstr "„Du kommunizierst gut“ → „Am Montag hast du den Tarif mit einer Zeichnung erklärt“"

#: feedback/advice/checks.py
msgid "It is kind, and does not say for what. What did they do that you would like to see again?"
msgstr "Das ist freundlich und sagt nicht, wofür. Was würdest du gern wieder sehen?"

#: feedback/advice/checks.py
msgid "“Great job!” → “Your checklist halved the calls I get at night. Thank you.”"
msgstr "„Toll gemacht!“ → „Deine Checkliste halbiert die Anrufe in der Nacht. Danke.“"

#: feedback/advice/checks.py
msgid "“Always” and “never” are answered with the one exception. Name the times you remember."
msgstr "Auf „immer“ und „nie“ folgt als Antwort die eine Ausnahme. Nenne die Male, an die du dich erinnerst."

#: feedback/advice/checks.py
msgid "“You never answer” → “I wrote on Monday and on Wednesday and have no answer yet”"
msgstr "„Du antwortest nie“ → „Ich habe am Montag und am Mittwoch geschrieben und noch keine Antwort“"

#: feedback/advice/checks.py
msgid "What others are said to think can be neither asked about nor answered. Say what you saw yourself."
msgstr "Nach dem, was andere angeblich denken, kann man weder fragen noch darauf antworten. Sag, was du selbst gesehen hast."

#: feedback/advice/checks.py
msgid "“People say you are hard to reach” → “I rang you three times on Friday”"
msgstr "„Man sagt, du seist schwer zu erreichen“ → „Ich habe dich am Freitag dreimal angerufen“"

#: feedback/advice/checks.py
msgid "This is more than one matter, and only one of them will be heard. Send them one by one."
msgstr "Das sind mehrere Dinge, und nur eines davon wird gehört. Schick sie einzeln."

#: feedback/advice/checks.py
msgid "The call on Monday here; the invoice in a text of its own"
msgstr "Der Anruf vom Montag hier; die Rechnung in einem eigenen Text"

#: feedback/advice/checks.py
msgid "It asks for something and does not say what that would change. What happens otherwise?"
msgstr "Das bittet um etwas und sagt nicht, was es ändern würde. Was geschieht sonst?"

#: feedback/advice/checks.py
msgid "“Send the list earlier” → “Send the list a day earlier, so that I can check the prices”"
msgstr "„Schick die Liste früher“ → „Schick die Liste einen Tag früher, damit ich die Preise prüfen kann“"

#: feedback/advice/checks.py
msgid "Words for a temper. Where researchers counted the words of many written reviews, these stood in those of women far more often than in those of men who had done the same. Say what was done or said."
msgstr "Wörter für ein Temperament. Wo Forschende die Wörter vieler schriftlicher Beurteilungen gezählt haben, standen diese weit öfter in denen von Frauen als in denen von Männern, die dasselbe getan hatten. Sag, was getan oder gesagt wurde."

#: feedback/advice/checks.py
msgid "“You were aggressive” → “You said no before he had finished his offer”"
msgstr "„Du warst aggressiv“ → „Du hast Nein gesagt, bevor er sein Angebot zu Ende gebracht hatte“"

#: feedback/advice/checks.py
msgid "Words about age. In experiments the same work was judged differently once the reader believed its author to be older or younger. Would you write it to somebody of another age?"
msgstr "Wörter über das Alter. In Versuchen wurde dieselbe Arbeit anders beurteilt, sobald man glaubte, wer sie gemacht hatte, sei älter oder jünger. Würdest du es jemandem in anderem Alter schreiben?"

#: feedback/advice/checks.py
msgid "“Quick, for your age” → “You learned the new till in two days”"
msgstr "„Schnell, für dein Alter“ → „Du hast die neue Kasse in zwei Tagen gelernt“"

#: feedback/advice/checks.py
msgid "It sounds surprised. In surveys and interviews, people who are few where they work tell that such praise makes them feel as guests. Say what was good about it."
msgstr "Das klingt überrascht. In Umfragen und Gesprächen erzählen Menschen, von denen es am Arbeitsplatz wenige gibt, dass sie sich durch solches Lob als Gast fühlen. Sag, was daran gut war."

#: feedback/advice/checks.py
msgid "“You are so articulate” → “You answered the board’s three questions in two minutes”"
msgstr "„Du drückst dich so gut aus“ → „Du hast die drei Fragen des Vorstands in zwei Minuten beantwortet“"

#: feedback/api/notes.py
msgid "A note is about a person or about a goal: name one of them."
msgstr "Eine Notiz handelt von einer Person oder von einem Ziel: nenne eines davon."

#: feedback/apps.py feedback/models/pulse/bank.py perfmgmt/home/queries.py
#: perfmgmt/search.py perfmgmt/thread.py reviews/models/answer.py
#: reviews/views/quoting.py templates/components/shell/topbar.html
#: templates/feedback/detail.html templates/feedback/list.html
#: templates/feedback/list_head.html templates/feedback/notes.html
#: templates/feedback/pulse_waves.html templates/feedback/reports.html
#: templates/feedback/requests.html templates/feedback/wall.html
#: templates/perfmgmt/team.html
msgid "Feedback"
msgstr "Feedback"

#: feedback/apps.py
msgid "Somebody gives you feedback, asks for it, declines to, comments on praise, or reports something."
msgstr "Jemand gibt dir Feedback, bittet darum, lehnt ab, kommentiert ein Lob oder meldet etwas."

#: feedback/apps.py
msgid "Feedback was given"
msgstr "Feedback wurde gegeben"

#: feedback/apps.py
msgid "Somebody is asked for feedback"
msgstr "Jemand wird um Feedback gebeten"

#: feedback/apps.py
msgid "Feedback about somebody is asked for"
msgstr "Um Feedback über jemanden wird gebeten"

#: feedback/apps.py
msgid "Feedback that was asked for is not there yet"
msgstr "Erbetenes Feedback ist noch nicht da"

#: feedback/apps.py
msgid "Somebody declined to give feedback"
msgstr "Jemand möchte kein Feedback geben"

#: feedback/apps.py
msgid "Feedback is no longer asked for"
msgstr "Um Feedback wird nicht mehr gebeten"

#: feedback/apps.py
msgid "Somebody comments on praise"
msgstr "Jemand kommentiert ein Lob"

#: feedback/apps.py
msgid "Mail to somebody outside could not be delivered"
msgstr "Eine Mail nach außen konnte nicht zugestellt werden"

#: feedback/apps.py
msgid "Feedback somebody gave or received was reported"
msgstr "Feedback, das jemand gegeben oder bekommen hat, wurde gemeldet"

#: feedback/apps.py
msgid "HR decided about feedback that was reported"
msgstr "HR hat über gemeldetes Feedback entschieden"

#: feedback/apps.py
msgid "HR has to decide about reported feedback"
msgstr "HR muss über gemeldetes Feedback entscheiden"

#: feedback/apps.py templates/feedback/pulse.html
#: templates/feedback/pulse_quiet.html
msgid "Pulse"
msgstr "Pulsbefragung"

#: feedback/apps.py
msgid "A few questions are open, are about to close, or have results."
msgstr "Ein paar Fragen sind offen, schließen bald oder haben Ergebnisse."

#: feedback/apps.py
msgid "A pulse is open"
msgstr "Eine Pulsbefragung ist offen"

#: feedback/apps.py
msgid "A pulse is about to close"
msgstr "Eine Pulsbefragung schließt bald"

#: feedback/apps.py
msgid "Results of a pulse are there"
msgstr "Ergebnisse einer Pulsbefragung sind da"

#: feedback/apps.py
msgid "Somebody is asked to act on a pulse"
msgstr "Jemand soll nach einer Pulsbefragung etwas tun"

#: feedback/copies.py
msgid "Feedback you gave, and feedback you received"
msgstr "Feedback, das du gegeben hast, und Feedback, das du bekommen hast"

#: feedback/copies.py
msgid "What you said about praise for everyone"
msgstr "Was du zu Lob für alle gesagt hast"

#: feedback/copies.py
msgid "Praise for everyone you responded to with a click"
msgstr "Lob für alle, auf das du mit einem Klick reagiert hast"

#: feedback/copies.py
msgid "Feedback you reported, and why"
msgstr "Feedback, das du gemeldet hast, und warum"

#: feedback/copies.py
msgid "What HR decided about feedback of yours that was reported"
msgstr "Was HR über dein gemeldetes Feedback entschieden hat"

#: feedback/copies.py
msgid "Requests for feedback: yours, about you, or put to you"
msgstr "Bitten um Feedback: deine, über dich oder an dich"

#: feedback/copies.py
msgid "Who was asked, and what became of it"
msgstr "Wer gefragt wurde, und was daraus wurde"

#: feedback/copies.py
msgid "Your notes to yourself"
msgstr "Deine Notizen für dich selbst"

#: feedback/copies.py
msgid "Who was asked outside the organisation, and what became of it"
msgstr "Wer außerhalb der Organisation gefragt wurde, und was daraus wurde"

#: feedback/copies.py
msgid "What you set out to do after a pulse"
msgstr "Was du dir nach einer Pulsbefragung vorgenommen hast"

#: feedback/forms/asking.py feedback/forms/outside.py
msgid "You need not give one."
msgstr "Du musst keinen nennen."

#: feedback/forms/asking.py feedback/forms/outside.py
#: feedback/forms/reporting.py
msgid "Reason"
msgstr "Grund"

#: feedback/forms/asking.py feedback/forms/notes.py perfmgmt/changes/forms.py
#: perfmgmt/changes/looks.py templates/people/detail.html
#: templates/perfmgmt/changes.html templates/perfmgmt/looks.html
msgid "About"
msgstr "Über"

#: feedback/forms/asking.py
msgid "Whom to ask"
msgstr "Wen du fragst"

#: feedback/forms/asking.py
msgid "People outside the organisation"
msgstr "Menschen außerhalb der Organisation"

#: feedback/forms/asking.py
msgid "One to a line: Mara Lind <mara@customer.example>. Each gets a link by mail, good for one answer."
msgstr "Eine pro Zeile: Mara Lind <mara@customer.example>. Jede bekommt einen Link per Mail, gültig für eine Antwort."

#: feedback/forms/asking.py templates/feedback/request.html
msgid "Questions"
msgstr "Fragen"

#: feedback/forms/asking.py
msgid "One to a line, at most five. Ask for moments you can both picture."
msgstr "Eine je Zeile, höchstens fünf. Frage nach Momenten, die ihr beide vor Augen habt."

#: feedback/forms/asking.py feedback/forms/outside.py
#: templates/feedback/request.html
msgid "Answers by"
msgstr "Antworten bis"

#: feedback/forms/asking.py
msgid "Who reads the answers"
msgstr "Wer die Antworten liest"

#: feedback/forms/asking.py
msgid ""
"What should I keep doing?\n"
"What would make our work together better?"
msgstr ""
"Was soll ich beibehalten?\n"
"Was würde unsere Zusammenarbeit besser machen?"

#: feedback/forms/asking.py feedback/services/asking.py
msgid "Ask other people than yourself and the one it is about."
msgstr "Frage andere als dich selbst und die Person, um die es geht."

#: feedback/forms/asking.py
#, python-format
msgid "Ask at most %(most)s people at once."
msgstr "Frage höchstens %(most)s Personen auf einmal."

#: feedback/forms/asking.py
msgid "Say whom you ask."
msgstr "Sag, wen du fragst."

#: feedback/forms/asking.py
#, python-format
msgid "Ask at most %(most)s questions."
msgstr "Stelle höchstens %(most)s Fragen."

#: feedback/forms/asking.py
msgid "Keep each question under 300 characters."
msgstr "Jede Frage darf höchstens 300 Zeichen haben."

#: feedback/forms/asking.py
msgid "Choose a day from tomorrow on, within a year."
msgstr "Wähle einen Tag ab morgen und innerhalb eines Jahres."

#: feedback/forms/asking.py feedback/forms/giving.py
msgid "This choice is not allowed here."
msgstr "Diese Auswahl ist hier nicht erlaubt."

#: feedback/forms/giving.py templates/feedback/outside.html
msgid "Your feedback"
msgstr "Dein Feedback"

#: feedback/forms/giving.py
msgid "What happened, what it led to, and what you would love to see next."
msgstr "Was geschehen ist, was es bewirkt hat und was du dir als Nächstes wünschst."

#: feedback/forms/giving.py
msgid "For"
msgstr "Für"

#: feedback/forms/giving.py
msgid "Our values it shows"
msgstr "Welche unserer Werte es zeigt"

#: feedback/forms/giving.py feedback/forms/notes.py
msgid "About a goal"
msgstr "Zu einem Ziel"

#: feedback/forms/giving.py
msgid "Who can read it"
msgstr "Wer es lesen kann"

#: feedback/forms/giving.py feedback/services/giving.py
msgid "Feedback goes to somebody else who works here."
msgstr "Feedback geht an jemand anderen, der hier arbeitet."

#: feedback/forms/notes.py templates/feedback/note.html
#: templates/feedback/note_new.html
msgid "Note to yourself"
msgstr "Notiz für dich selbst"

#: feedback/forms/notes.py
msgid "About a person"
msgstr "Über eine Person"

#: feedback/forms/notes.py
msgid "Anybody"
msgstr "Alle"

#: feedback/forms/notes.py
msgid "Words"
msgstr "Wörter"

#: feedback/forms/outside.py
#, python-format
msgid "Write “%(words)s” as a name and an address: Mara Lind <mara@customer.example>."
msgstr "Schreib „%(words)s“ als Namen und Adresse: Mara Lind <mara@customer.example>."

#: feedback/forms/outside.py
#, python-format
msgid "Ask at most %(most)s people outside at once."
msgstr "Frag höchstens %(most)s Menschen außerhalb auf einmal."

#: feedback/forms/outside.py
#, python-format
msgid "%(name)s works here. Ask them above, where they answer with their own account."
msgstr "%(name)s arbeitet hier. Frag oben, wo mit dem eigenen Konto geantwortet wird."

#: feedback/forms/outside.py
msgid "Choose a day after the one before, from tomorrow on, within a year."
msgstr "Wähle einen Tag nach dem bisherigen, ab morgen und innerhalb eines Jahres."

#: feedback/forms/pulse.py
msgid "Rather not"
msgstr "Eher nicht"

#: feedback/forms/pulse.py
msgid "Partly"
msgstr "Teils"

#: feedback/forms/pulse.py
msgid "Rather"
msgstr "Eher"

#: feedback/forms/pulse.py
msgid "Fully"
msgstr "Voll"

#: feedback/forms/pulse.py
msgid "Anything else?"
msgstr "Sonst noch etwas?"

#: feedback/forms/pulse.py
msgid "Leave out names and whatever only you can know: words can give one away, figures cannot."
msgstr "Lass Namen weg und was nur du wissen kannst: Worte können jemanden verraten, Zahlen nicht."

#: feedback/forms/pulse.py
msgid "What will be done"
msgstr "Was getan wird"

#: feedback/forms/pulse.py
msgid "Who will do it"
msgstr "Wer es tut"

#: feedback/forms/pulse.py
msgid "By when"
msgstr "Bis wann"

#: feedback/forms/pulse.py
msgid "Choose a day between today and the end of the year after next."
msgstr "Wähle einen Tag zwischen heute und dem Ende des übernächsten Jahres."

#: feedback/forms/reading.py perfmgmt/changes/forms.py
msgid "All kinds"
msgstr "Alle Arten"

#: feedback/forms/reporting.py
msgid "What is wrong with it"
msgstr "Was daran nicht stimmt"

#: feedback/forms/reporting.py
msgid "Insults, threats, discrimination, something private that is nobody’s business: say which words."
msgstr "Beleidigungen, Drohungen, Diskriminierung, Privates, das niemanden etwas angeht: Sag, welche Worte."

#: feedback/forms/reporting.py
msgid "Decision"
msgstr "Entscheidung"

#: feedback/forms/reporting.py
msgid "Whoever gave it and whoever it was sent to read this. Do not say who reported it."
msgstr "Wer es gegeben hat und an wen es ging, liest das. Sag nicht, wer es gemeldet hat."

#: feedback/forms/wall.py
msgid "All teams"
msgstr "Alle Teams"

#: feedback/forms/wall.py
msgid "All values"
msgstr "Alle Werte"

#: feedback/forms/wall.py
msgid "Values of the last"
msgstr "Werte der letzten"

#: feedback/forms/wall.py
msgid "365 days"
msgstr "365 Tage"

#: feedback/models/audience.py
msgid "Praise"
msgstr "Lob"

#: feedback/models/audience.py
msgid "Suggestion"
msgstr "Anregung"

#: feedback/models/audience.py
msgid "Praise and suggestion"
msgstr "Lob und Anregung"

#: feedback/models/audience.py
msgid "Only the recipient"
msgstr "Nur die Person selbst"

#: feedback/models/audience.py
msgid "The recipient and their manager"
msgstr "Die Person und ihre Führungskraft"

#: feedback/models/audience.py
msgid "Only the recipient’s manager"
msgstr "Nur ihre Führungskraft"

#: feedback/models/feedback.py
msgid "feedback"
msgstr "Feedback"

#: feedback/models/feedback.py
msgid "gives it"
msgstr "gibt es"

#: feedback/models/feedback.py
msgid "receives it"
msgstr "bekommt es"

#: feedback/models/feedback.py
msgid "is the manager at the time of sending"
msgstr "ist beim Senden die Führungskraft"

#: feedback/models/feedback.py
msgid "is an HR administrator, and it was reported"
msgstr "gehört zur HR-Administration, und es wurde gemeldet"

#: feedback/models/feedback.py templates/feedback/beside.html
#: templates/feedback/detail.html templates/feedback/reported.html
#: templates/feedback/reports.html templates/feedback/row.html
#, python-format
msgid "%(giver)s to %(recipient)s"
msgstr "%(giver)s an %(recipient)s"

#: feedback/models/note.py
msgid "note"
msgstr "Notiz"

#: feedback/models/note.py
msgid "wrote it for themselves"
msgstr "hat sie für sich selbst geschrieben"

#: feedback/models/outside.py feedback/models/request.py perfmgmt/models.py
msgid "asked for it"
msgstr "hat darum gebeten"

#: feedback/models/outside.py feedback/models/request.py
msgid "is the one it is about"
msgstr "ist die Person, um die es geht"

#: feedback/models/policy.py
msgid "only the recipient"
msgstr "nur die Person selbst"

#: feedback/models/policy.py
msgid "the recipient and their manager"
msgstr "die Person und ihre Führungskraft"

#: feedback/models/policy.py
msgid "only the recipient’s manager"
msgstr "nur ihre Führungskraft"

#: feedback/models/policy.py
msgid "everyone (praise only)"
msgstr "alle (nur Lob)"

#: feedback/models/policy.py
msgid "people outside the organisation may be asked"
msgstr "Menschen außerhalb der Organisation dürfen gefragt werden"

#: feedback/models/policy.py
msgid "chosen to begin with"
msgstr "anfangs gewählt"

#: feedback/models/policy.py
msgid "feedback policy"
msgstr "Regeln für Feedback"

#: feedback/models/policy.py
msgid "Feedback policy"
msgstr "Regeln für Feedback"

#: feedback/models/policy.py
msgid "Choose one of the audiences you allow."
msgstr "Wähle einen der Kreise, die du erlaubst."

#: feedback/models/pulse/bank.py
msgid "Clear expectations"
msgstr "Klare Erwartungen"

#: feedback/models/pulse/bank.py
msgid "Recognition"
msgstr "Anerkennung"

#: feedback/models/pulse/bank.py
msgid "Meaning"
msgstr "Sinn"

#: feedback/models/pulse/bank.py templates/people/directory.html
#: templates/reviews/detail.html
msgid "Manager"
msgstr "Führungskraft"

#: feedback/models/pulse/bank.py
msgid "Recommendation"
msgstr "Weiterempfehlung"

#: feedback/models/pulse/bank.py
msgid "driver"
msgstr "Bereich"

#: feedback/models/pulse/bank.py reviews/models/template.py
msgid "question"
msgstr "Frage"

#: feedback/models/pulse/bank.py
msgid "Off: it is asked no more. What was asked before stays."
msgstr "Aus: Sie wird nicht mehr gestellt. Was schon gefragt wurde, bleibt."

#: feedback/models/pulse/bank.py
msgid "pulse question"
msgstr "Frage der Pulsbefragung"

#: feedback/models/pulse/bank.py
msgid "pulse questions"
msgstr "Fragen der Pulsbefragung"

#: feedback/models/pulse/bank.py
msgid "on"
msgstr "ein"

#: feedback/models/pulse/bank.py
msgid "Off: no wave goes out by itself."
msgstr "Aus: Keine Runde geht von selbst hinaus."

#: feedback/models/pulse/bank.py
msgid "next wave"
msgstr "nächste Runde"

#: feedback/models/pulse/bank.py
msgid "weeks between two waves"
msgstr "Wochen zwischen zwei Runden"

#: feedback/models/pulse/bank.py
msgid "days to answer"
msgstr "Tage zum Antworten"

#: feedback/models/pulse/bank.py
msgid "questions in a wave"
msgstr "Fragen je Runde"

#: feedback/models/pulse/bank.py feedback/models/pulse/wave.py
msgid "answers from which a group is shown"
msgstr "Antworten, ab denen eine Gruppe gezeigt wird"

#: feedback/models/pulse/bank.py
msgid "At least 3. It holds against subtraction between groups, too."
msgstr "Mindestens 3. Das gilt auch gegen das Abziehen von Gruppen voneinander."

#: feedback/models/pulse/bank.py feedback/models/pulse/wave.py
msgid "comments from which a group’s are shown"
msgstr "Kommentare, ab denen die einer Gruppe gezeigt werden"

#: feedback/models/pulse/bank.py
msgid "pulse plan"
msgstr "Plan der Pulsbefragung"

#: feedback/models/pulse/bank.py
msgid "Say when the next wave goes out."
msgstr "Sag, wann die nächste Runde hinausgeht."

#: feedback/models/pulse/bank.py
msgid "Between 1 and 52 weeks."
msgstr "Zwischen 1 und 52 Wochen."

#: feedback/models/pulse/bank.py
msgid "A wave is open for 1 to 30 days and closes before the next one."
msgstr "Eine Runde ist 1 bis 30 Tage offen und schließt vor der nächsten."

#: feedback/models/pulse/bank.py
msgid "Between 1 and 5 questions."
msgstr "Zwischen 1 und 5 Fragen."

#: feedback/models/pulse/bank.py feedback/models/pulse/wave.py
msgid "At least 3 answers, and for comments at least as many."
msgstr "Mindestens 3 Antworten, und für Kommentare mindestens ebenso viele."

#: feedback/models/pulse/bank.py
msgid "Pulse plan"
msgstr "Plan der Pulsbefragung"

#: feedback/models/pulse/results.py
msgid "leads this group"
msgstr "führt diese Gruppe"

#: feedback/models/pulse/results.py templates/feedback/pulse_results.html
msgid "Everybody"
msgstr "Alle"

#: feedback/models/pulse/results.py
msgid "what you will do"
msgstr "was du tun wirst"

#: feedback/models/pulse/results.py
msgid "who will do it"
msgstr "wer es tut"

#: feedback/models/pulse/results.py
msgid "by when"
msgstr "bis wann"

#: feedback/models/pulse/results.py
msgid "will do it"
msgstr "wird es tun"

#: feedback/models/pulse/wave.py
msgid "opened"
msgstr "eröffnet"

#: feedback/models/pulse/wave.py
msgid "closes"
msgstr "schließt"

#: feedback/models/pulse/wave.py
msgid "invited"
msgstr "eingeladen"

#: feedback/models/pulse/wave.py
msgid "pulse wave"
msgstr "Runde der Pulsbefragung"

#: feedback/models/pulse/wave.py
msgid "pulse waves"
msgstr "Runden der Pulsbefragung"

#: feedback/models/pulse/wave.py
msgid "is invited"
msgstr "ist eingeladen"

#: feedback/models/report.py
msgid "It stays"
msgstr "Es bleibt"

#: feedback/models/report.py
msgid "Take it down"
msgstr "Entfernen"

#: feedback/models/report.py
msgid "decision"
msgstr "Entscheidung"

#: feedback/models/report.py feedback/models/request.py
msgid "reason"
msgstr "Grund"

#: feedback/models/report.py
msgid "gave the feedback"
msgstr "hat das Feedback gegeben"

#: feedback/models/report.py
msgid "received the feedback"
msgstr "hat das Feedback bekommen"

#: feedback/models/report.py
msgid "is the manager it was sent to"
msgstr "ist die Führungskraft, an die es ging"

#: feedback/models/report.py
msgid "reported it"
msgstr "hat es gemeldet"

#: feedback/models/report.py
msgid "reports it"
msgstr "meldet es"

#: feedback/models/request.py
msgid "was asked"
msgstr "wurde gefragt"

#: feedback/models/wall.py
msgid "reaction to praise"
msgstr "Reaktion auf Lob"

#: feedback/models/wall.py
msgid "reactions to praise"
msgstr "Reaktionen auf Lob"

#: feedback/models/wall.py
msgid "comment on praise"
msgstr "Kommentar zu Lob"

#: feedback/models/wall.py
msgid "comments on praise"
msgstr "Kommentare zu Lob"

#: feedback/queries/waiting.py
#, python-format
msgid "Give feedback about %(name)s"
msgstr "Gib Feedback über %(name)s"

#: feedback/queries/waiting.py templates/feedback/requests.html
#, python-format
msgid "%(name)s asked you"
msgstr "%(name)s hat dich darum gebeten"

#: feedback/queries/waiting.py templates/feedback/request.html
#: templates/feedback/requests.html templates/mail/outside.html
#: templates/reviews/submit.html
msgid "Answer"
msgstr "Antworten"

#: feedback/queries/waiting.py
msgid "A minute, and nobody learns what you said"
msgstr "Eine Minute, und niemand erfährt, was du gesagt hast"

#: feedback/queries/waiting.py
msgid "Answer the pulse"
msgstr "Pulsbefragung beantworten"

#: feedback/queries/waiting.py
msgid "After the pulse"
msgstr "Nach der Pulsbefragung"

#: feedback/rules.py
msgid "Ask about yourself, or about somebody you manage."
msgstr "Bitte um Feedback über dich selbst oder über jemanden, den du führst."

#: feedback/rules.py
msgid "the manager"
msgstr "die Führungskraft"

#: feedback/rules.py templates/feedback/audience_words.html
#, python-format
msgid "Only %(name)s"
msgstr "Nur %(name)s"

#: feedback/rules.py templates/feedback/audience_words.html
#, python-format
msgid "%(name)s and %(manager)s"
msgstr "%(name)s und %(manager)s"

#: feedback/rules.py templates/feedback/audience_words.html
#, python-format
msgid "Only %(manager)s"
msgstr "Nur %(manager)s"

#: feedback/rules.py
msgid "Only each of them"
msgstr "Nur jede dieser Personen"

#: feedback/rules.py
msgid "Each of them and their manager"
msgstr "Jede dieser Personen und ihre Führungskraft"

#: feedback/rules.py
msgid "Only their managers"
msgstr "Nur ihre Führungskräfte"

#: feedback/rules.py
msgid "Only praise can be for everyone."
msgstr "Nur Lob kann für alle sein."

#: feedback/rules.py
msgid "You are the manager, so nobody else would read it."
msgstr "Du bist die Führungskraft, also würde es niemand sonst lesen."

#: feedback/rules.py
#, python-format
msgid "%(name)s has no manager at the moment."
msgstr "%(name)s hat zurzeit keine Führungskraft."

#: feedback/services/asking.py feedback/services/outside.py
#, python-brace-format
msgid "{name} declined your request for feedback."
msgstr "{name} möchte deine Bitte um Feedback nicht beantworten."

#: feedback/services/asking.py
msgid "This request was answered or declined meanwhile."
msgstr "Diese Anfrage wurde inzwischen beantwortet oder abgelehnt."

#: feedback/services/asking.py
msgid "This request is over, so there is nothing to remind of."
msgstr "Diese Anfrage ist vorbei, es gibt also nichts zu erinnern."

#: feedback/services/asking.py
#, python-brace-format
msgid "{name} was reminded before. Once is enough."
msgstr "{name} wurde schon erinnert. Einmal genügt."

#: feedback/services/asking.py
#, python-brace-format
msgid "{name} is away, and is reminded afterwards."
msgstr "{name} ist abwesend und wird danach erinnert."

#: feedback/services/asking.py templates/feedback/extend.html
msgid "This request no longer stands, so it cannot be extended. Ask anew."
msgstr "Diese Anfrage gilt nicht mehr und kann nicht verlängert werden. Frag neu."

#: feedback/services/asking.py
msgid "Choose a later day than before."
msgstr "Wähle einen späteren Tag als bisher."

#: feedback/services/asking.py
#, python-brace-format
msgid "{name} gives you until {day} for your feedback."
msgstr "{name} gibt dir bis {day} Zeit für dein Feedback."

#: feedback/services/asking.py
#, python-brace-format
msgid "{name} still hopes for your feedback."
msgstr "{name} hofft noch auf dein Feedback."

#: feedback/services/asking.py
#, python-brace-format
msgid "{name} asks you for feedback."
msgstr "{name} bittet dich um Feedback."

#: feedback/services/asking.py
#, python-brace-format
msgid "{name} asks you for feedback about {subject}."
msgstr "{name} bittet dich um Feedback über {subject}."

#: feedback/services/asking.py
#, python-brace-format
msgid "{name} asked colleagues for feedback about you."
msgstr "{name} hat Kolleginnen und Kollegen um Feedback über dich gebeten."

#: feedback/services/asking.py
msgid "You have already answered or declined this request."
msgstr "Du hast diese Bitte schon beantwortet oder abgelehnt."

#: feedback/services/asking.py templates/feedback/settled.html
msgid "This request was closed when somebody left, so it needs no answer any more."
msgstr "Diese Bitte wurde geschlossen, weil jemand ausgeschieden ist; sie braucht keine Antwort mehr."

#: feedback/services/asking.py
msgid "This request is over: the date it was due has passed."
msgstr "Diese Bitte ist vorbei: Der Tag, bis zu dem sie galt, ist verstrichen."

#: feedback/services/asking.py
msgid "The manager has changed since this was asked, so it no longer stands."
msgstr "Seit dieser Bitte hat die Führungskraft gewechselt, deshalb gilt sie nicht mehr."

#: feedback/services/giving.py
msgid "One of the values is no longer in use. Choose again."
msgstr "Einer der Werte wird nicht mehr verwendet. Wähle noch einmal."

#: feedback/services/giving.py
msgid "You have withdrawn this feedback, so there is nothing left to correct."
msgstr "Du hast dieses Feedback zurückgezogen, es gibt also nichts mehr zu berichtigen."

#: feedback/services/giving.py templates/feedback/correct.html
msgid "The half hour for corrections is over. You can still withdraw it and send it anew."
msgstr "Die halbe Stunde für Berichtigungen ist vorbei. Du kannst es noch zurückziehen und neu senden."

#: feedback/services/giving.py
#, python-brace-format
msgid "Choose at most {most} people."
msgstr "Wähle höchstens {most} Personen."

#: feedback/services/giving.py
#, python-brace-format
msgid "{name} cannot read this goal, so the feedback cannot name it."
msgstr "{name} kann dieses Ziel nicht lesen, also kann das Feedback es nicht nennen."

#: feedback/services/giving.py
msgid "This choice of readers is not allowed here. Choose another one."
msgstr "Diese Leserinnen und Leser sind hier nicht erlaubt. Wähle andere."

#: feedback/services/giving.py
#, python-brace-format
msgid "{name} gave you feedback."
msgstr "{name} hat dir Feedback gegeben."

#: feedback/services/giving.py
#, python-brace-format
msgid "{name} gave feedback about {recipient}."
msgstr "{name} hat Feedback über {recipient} gegeben."

#: feedback/services/leaving.py
#, python-format
msgid "%(n)s request for feedback put to them is declined, and whoever asked is told."
msgid_plural "%(n)s requests for feedback put to them are declined, and whoever asked is told."
msgstr[0] "%(n)s Bitte um Feedback an diese Person wird abgelehnt, und wer darum bat, erfährt davon."
msgstr[1] "%(n)s Bitten um Feedback an diese Person werden abgelehnt, und wer darum bat, erfährt davon."

#: feedback/services/leaving.py
#, python-format
msgid "%(n)s colleague whom they asked for feedback need not answer any more, and is told."
msgid_plural "%(n)s colleagues whom they asked for feedback need not answer any more, and are told."
msgstr[0] "%(n)s Person, die um Feedback gebeten wurde, muss nicht mehr antworten und erfährt davon."
msgstr[1] "%(n)s Personen, die um Feedback gebeten wurden, müssen nicht mehr antworten und erfahren davon."

#: feedback/services/leaving.py
#, python-format
msgid "%(n)s colleague asked for feedback about them need not answer any more, and is told with whoever asked."
msgid_plural "%(n)s colleagues asked for feedback about them need not answer any more, and are told with whoever asked."
msgstr[0] "%(n)s Person, die um Feedback über diese Person gebeten wurde, muss nicht mehr antworten; sie erfährt davon, ebenso wer darum bat."
msgstr[1] "%(n)s Personen, die um Feedback über diese Person gebeten wurden, müssen nicht mehr antworten; sie erfahren davon, ebenso wer darum bat."

#: feedback/services/leaving.py
#, python-brace-format
msgid "{name} has left and cannot answer your request for feedback."
msgstr "{name} ist ausgeschieden und kann deine Bitte um Feedback nicht beantworten."

#: feedback/services/leaving.py
#, python-brace-format
msgid "{name} has left: you need not answer their request for feedback."
msgstr "{name} ist ausgeschieden: Du musst die Bitte um Feedback nicht mehr beantworten."

#: feedback/services/leaving.py
#, python-brace-format
msgid "{name} has left: you need not give feedback about them any more."
msgstr "{name} ist ausgeschieden: Du musst dazu kein Feedback mehr geben."

#: feedback/services/leaving.py
#, python-brace-format
msgid "{name} has left, so your request for feedback about them is closed."
msgstr "{name} ist ausgeschieden, deshalb ist deine Bitte um Feedback dazu geschlossen."

#: feedback/services/notes.py
msgid "You cannot read this goal any more, so no note can be about it."
msgstr "Du kannst dieses Ziel nicht mehr lesen, also kann keine Notiz davon handeln."

#: feedback/services/notes.py
msgid "You have deleted this note meanwhile. Your words are still in the form."
msgstr "Du hast diese Notiz inzwischen gelöscht. Deine Worte stehen noch im Formular."

#: feedback/services/outside.py
msgid "HR does not allow asking people outside the organisation."
msgstr "HR erlaubt es nicht, Menschen außerhalb der Organisation zu fragen."

#: feedback/services/outside.py
msgid "That is too many people outside the organisation for one day."
msgstr "Das sind zu viele Menschen außerhalb der Organisation für einen Tag."

#: feedback/services/outside.py
msgid "This request is over or answered, so there is nothing to remind of."
msgstr "Diese Anfrage ist vorbei oder beantwortet, es gibt also nichts zu erinnern."

#: feedback/services/outside.py
#, python-brace-format
msgid "{name} was reminded before, or the first mail is still on its way. Once is enough."
msgstr "{name} wurde schon erinnert, oder die erste Mail ist noch unterwegs. Einmal genügt."

#: feedback/services/outside.py
#, python-brace-format
msgid "The mail to {name} could not be delivered."
msgstr "Die Mail an {name} konnte nicht zugestellt werden."

#: feedback/services/outside.py
msgid "This link is not good any more. If you have answered, your answer has arrived."
msgstr "Dieser Link gilt nicht mehr. Wenn du geantwortet hast, ist deine Antwort angekommen."

#: feedback/services/outside.py
#, python-format
msgid "%(name)s asks you for feedback on working together."
msgstr "%(name)s bittet dich um Feedback zur Zusammenarbeit."

#: feedback/services/outside.py
#, python-format
msgid "%(name)s asks you for feedback about %(subject)s."
msgstr "%(name)s bittet dich um Feedback über %(subject)s."

#: feedback/services/outside.py
msgid "A reminder, the only one:"
msgstr "Eine Erinnerung, die einzige:"

#: feedback/services/outside.py
#, python-format
msgid "You can answer until %(day)s."
msgstr "Du kannst bis %(day)s antworten."

#: feedback/services/outside.py
#, python-format
msgid "%(name)s asks you for feedback"
msgstr "%(name)s bittet dich um Feedback"

#: feedback/services/pulse/acting.py
#, python-brace-format
msgid "{name} asks you to do something about the last pulse."
msgstr "{name} bittet dich, nach der letzten Pulsbefragung etwas zu tun."

#: feedback/services/pulse/answering.py
msgid "Choose one of the answers that are offered."
msgstr "Wähle eine der angebotenen Antworten."

#: feedback/services/pulse/answering.py
msgid "This round is over. The next one comes by itself."
msgstr "Diese Runde ist vorbei. Die nächste kommt von selbst."

#: feedback/services/pulse/answering.py
msgid "You have answered already, or were not here when it went out. Nobody can tell any more what you said."
msgstr "Du hast schon geantwortet oder warst nicht hier, als sie hinausging. Was du gesagt hast, kann niemand mehr sagen."

#: feedback/services/pulse/bank.py
msgid "I know what is expected of me in the weeks ahead."
msgstr "Ich weiß, was in den nächsten Wochen von mir erwartet wird."

#: feedback/services/pulse/bank.py
msgid "I can tell which of my tasks matters most."
msgstr "Ich kann sagen, welche meiner Aufgaben am wichtigsten ist."

#: feedback/services/pulse/bank.py
msgid "When priorities change, I hear of it in time."
msgstr "Wenn sich Prioritäten ändern, erfahre ich es rechtzeitig."

#: feedback/services/pulse/bank.py
msgid "In the last weeks somebody told me something that helps me do better work."
msgstr "In den letzten Wochen hat mir jemand etwas gesagt, das mir hilft, besser zu arbeiten."

#: feedback/services/pulse/bank.py
msgid "I hear what went well as often as what did not."
msgstr "Was gut lief, höre ich so oft wie das, was nicht gut lief."

#: feedback/services/pulse/bank.py
msgid "I can say openly what I think of how we work."
msgstr "Ich kann offen sagen, was ich von unserer Arbeitsweise halte."

#: feedback/services/pulse/bank.py
msgid "Good work is noticed here."
msgstr "Gute Arbeit wird hier bemerkt."

#: feedback/services/pulse/bank.py
msgid "In the last weeks somebody thanked me for something I did."
msgstr "In den letzten Wochen hat mir jemand für etwas gedankt, das ich getan habe."

#: feedback/services/pulse/bank.py
msgid "What my team achieves is seen beyond the team."
msgstr "Was mein Team erreicht, wird über das Team hinaus gesehen."

#: feedback/services/pulse/bank.py
msgid "I am learning something that I want to learn."
msgstr "Ich lerne etwas, das ich lernen möchte."

#: feedback/services/pulse/bank.py
msgid "Somebody here takes an interest in how I develop."
msgstr "Jemand hier interessiert sich dafür, wie ich mich entwickle."

#: feedback/services/pulse/bank.py
msgid "I see where I could go from my present role."
msgstr "Ich sehe, wohin ich von meiner heutigen Rolle aus gehen könnte."

#: feedback/services/pulse/bank.py
msgid "I know whom my work helps."
msgstr "Ich weiß, wem meine Arbeit hilft."

#: feedback/services/pulse/bank.py
msgid "What I do most days is worth doing."
msgstr "Was ich an den meisten Tagen tue, ist es wert, getan zu werden."

#: feedback/services/pulse/bank.py
msgid "I understand how my goals belong to those of the company."
msgstr "Ich verstehe, wie meine Ziele zu denen der Firma gehören."

#: feedback/services/pulse/bank.py
msgid "My manager makes time for me when I need it."
msgstr "Meine Führungskraft nimmt sich Zeit für mich, wenn ich sie brauche."

#: feedback/services/pulse/bank.py
msgid "My manager clears things out of the way that hold me up."
msgstr "Meine Führungskraft räumt aus dem Weg, was mich aufhält."

#: feedback/services/pulse/bank.py
msgid "I can tell my manager when something goes wrong."
msgstr "Ich kann meiner Führungskraft sagen, wenn etwas schiefgeht."

#: feedback/services/pulse/bank.py
msgid "How likely is it that you would recommend this company as a place to work?"
msgstr "Wie wahrscheinlich ist es, dass du diese Firma als Arbeitsplatz weiterempfehlen würdest?"

#: feedback/services/pulse/bank.py
msgid "How likely is it that you would recommend your team as a place to work?"
msgstr "Wie wahrscheinlich ist es, dass du dein Team als Arbeitsplatz weiterempfehlen würdest?"

#: feedback/services/pulse/bank.py
msgid "How likely is it that you would apply here again?"
msgstr "Wie wahrscheinlich ist es, dass du dich hier wieder bewerben würdest?"

#: feedback/services/pulse/closing.py
msgid "The key of this installation has changed. Name the former one among its fallbacks."
msgstr "Der Schlüssel dieser Installation hat sich geändert. Nenne den früheren unter ihren Ersatzschlüsseln."

#: feedback/services/pulse/closing.py
msgid "The results of the last pulse are there."
msgstr "Die Ergebnisse der letzten Pulsbefragung sind da."

#: feedback/services/pulse/launching.py
#: templates/admin/feedback/pulsewave/launch.html
msgid "A wave is open. Wait until it closes."
msgstr "Eine Runde ist offen. Warte, bis sie schließt."

#: feedback/services/pulse/launching.py
msgid "Put a question into the bank first."
msgstr "Lege zuerst eine Frage in den Vorrat."

#: feedback/services/pulse/launching.py
msgid "Thresholds can be raised while a wave is open, never lowered: people answer under what they have read."
msgstr "Schwellen lassen sich während einer offenen Runde erhöhen, nie senken: Geantwortet wird unter dem, was zu lesen war."

#: feedback/services/pulse/telling.py
#, python-brace-format
msgid "A few questions close on {day}. It takes a minute, and nobody learns what you answered."
msgstr "Ein paar Fragen schließen am {day}. Es dauert eine Minute, und niemand erfährt, was du geantwortet hast."

#: feedback/services/pulse/telling.py
#, python-brace-format
msgid "A few questions are open until {day}. It takes a minute, and nobody learns what you answered."
msgstr "Ein paar Fragen sind bis {day} offen. Es dauert eine Minute, und niemand erfährt, was du geantwortet hast."

#: feedback/services/reporting.py templates/feedback/report.html
msgid "This feedback has been withdrawn, so there is nothing left to report."
msgstr "Dieses Feedback wurde zurückgezogen, es gibt also nichts mehr zu melden."

#: feedback/services/reporting.py
msgid "Only whoever feedback was sent to reports it."
msgstr "Nur wer das Feedback bekommen hat, meldet es."

#: feedback/services/reporting.py
msgid "You have reported this feedback before. HR tells you what came of it."
msgstr "Du hast dieses Feedback schon gemeldet. HR sagt dir, was daraus wurde."

#: feedback/services/reporting.py
msgid "Somebody has settled this meanwhile."
msgstr "Jemand hat das inzwischen entschieden."

#: feedback/services/reporting.py
msgid "You are part of this matter, so another HR administrator settles it."
msgstr "Du bist Teil dieser Sache, also entscheidet jemand anderes aus der HR-Administration."

#: feedback/services/reporting.py
msgid "Feedback was reported and waits for a decision."
msgstr "Feedback wurde gemeldet und wartet auf eine Entscheidung."

#: feedback/services/reporting.py
msgid "Feedback you gave was reported. HR looks at this one item."
msgstr "Feedback, das du gegeben hast, wurde gemeldet. HR sieht sich dieses eine an."

#: feedback/services/reporting.py
msgid "Feedback sent to you was reported. HR looks at this one item."
msgstr "Feedback an dich wurde gemeldet. HR sieht sich dieses eine an."

#: feedback/services/reporting.py
msgid "HR took down the feedback you reported."
msgstr "HR hat das Feedback entfernt, das du gemeldet hast."

#: feedback/services/reporting.py
msgid "HR kept the feedback you reported."
msgstr "HR hat das Feedback behalten, das du gemeldet hast."

#: feedback/services/reporting.py
msgid "HR took down feedback that was reported. Open it to read why."
msgstr "HR hat gemeldetes Feedback entfernt. Öffne es, um zu lesen, warum."

#: feedback/services/reporting.py
msgid "HR kept feedback that was reported. Open it to read why."
msgstr "HR hat gemeldetes Feedback behalten. Öffne es, um zu lesen, warum."

#: feedback/services/wall.py templates/feedback/comment_correct.html
msgid "The half hour for corrections is over. You can still withdraw the comment."
msgstr "Die halbe Stunde für Korrekturen ist vorbei. Du kannst den Kommentar noch zurückziehen."

#: feedback/services/wall.py
msgid "This praise has been withdrawn."
msgstr "Dieses Lob wurde zurückgezogen."

#: feedback/services/wall.py
#, python-brace-format
msgid "{name} commented on praise you were given."
msgstr "{name} hat ein Lob kommentiert, das du bekommen hast."

#: feedback/services/wall.py
#, python-brace-format
msgid "{name} commented on praise you gave."
msgstr "{name} hat ein Lob kommentiert, das du gegeben hast."

#: feedback/views/asking.py
msgid "Your request is on its way."
msgstr "Deine Bitte ist unterwegs."

#: feedback/views/asking.py
msgid "Your answer is sent."
msgstr "Deine Antwort ist gesendet."

#: feedback/views/asking.py
#, python-format
msgid "Declined. %(name)s is told."
msgstr "Abgelehnt. %(name)s erfährt davon."

#: feedback/views/asking.py
#, python-format
msgid "%(name)s is reminded."
msgstr "%(name)s wird erinnert."

#: feedback/views/asking.py
msgid "Whoever has not answered is told of the new date."
msgstr "Wer noch nicht geantwortet hat, erfährt das neue Datum."

#: feedback/views/giving.py
#, python-format
msgid "Sent to %(name)s."
msgstr "An %(name)s gesendet."

#: feedback/views/notes.py
msgid "Kept, for your eyes only."
msgstr "Behalten, nur für deine Augen."

#: feedback/views/notes.py
msgid "The note is gone, and nothing of it is kept."
msgstr "Die Notiz ist weg, und nichts davon bleibt."

#: feedback/views/pulse.py
msgid "Thank you. Your answers are sealed; nobody can tell which are yours."
msgstr "Danke. Deine Antworten sind versiegelt; niemand kann sagen, welche deine sind."

#: feedback/views/reporting.py
msgid "Reported. HR tells you what comes of it."
msgstr "Gemeldet. HR sagt dir, was daraus wird."

#: feedback/views/reporting.py
msgid "Decided. Giver, recipient and whoever reported it are told."
msgstr "Entschieden. Wer es gegeben, bekommen oder gemeldet hat, erfährt es."

#: feedback/views/tabs.py
msgid "Received"
msgstr "Erhalten"

#: feedback/views/tabs.py
msgid "Given"
msgstr "Gegeben"

#: feedback/views/tabs.py
msgid "About your team"
msgstr "Über dein Team"

#: feedback/views/tabs.py templates/feedback/ask.html
#: templates/feedback/request.html
msgid "Requests"
msgstr "Bitten"

#: feedback/views/tabs.py templates/feedback/wall.html
msgid "Praise for all to see"
msgstr "Lob für alle"

#: feedback/views/tabs.py
msgid "Reported"
msgstr "Gemeldet"

#: goals/admin.py
msgid "Close: goals in it no longer change, but for how they ended"
msgstr "Schließen: Ziele darin ändern sich nicht mehr, nur noch, wie sie ausgingen"

#: goals/admin.py
msgid "Closed."
msgstr "Geschlossen."

#: goals/admin.py templates/development/area.html
msgid "Open again"
msgstr "Wieder öffnen"

#: development/views.py goals/admin.py
msgid "Open again."
msgstr "Wieder offen."

#: goals/admin.py templates/503.html templates/reviews/closing.html
msgid "Try again"
msgstr "Noch einmal versuchen"

#: goals/admin.py
msgid "They are told within a minute."
msgstr "Sie erfahren innerhalb einer Minute davon."

#: goals/advice/checks.py
msgid "A word or two can mean anything. Say what will be different."
msgstr "Ein oder zwei Wörter können alles heißen. Sag, was anders sein wird."

#: goals/advice/checks.py
msgid "“Onboarding” → “New colleagues ship their first change within 10 days instead of 25”"
msgstr "„Einarbeitung“ → „Neue Leute liefern ihre erste Änderung nach 10 statt nach 25 Tagen“"

#: goals/advice/checks.py
msgid "Nobody remembers a title this long. Say the change in a dozen words; the reasons go below."
msgstr "Einen so langen Titel behält niemand. Sag die Veränderung in einem Dutzend Wörtern; die Gründe stehen darunter."

#: goals/advice/checks.py
msgid "“Customers get an answer within 4 hours instead of 11”, and the reasons in the description"
msgstr "„Kundschaft bekommt nach 4 statt nach 11 Stunden Antwort“, und die Gründe in der Beschreibung"

#: goals/advice/checks.py
msgid "This is something to do. What will be different once it is done?"
msgstr "Das ist etwas zu tun. Was ist anders, wenn es getan ist?"

#: goals/advice/checks.py
#, python-format
msgid "“Launch the customer portal” → “60 % of orders come through the portal instead of by phone”"
msgstr "„Das Kundenportal einführen“ → „60 % der Bestellungen kommen über das Portal statt per Telefon“"

#: goals/advice/checks.py
msgid "It says in which direction, but not how far. From where to where?"
msgstr "Es sagt die Richtung, aber nicht, wie weit. Von wo bis wo?"

#: goals/advice/checks.py
msgid "“Improve delivery times” → “Orders arrive within 3 days instead of 5”"
msgstr "„Lieferzeiten verbessern“ → „Bestellungen sind in 3 statt in 5 Tagen da“"

#: goals/advice/checks.py
msgid "This goes on anyway. What will be better than it is today?"
msgstr "Das läuft ohnehin weiter. Was wird besser sein als heute?"

#: goals/advice/checks.py
msgid "“Ensure good support” → “9 of 10 customers call their problem solved, up from 7”"
msgstr "„Guten Support sicherstellen“ → „9 von 10 Kunden nennen ihr Problem gelöst, bisher 7“"

#: goals/advice/checks.py
msgid "Trying succeeds whatever comes of it. Say what you mean to reach."
msgstr "Versuchen gelingt immer, was auch dabei herauskommt. Sag, was du erreichen willst."

#: goals/advice/checks.py
msgid "“Try to answer faster” → “First answers within 4 hours instead of 11”"
msgstr "„Versuchen, schneller zu antworten“ → „Erste Antworten nach 4 statt nach 11 Stunden“"

#: goals/advice/checks.py
msgid "“Several”, “better” or “soon” mean something else to everybody. Name the figure or the day."
msgstr "„Mehrere“, „besser“ oder „bald“ heißt für alle etwas anderes. Nenne die Zahl oder den Tag."

#: goals/advice/checks.py
msgid "“Visit customers regularly” → “Each of my 12 customers visited once a quarter”"
msgstr "„Regelmäßig Kunden besuchen“ → „Jeden meiner 12 Kunden einmal im Quartal besucht“"

#: goals/advice/checks.py
msgid "These look like two goals. One may be reached and the other not: write them down separately."
msgstr "Das sieht nach zwei Zielen aus. Das eine kann erreicht werden und das andere nicht: Schreib sie getrennt auf."

#: goals/advice/checks.py
msgid "“Cut returns and launch the new shop” → “Returns from 8 % to 5 %”, and a goal for the shop"
msgstr "„Retouren senken und den neuen Shop starten“ → „Retouren von 8 % auf 5 %“, und ein Ziel für den Shop"

#: goals/advice/checks.py
msgid "Words like these sound good and say little. What would somebody see?"
msgstr "Solche Wörter klingen gut und sagen wenig. Was würde man sehen?"

#: goals/advice/checks.py
msgid "“World-class service” → “9 of 10 customers would recommend us, up from 7”"
msgstr "„Service der Weltklasse“ → „9 von 10 Kunden würden uns empfehlen, bisher 7“"

#: goals/advice/checks.py
msgid "It says what shall not be. What will be there instead, and how much of it?"
msgstr "Es sagt, was nicht sein soll. Was wird stattdessen da sein, und wie viel davon?"

#: goals/advice/checks.py
msgid "“Avoid late shipments” → “98 of 100 orders leave on the day that was promised”"
msgstr "„Verspätete Lieferungen vermeiden“ → „98 von 100 Bestellungen gehen am zugesagten Tag hinaus“"

#: goals/advice/checks.py
msgid "“Always”, “never” and “everyone” break on the first exception. Which share would be good?"
msgstr "„Immer“, „nie“ und „alle“ scheitern an der ersten Ausnahme. Welcher Anteil wäre gut?"

#: goals/advice/checks.py
msgid "“Never miss a deadline” → “19 of 20 reports on the day they are due”"
msgstr "„Nie eine Frist versäumen“ → „19 von 20 Berichten am fälligen Tag“"

#: goals/advice/checks.py
msgid "Nothing measures it yet. How would you and your manager tell that you are there?"
msgstr "Noch misst es nichts. Woran würdet ihr, du und deine Führungskraft, merken, dass du da bist?"

#: goals/advice/checks.py
msgid "Key result: “Metres dyed twice”, from 4.1 % to 2 %"
msgstr "Messgröße: „Doppelt gefärbte Meter“, von 4,1 % auf 2 %"

#: goals/advice/checks.py
msgid "No key result counts: all have the weight 0, so the goal stays without progress."
msgstr "Keine Messgröße zählt: Alle haben das Gewicht 0, also bleibt das Ziel ohne Fortschritt."

#: goals/advice/checks.py
msgid "Give the one that matters most the weight 1"
msgstr "Gib der wichtigsten das Gewicht 1"

#: goals/advice/checks.py
msgid "The title names a figure that no key result measures."
msgstr "Der Titel nennt eine Zahl, die keine Messgröße misst."

#: goals/advice/checks.py
msgid "“Returns from 8 % to 5 %” with the key result “Returns”, from 8 % to 5 %"
msgstr "„Retouren von 8 % auf 5 %“ mit der Messgröße „Retouren“, von 8 % auf 5 %"

#: goals/advice/checks.py
msgid "Only yes or no measures it, so nobody can tell until the end how it goes."
msgstr "Es wird nur mit Ja oder Nein gemessen, also weiß bis zum Ende niemand, wie es steht."

#: goals/advice/checks.py
msgid "“Portal is live” (yes or no) → “Orders through the portal”, from 0 % to 60 %"
msgstr "„Portal ist da“ (ja oder nein) → „Bestellungen über das Portal“, von 0 % auf 60 %"

#: goals/advice/checks.py
msgid "A key result reads like something to do. Measure what comes of it."
msgstr "Eine Messgröße klingt nach etwas zu tun. Miss, was daraus wird."

#: goals/advice/checks.py
msgid "“Hold 6 workshops” → “People who use the new form”, from 0 to 40"
msgstr "„6 Workshops halten“ → „Personen, die das neue Formular nutzen“, von 0 auf 40"

#: goals/advice/checks.py
msgid "With more than five key results nobody knows which matters. Keep the ones you would decide by."
msgstr "Bei mehr als fünf Messgrößen weiß niemand, welche zählen. Behalte die, nach denen du entscheiden würdest."

#: goals/advice/checks.py
msgid "Two or three key results; the others as points for your check-ins"
msgstr "Zwei oder drei Messgrößen; die übrigen als Punkte für eure Check-ins"

#: goals/advice/checks.py
msgid "Five goals are open already in this cycle. What would you leave out for this one?"
msgstr "In diesem Zyklus sind schon fünf Ziele offen. Was würdest du für dieses weglassen?"

#: goals/advice/checks.py
msgid "Three goals that you look at every week"
msgstr "Drei Ziele, die du jede Woche ansiehst"

#: goals/advice/checks.py
msgid "It supports no other goal. Which goal of your manager, your team or the company does it help?"
msgstr "Es unterstützt kein anderes Ziel. Welchem Ziel deiner Führungskraft, deines Teams oder der Firma hilft es?"

#: goals/advice/checks.py
msgid "Supports: “Half as much water per metre · Greta”"
msgstr "Unterstützt: „Halb so viel Wasser je Meter · Greta“"

#: goals/advice/checks.py
msgid "Its dates lie outside the goal cycle, so it will be looked back at before it is due."
msgstr "Seine Tage liegen außerhalb des Zielzyklus, also wird darauf zurückgeblickt, ehe es fällig ist."

#: goals/advice/checks.py
msgid "Due on the last day of the cycle, or written in the cycle it belongs to"
msgstr "Fällig am letzten Tag des Zyklus, oder in dem Zyklus aufgeschrieben, zu dem es gehört"

#: goals/api/serializers.py
msgid "Say which system it comes from."
msgstr "Sag, aus welchem System der Wert kommt."

#: goals/api/serializers.py goals/forms/goal.py
msgid "Choose at least one person."
msgstr "Wähle mindestens eine Person."

#: goals/apps.py goals/forms/closing.py perfmgmt/search.py
#: reviews/views/quoting.py templates/checkins/beside.html
#: templates/components/shell/topbar.html templates/goals/endings.html
#: templates/goals/health.html templates/goals/list.html
#: templates/goals/map.html templates/people/detail.html
#: templates/perfmgmt/team.html
msgid "Goals"
msgstr "Ziele"

#: goals/apps.py
msgid "Somebody proposes, agrees or sends back a goal, changes one of yours, or mentions you; or a goal cycle is about to end."
msgstr "Jemand schlägt ein Ziel vor, vereinbart es oder gibt es zurück, ändert eines von deinen oder erwähnt dich; oder ein Zielzyklus geht bald zu Ende."

#: goals/apps.py
msgid "A goal is proposed"
msgstr "Ein Ziel wird vorgeschlagen"

#: goals/apps.py
msgid "A goal is agreed"
msgstr "Ein Ziel wird vereinbart"

#: goals/apps.py
msgid "A goal is sent back"
msgstr "Ein Ziel wird zurückgegeben"

#: goals/apps.py
msgid "A goal has news"
msgstr "Zu einem Ziel gibt es Neues"

#: goals/apps.py
msgid "A goal is measured anew"
msgstr "Ein Ziel wird neu bemessen"

#: goals/apps.py
msgid "A goal has its outcome"
msgstr "Ein Ziel hat sein Ergebnis"

#: goals/apps.py
msgid "Somebody is mentioned in a comment"
msgstr "Jemand wird in einem Kommentar erwähnt"

#: goals/apps.py
msgid "A goal has another owner"
msgstr "Ein Ziel wechselt zu jemand anderem"

#: goals/apps.py
msgid "A template is handed out"
msgstr "Eine Vorlage wird ausgegeben"

#: goals/apps.py
msgid "Drafting ends soon, and drafts are left"
msgstr "Die Zeit für Entwürfe endet bald, und Entwürfe sind offen"

#: goals/apps.py
msgid "A goal cycle ends soon, and outcomes are left to record"
msgstr "Ein Zielzyklus endet bald, und Ergebnisse fehlen noch"

#: goals/apps.py
msgid "Goals: conversations, and those you follow"
msgstr "Ziele: Gespräche und Ziele, denen du folgst"

#: goals/apps.py
msgid "Somebody comments on your goal, or something happens to a goal you follow."
msgstr "Jemand kommentiert dein Ziel, oder mit einem Ziel, dem du folgst, geschieht etwas."

#: goals/apps.py
msgid "A goal has a comment"
msgstr "Ein Ziel hat einen Kommentar"

#: goals/apps.py
msgid "A goal one follows has a comment"
msgstr "Ein Ziel, dem man folgt, hat einen Kommentar"

#: goals/apps.py
msgid "A goal one follows has news"
msgstr "Zu einem Ziel, dem man folgt, gibt es Neues"

#: goals/apps.py
msgid "A goal one follows is measured anew"
msgstr "Ein Ziel, dem man folgt, wird neu bemessen"

#: goals/apps.py
msgid "A goal one follows has its outcome"
msgstr "Ein Ziel, dem man folgt, hat sein Ergebnis"

#: goals/copies.py
msgid "Your goals"
msgstr "Deine Ziele"

#: goals/copies.py
msgid "Key results of your goals"
msgstr "Messgrößen deiner Ziele"

#: goals/copies.py
msgid "Updates of your goals, and those you wrote"
msgstr "Aktualisierungen deiner Ziele und solche, die du geschrieben hast"

#: goals/copies.py
msgid "Figures told with these updates"
msgstr "Zahlen zu diesen Aktualisierungen"

#: goals/copies.py
msgid "Changes of what was agreed, with their reasons"
msgstr "Änderungen des Vereinbarten mit ihren Begründungen"

#: goals/copies.py
msgid "Comments on your goals, and those you wrote"
msgstr "Kommentare zu deinen Zielen und solche, die du geschrieben hast"

#: goals/copies.py
msgid "Your responses to comments and updates"
msgstr "Deine Reaktionen auf Kommentare und Aktualisierungen"

#: goals/copies.py
msgid "Goals you follow"
msgstr "Ziele, denen du folgst"

#: goals/copies.py
msgid "Templates you keep"
msgstr "Vorlagen, die du abgelegt hast"

#: goals/copies.py
msgid "Key results of these templates"
msgstr "Messgrößen dieser Vorlagen"

#: goals/copies.py
msgid "Goals that began with a template you were handed"
msgstr "Ziele, die mit einer dir ausgegebenen Vorlage begannen"

#: goals/forms/cells.py
#, python-format
msgid "“%(words)s” is none of these: %(codes)s."
msgstr "„%(words)s“ ist nichts davon: %(codes)s."

#: goals/forms/cells.py
#, python-format
msgid "“%(words)s” could be two figures. Write it with a point."
msgstr "„%(words)s“ könnte zwei Zahlen bedeuten. Schreibe sie mit Punkt."

#: goals/forms/cells.py
#, python-format
msgid "“%(words)s” is not a figure such as 4.1."
msgstr "„%(words)s“ ist keine Zahl wie 4.1."

#: goals/forms/cells.py
msgid "Write the day as 2026-07-01."
msgstr "Schreibe den Tag so: 2026-07-01."

#: goals/forms/cells.py
#, python-format
msgid "Nobody here has the e-mail address “%(words)s”."
msgstr "Niemand hier hat die E-Mail-Adresse „%(words)s“."

#: goals/forms/cells.py
#, python-format
msgid "No goal cycle that one can write goals in is called “%(words)s”."
msgstr "Kein Zielzyklus, in dem man Ziele schreiben kann, heißt „%(words)s“."

#: goals/forms/cells.py
#, python-format
msgid "No department is called “%(words)s”."
msgstr "Keine Abteilung heißt „%(words)s“."

#: goals/forms/cells.py goals/models/goal.py goals/models/template.py
msgid "Give it a title."
msgstr "Gib ihm einen Titel."

#: goals/forms/cells.py
#, python-format
msgid "There is no goal that you can read at “%(words)s”."
msgstr "Unter „%(words)s“ steht kein Ziel, das du lesen kannst."

#: goals/forms/cells.py
msgid "You can write goals for yourself and for people who report to you."
msgstr "Du kannst Ziele für dich und für deine Teammitglieder schreiben."

#: goals/forms/cells.py
msgid "Name a goal cycle."
msgstr "Nenne einen Zielzyklus."

#: goals/forms/cells.py
msgid "Only the two who agree on the goal it supports can say how much it counts there. Leave this empty."
msgstr "Wie viel es dort zählt, sagen nur die beiden, die das unterstützte Ziel vereinbaren. Lass das leer."

#: goals/forms/cells.py
msgid "It cannot stand there."
msgstr "Dort kann es nicht stehen."

#: goals/forms/closing.py
msgid "How did they end?"
msgstr "Wie sind sie ausgegangen?"

#: goals/forms/closing.py
msgid "A sentence for all of them"
msgstr "Ein Satz für alle"

#: goals/forms/closing.py
msgid "Why, such as: the plan for the year has changed."
msgstr "Warum, zum Beispiel: Der Plan für das Jahr hat sich geändert."

#: goals/forms/closing.py
#, python-format
msgid "Close at most %(most)s goals at once."
msgstr "Beende höchstens %(most)s Ziele auf einmal."

#: goals/forms/closing.py
#, python-format
msgid "It has ended already: %(outcome)s."
msgstr "Es ist schon beendet: %(outcome)s."

#: goals/forms/closing.py
msgid "Only its owner and their manager say how it ended."
msgstr "Wie es ausging, sagen nur die verantwortliche Person und ihre Führungskraft."

#: goals/forms/closing.py
msgid "It was never agreed, so it can only be dropped."
msgstr "Es wurde nie vereinbart, also lässt es sich nur aufgeben."

#: goals/forms/file.py
msgid "A CSV of at most 1 MB and 500 rows. Nothing is written yet."
msgstr "Eine CSV-Datei mit höchstens 1 MB und 500 Zeilen. Noch wird nichts geschrieben."

#: goals/forms/file.py
msgid "The first row has to name the columns, and one of them is “title”."
msgstr "Die erste Zeile muss die Spalten nennen, und eine davon heißt „title“."

#: goals/forms/file.py
msgid "There is no goal in the file."
msgstr "In der Datei steht kein Ziel."

#: goals/forms/file.py
msgid "The row has more cells than there are columns."
msgstr "Die Zeile hat mehr Zellen, als es Spalten gibt."

#: goals/forms/file.py
#, python-format
msgid "It says otherwise than row %(row)s about the same goal."
msgstr "Sie sagt über dasselbe Ziel etwas anderes als Zeile %(row)s."

#: goals/forms/file.py
#, python-format
msgid "A goal has at most %(most)s key results."
msgstr "Ein Ziel hat höchstens %(most)s Messgrößen."

#: feedback/forms/notes.py goals/forms/filter.py goals/forms/map.py
msgid "Any"
msgstr "Beliebig"

#: goals/forms/filter.py goals/forms/goal.py goals/forms/library.py
#: goals/forms/map.py templates/goals/import_check.html
msgid "Goal cycle"
msgstr "Zielzyklus"

#: goals/forms/filter.py goals/views/reading.py
msgid "My team’s"
msgstr "Mein Team"

#: goals/forms/filter.py goals/views/reading.py
msgid "The company’s"
msgstr "Firma"

#: goals/forms/filter.py goals/views/reading.py templates/goals/detail.html
#: templates/goals/import.html templates/goals/library.html
#: templates/goals/list.html templates/perfmgmt/standing.html
msgid "My goals"
msgstr "Meine Ziele"

#: goals/forms/filter.py templates/goals/close.html
msgid "Status"
msgstr "Status"

#: checkins/forms.py goals/forms/filter.py
msgctxt "state"
msgid "Open"
msgstr "Offen"

#: goals/forms/filter.py reviews/views/quoting.py
msgid "All"
msgstr "Alle"

#: goals/forms/filter.py goals/forms/map.py
msgid "Health"
msgstr "Lage"

#: goals/forms/goal.py
#, python-format
msgid "At most %(most)s tags of at most %(longest)s letters."
msgstr "Höchstens %(most)s Stichwörter mit je höchstens %(longest)s Zeichen."

#: goals/forms/goal.py goals/forms/progress.py goals/models/goal.py
msgid "It would be due before it starts."
msgstr "Es wäre fällig, ehe es beginnt."

#: goals/forms/goal.py
msgid "Of the goals that support it, those count that are agreed and that everyone can read."
msgstr "Von den Zielen, die es unterstützen, zählen die vereinbarten, die alle lesen können."

#: goals/forms/goal.py
msgid "Where does its progress come from?"
msgstr "Woher kommt sein Fortschritt?"

#: goals/forms/goal.py
msgid "Whose goal is it?"
msgstr "Wessen Ziel ist es?"

#: feedback/forms/wall.py goals/forms/goal.py goals/forms/map.py
#: templates/components/shell/topbar.html templates/feedback/pulse_teams.html
msgid "Team"
msgstr "Team"

#: feedback/forms/giving.py goals/forms/goal.py
msgctxt "team or goal"
msgid "None"
msgstr "Keines"

#: goals/forms/goal.py
msgid "Who can read it once it is agreed?"
msgstr "Wer kann es lesen, sobald es vereinbart ist?"

#: goals/forms/goal.py
msgid "Chosen people"
msgstr "Ausgewählte Personen"

#: goals/forms/goal.py
msgid "Contributors"
msgstr "Mitwirkende"

#: goals/forms/goal.py
msgid "People who work on it too; they can update it."
msgstr "Personen, die auch daran arbeiten; sie können es aktualisieren."

#: goals/forms/goal.py
msgid "Say which team it belongs to."
msgstr "Sag, zu welchem Team es gehört."

#: goals/forms/goal.py goals/models/goal.py
msgid "A goal of the company is for everyone."
msgstr "Ein Ziel der Firma ist für alle."

#: goals/forms/goal.py goals/models/goal.py
msgid "Only a person’s goal can be for chosen people."
msgstr "Nur das Ziel einer Person kann für ausgewählte Personen sein."

#: goals/forms/goal.py goals/forms/library.py
msgid "Title"
msgstr "Titel"

#: goals/forms/goal.py
msgid "What will be different, such as “Fewer metres dyed twice”."
msgstr "Was anders sein wird, zum Beispiel „Weniger doppelt gefärbte Meter“."

#: goals/forms/goal.py goals/forms/library.py
msgid "Description"
msgstr "Beschreibung"

#: goals/forms/goal.py
msgid "Why it matters, and what it is not."
msgstr "Warum es wichtig ist, und was es nicht ist."

#: goals/forms/goal.py
msgid "Supports"
msgstr "Unterstützt"

#: goals/forms/goal.py
msgid "No other goal"
msgstr "Kein anderes Ziel"

#: goals/forms/goal.py goals/forms/library.py
msgid "Tags"
msgstr "Stichwörter"

#: goals/forms/goal.py goals/forms/library.py goals/models/template.py
msgid "A few words, with commas between."
msgstr "Ein paar Wörter, durch Kommas getrennt."

#: goals/forms/goal.py
msgid "Each counts once; its weight can be changed once this goal is agreed."
msgstr "Jedes zählt einfach; das Gewicht lässt sich ändern, sobald dieses Ziel vereinbart ist."

#: goals/forms/goal.py goals/forms/measures.py goals/forms/progress.py
#: goals/models/event.py templates/checkins/start.html
msgid "Start"
msgstr "Start"

#: goals/forms/goal.py
msgid "Left empty: the first and last day of the cycle."
msgstr "Leer gelassen: der erste und der letzte Tag des Zyklus."

#: goals/forms/goal.py goals/forms/progress.py goals/models/event.py
#: templates/goals/close.html
msgid "Due"
msgstr "Fällig"

#: goals/forms/goal.py
#, python-brace-format
msgid "Drafting in {cycle} opens on {day}."
msgstr "Entwürfe in {cycle} beginnen am {day}."

#: goals/forms/goal.py
#, python-brace-format
msgid "Drafting in {cycle} ended on {day}: a goal written down now is late and needs the manager’s yes."
msgstr "Entwürfe in {cycle} endeten am {day}: Ein jetzt aufgeschriebenes Ziel ist verspätet und braucht das Ja der Führungskraft."

#: goals/forms/goal.py
#, python-brace-format
msgid "Drafting in {cycle} ended on {day}, and it takes no late goals."
msgstr "Entwürfe in {cycle} endeten am {day}, und verspätete Ziele sind nicht möglich."

#: goals/forms/handing.py
msgid "New owner"
msgstr "Neu verantwortlich"

#: goals/forms/handing.py
msgid "It stands in the history of the goal."
msgstr "Das steht im Verlauf des Ziels."

#: checkins/forms.py goals/forms/handing.py
msgid "Why?"
msgstr "Warum?"

#: goals/forms/handing.py goals/services/handing.py
#, python-format
msgid "%(name)s owns this goal already."
msgstr "%(name)s ist für dieses Ziel schon verantwortlich."

#: goals/forms/library.py
msgid "What will be different for whoever takes it."
msgstr "Was für die Person anders sein wird, die es nimmt."

#: goals/forms/library.py
msgid "People who report to you"
msgstr "Deine Teammitglieder"

#: goals/forms/library.py
#, python-format
msgid "You cannot hand a goal to %(name)s."
msgstr "An %(name)s kannst du kein Ziel übergeben."

#: goals/forms/map.py
msgid "Words of a goal"
msgstr "Wörter eines Ziels"

#: goals/forms/map.py goals/models/event.py templates/goals/around.html
#: templates/goals/close.html templates/goals/close_check.html
#: templates/goals/import_check.html
msgid "Owner"
msgstr "Verantwortlich"

#: goals/forms/measures.py
msgid "What is measured"
msgstr "Was gemessen wird"

#: feedback/forms/giving.py feedback/forms/reading.py goals/forms/measures.py
#: perfmgmt/changes/forms.py templates/admin/core/delivery/list.html
msgid "Kind"
msgstr "Art"

#: goals/forms/measures.py
msgid "Unit"
msgstr "Einheit"

#: goals/forms/measures.py goals/forms/progress.py goals/models/event.py
msgid "Target"
msgstr "Zielwert"

#: goals/forms/measures.py
msgid "Only to keep it between target and this figure."
msgstr "Nur, um es zwischen dem Zielwert und dieser Zahl zu halten."

#: goals/forms/measures.py goals/forms/progress.py goals/models/event.py
msgid "At most"
msgstr "Höchstens"

#: goals/forms/measures.py templates/goals/came_about.html
msgid "Weight"
msgstr "Gewicht"

#: goals/forms/measures.py
msgid "0 shows, but does not count."
msgstr "0 wird gezeigt, zählt aber nicht."

#: goals/forms/measures.py
msgid "Leave this one out"
msgstr "Diese weglassen"

#: goals/forms/measures.py
msgid "Say where it should get to."
msgstr "Sag, wohin es kommen soll."

#: goals/forms/measures.py goals/models/key_result.py goals/models/template.py
msgid "It would be there before it starts: start and target are the same."
msgstr "Es wäre da, ehe es beginnt: Start und Zielwert sind gleich."

#: goals/forms/measures.py
msgid "Yes or no is 0 or 1; steps are whole and not negative."
msgstr "Ja oder Nein ist 0 oder 1; Schritte sind ganz und nicht negativ."

#: goals/forms/measures.py
msgid "Say which currency, such as EUR."
msgstr "Nenne die Währung, zum Beispiel EUR."

#: goals/forms/progress.py templates/feedback/pulse.html
#: templates/goals/update.html
msgid "How is it going?"
msgstr "Wie läuft es?"

#: goals/forms/progress.py
msgid "How sure are you?"
msgstr "Wie sicher bist du dir?"

#: goals/forms/progress.py
msgid "Not said"
msgstr "Keine Angabe"

#: goals/forms/progress.py
msgid "In a sentence"
msgstr "In einem Satz"

#: goals/forms/progress.py
msgid "Give a whole number of steps, at most as many as there are."
msgstr "Gib eine ganze Zahl von Schritten an, höchstens so viele, wie es gibt."

#: goals/forms/progress.py
msgid "Why does it change?"
msgstr "Warum ändert es sich?"

#: goals/forms/progress.py
msgid "It stays in the goal’s history and shows in the next review."
msgstr "Das bleibt im Verlauf des Ziels und steht im nächsten Review."

#: goals/forms/progress.py
msgid "It would be there before it starts."
msgstr "Es wäre da, ehe es beginnt."

#: goals/forms/progress.py
msgid "Steps are whole, and at least as many as are done."
msgstr "Schritte sind ganz und mindestens so viele, wie getan sind."

#: goals/forms/progress.py templates/goals/agreement.html
msgid "What is missing?"
msgstr "Was fehlt?"

#: goals/forms/progress.py templates/goals/end.html templates/goals/settle.html
msgid "How did it end?"
msgstr "Wie ist es ausgegangen?"

#: goals/forms/progress.py
msgid "Score"
msgstr "Punktzahl"

#: goals/forms/progress.py
msgid "0 to 100, how well it went in your own judgement. It is kept apart from progress."
msgstr "0 bis 100: wie gut es nach deinem eigenen Urteil gelang. Sie wird getrennt vom Fortschritt geführt."

#: goals/forms/progress.py
msgid "Looking back"
msgstr "Rückblick"

#: goals/forms/progress.py
msgid "What you take from it, in a sentence or two."
msgstr "Was du daraus mitnimmst, in ein, zwei Sätzen."

#: goals/forms/progress.py templates/goals/ending.html
msgid "Carry what is left into"
msgstr "Was übrig ist, übernehmen in"

#: goals/forms/progress.py
msgid "Nothing to carry over"
msgstr "Nichts zu übernehmen"

#: goals/forms/progress.py
msgid "A new draft, linked to this goal."
msgstr "Ein neuer Entwurf, mit diesem Ziel verbunden."

#: goals/forms/progress.py
msgid "Only a goal that was missed or partly achieved is carried over."
msgstr "Übernommen wird nur ein Ziel, das verpasst oder teilweise erreicht wurde."

#: goals/forms/progress.py goals/models/key_result.py
msgid "Yes"
msgstr "Ja"

#: goals/forms/progress.py goals/models/key_result.py
msgid "No"
msgstr "Nein"

#: goals/forms/talking.py
#, python-format
msgid "Nobody who can read this goal is called “%(words)s”."
msgstr "Niemand, der dieses Ziel lesen kann, heißt „%(words)s“."

#: goals/forms/talking.py
#, python-format
msgid "Several people who can read this goal are called “%(words)s”. Give the e-mail address."
msgstr "Mehrere, die dieses Ziel lesen können, heißen „%(words)s“. Gib die E-Mail-Adresse an."

#: feedback/forms/wall.py goals/forms/talking.py reviews/forms.py
msgid "Your comment"
msgstr "Dein Kommentar"

#: goals/forms/talking.py
msgid "An @ before a name tells that person, if they can read this goal."
msgstr "Ein @ vor einem Namen benachrichtigt diese Person, wenn sie dieses Ziel lesen kann."

#: goals/forms/talking.py
msgid "Tell"
msgstr "Benachrichtigen"

#: feedback/models/wall.py goals/models/comment.py
msgid "comment"
msgstr "Kommentar"

#: goals/models/comment.py
msgid "people it mentions"
msgstr "erwähnte Personen"

#: goals/models/comment.py
msgid "comments"
msgstr "Kommentare"

#: goals/models/cycle.py
msgid "As people say it, such as “Second half of 2026”."
msgstr "Wie man es sagt, zum Beispiel „Zweites Halbjahr 2026“."

#: goals/models/cycle.py
msgid "Goals are under way from this day on."
msgstr "Ab diesem Tag laufen Ziele."

#: goals/models/cycle.py
msgid "By this day goals are due, unless they say otherwise."
msgstr "Bis zu diesem Tag sind Ziele fällig, wenn sie nichts anderes sagen."

#: goals/models/cycle.py
msgid "drafting opens"
msgstr "Entwürfe ab"

#: goals/models/cycle.py
msgid "Before this day only HR administrators write goals down in this cycle; what is carried over from a closed one comes in all the same. Left empty: at any time."
msgstr "Vor diesem Tag schreibt nur die HR-Administration Ziele in diesem Zyklus auf; was aus einem geschlossenen übernommen wird, kommt trotzdem hinein. Leer gelassen: jederzeit."

#: goals/models/cycle.py
msgid "drafting ends"
msgstr "Entwürfe bis"

#: goals/models/cycle.py
msgid "The last day on which goals are drafted in time. A goal written down later is late: its page says so, and it needs the manager’s yes even where drafts are not agreed. Left empty: no goal is late."
msgstr "Der letzte Tag, an dem Ziele rechtzeitig entworfen werden. Ein später aufgeschriebenes ist verspätet: Seine Seite sagt es, und es braucht das Ja der Führungskraft, auch wo Entwürfe nicht vereinbart werden. Leer gelassen: Kein Ziel ist verspätet."

#: goals/models/cycle.py
msgid "late goals are allowed"
msgstr "verspätete Ziele sind erlaubt"

#: goals/models/cycle.py
msgid "Off: once drafting has ended, only HR administrators write goals down in this cycle."
msgstr "Aus: Nach dem Ende der Entwürfe schreibt nur die HR-Administration Ziele in diesem Zyklus auf."

#: goals/models/cycle.py
msgid "stale after"
msgstr "ohne Neues nach"

#: goals/models/cycle.py
msgid "Days without an update after which a goal shows as stale."
msgstr "Tage ohne Aktualisierung, nach denen ein Ziel als „ohne Neues“ erscheint."

#: goals/models/cycle.py
msgid "drafts are agreed"
msgstr "Entwürfe werden vereinbart"

#: goals/models/cycle.py
msgid "Off: the owner starts a goal without the manager's yes."
msgstr "Aus: Wer für ein Ziel verantwortlich ist, beginnt es ohne das Ja der Führungskraft."

#: feedback/admin/pulse.py feedback/models/pulse/wave.py goals/models/cycle.py
#: reviews/models/cycle.py
msgid "closed"
msgstr "geschlossen"

#: goals/models/cycle.py goals/models/goal.py
msgid "goal cycle"
msgstr "Zielzyklus"

#: goals/models/cycle.py
msgid "goal cycles"
msgstr "Zielzyklen"

#: goals/models/cycle.py
msgid "Drafting would end before it opens."
msgstr "Entwürfe würden enden, ehe sie beginnen."

#: goals/models/cycle.py
msgid "Drafting would open when the cycle is over."
msgstr "Entwürfe würden beginnen, wenn der Zyklus vorbei ist."

#: goals/models/cycle.py
msgid "Drafting would end when the cycle is over."
msgstr "Entwürfe würden enden, wenn der Zyklus vorbei ist."

#: goals/models/event.py
msgid "Progress comes from"
msgstr "Fortschritt kommt aus"

#: goals/models/event.py
msgid "Weight of a goal that supports it"
msgstr "Gewicht eines Ziels, das es unterstützt"

#: goals/models/event.py
msgid "Not sure"
msgstr "Unsicher"

#: goals/models/event.py
msgid "Fairly sure"
msgstr "Ziemlich sicher"

#: goals/models/event.py
msgid "Very sure"
msgstr "Sehr sicher"

#: goals/models/event.py
msgid "how is it going?"
msgstr "wie läuft es?"

#: goals/models/event.py
msgid "how sure are you?"
msgstr "wie sicher bist du dir?"

#: goals/models/event.py
msgid "in a sentence"
msgstr "in einem Satz"

#: goals/models/event.py
msgid "update"
msgstr "Aktualisierung"

#: goals/models/event.py
msgid "updates"
msgstr "Aktualisierungen"

#: goals/models/event.py
msgid "before"
msgstr "vorher"

#: goals/models/event.py goals/models/key_result.py
msgid "now at"
msgstr "jetzt bei"

#: goals/models/event.py
msgid "why"
msgstr "warum"

#: goals/models/event.py templates/goals/beside_row.html
msgid "re-baseline"
msgstr "Neubemessung"

#: goals/models/event.py
msgid "re-baselines"
msgstr "Neubemessungen"

#: goals/models/follow.py
msgid "follower"
msgstr "Folgende Person"

#: goals/models/follow.py
msgid "followers"
msgstr "Folgende Personen"

#: goals/models/goal.py templates/goals/standing.html
msgid "Draft"
msgstr "Entwurf"

#: goals/models/goal.py
msgid "Active"
msgstr "Aktiv"

#: goals/models/goal.py
msgid "Achieved"
msgstr "Erreicht"

#: goals/models/goal.py
msgid "Partly achieved"
msgstr "Teilweise erreicht"

#: checkins/models/checkin.py goals/models/goal.py
#: templates/checkins/rates.html
msgid "Missed"
msgstr "Verpasst"

#: goals/models/goal.py
msgid "Dropped"
msgstr "Aufgegeben"

#: goals/models/goal.py
msgid "Your line"
msgstr "Deine Berichtslinie"

#: feedback/models/audience.py goals/models/goal.py
#: templates/feedback/audience_words.html
msgid "Everyone"
msgstr "Alle"

#: goals/models/goal.py
msgid "People you choose"
msgstr "Personen deiner Wahl"

#: goals/models/goal.py
msgid "One person"
msgstr "Eine Person"

#: goals/models/goal.py
msgid "A team"
msgstr "Ein Team"

#: goals/models/goal.py templates/goals/map_level.html
msgid "The company"
msgstr "Die Firma"

#: goals/models/goal.py
msgid "Its key results"
msgstr "Seine Messgrößen"

#: goals/models/goal.py
msgid "Goals that support it too"
msgstr "Auch Ziele, die es unterstützen"

#: goals/models/goal.py
msgid "owner"
msgstr "verantwortlich"

#: goals/models/goal.py
msgid "whose goal"
msgstr "wessen Ziel"

#: goals/models/goal.py
msgid "team"
msgstr "Team"

#: goals/models/goal.py goals/models/template.py reviews/models/template.py
msgid "title"
msgstr "Titel"

#: goals/models/goal.py goals/models/template.py
msgid "description"
msgstr "Beschreibung"

#: goals/models/goal.py goals/models/template.py
msgid "tags"
msgstr "Stichwörter"

#: goals/models/goal.py goals/models/key_result.py goals/models/template.py
msgid "start"
msgstr "Start"

#: checkins/models/words.py goals/models/goal.py
#: templates/checkins/action_list.html templates/goals/card.html
#: templates/goals/end.html templates/goals/update.html
msgid "due"
msgstr "fällig"

#: goals/models/goal.py
msgid "status"
msgstr "Status"

#: goals/models/goal.py
msgid "health"
msgstr "Lage"

#: feedback/models/feedback.py goals/models/goal.py
msgid "who can read it"
msgstr "wer es lesen kann"

#: goals/models/goal.py
msgid "chosen people"
msgstr "ausgewählte Personen"

#: goals/models/goal.py
msgid "contributors"
msgstr "Mitwirkende"

#: goals/models/goal.py templates/goals/card.html
msgid "supports"
msgstr "unterstützt"

#: goals/models/goal.py
msgid "progress comes from"
msgstr "Fortschritt kommt aus"

#: goals/models/goal.py
msgid "score"
msgstr "Punktzahl"

#: goals/models/goal.py
msgid "look back"
msgstr "Rückblick"

#: goals/models/goal.py
msgid "owns this goal"
msgstr "ist für dieses Ziel verantwortlich"

#: goals/models/goal.py
msgid "contributes to it"
msgstr "wirkt daran mit"

#: goals/models/goal.py reviews/models/answer.py
msgid "goal"
msgstr "Ziel"

#: goals/models/goal.py
msgid "goals"
msgstr "Ziele"

#: goals/models/goal.py
msgid "A goal of a team names the team, and no other goal does."
msgstr "Ein Ziel eines Teams nennt das Team, und kein anderes Ziel tut das."

#: goals/models/health_count.py
msgid "count of goals"
msgstr "Zählung von Zielen"

#: goals/models/health_count.py
msgid "counts of goals"
msgstr "Zählungen von Zielen"

#: goals/models/key_result.py
msgid "Number"
msgstr "Zahl"

#: goals/models/key_result.py
msgid "Percentage"
msgstr "Prozentsatz"

#: goals/models/key_result.py
msgid "Money"
msgstr "Geld"

#: goals/models/key_result.py
msgid "Yes or no"
msgstr "Ja oder nein"

#: goals/models/key_result.py
msgid "Steps"
msgstr "Schritte"

#: goals/models/key_result.py goals/models/template.py
msgid "what is measured"
msgstr "was gemessen wird"

#: goals/models/key_result.py goals/models/template.py
msgid "unit"
msgstr "Einheit"

#: goals/models/key_result.py goals/models/template.py
msgid "target"
msgstr "Zielwert"

#: goals/models/key_result.py goals/models/template.py
msgid "at most"
msgstr "höchstens"

#: goals/models/key_result.py goals/models/roll_up.py goals/models/template.py
msgid "weight"
msgstr "Gewicht"

#: goals/models/key_result.py
msgid "source"
msgstr "Quelle"

#: goals/models/key_result.py
msgid "key result"
msgstr "Messgröße"

#: goals/models/key_result.py goals/models/template.py
msgid "key results"
msgstr "Messgrößen"

#: goals/models/key_result.py goals/models/template.py
msgid "Say what is measured."
msgstr "Sag, was gemessen wird."

#: goals/models/key_result.py goals/models/template.py
msgid "The far end of a range lies above its target."
msgstr "Das obere Ende eines Bereichs liegt über seinem Zielwert."

#: goals/models/key_result.py goals/models/template.py
msgid "Yes or no is 0 or 1."
msgstr "Ja oder Nein ist 0 oder 1."

#: goals/models/key_result.py goals/models/template.py
msgid "Steps are not negative, and at most as many as there are."
msgstr "Schritte sind nicht negativ und höchstens so viele, wie es gibt."

#: goals/models/key_result.py
#, python-format
msgid "%(number)s step"
msgid_plural "%(number)s steps"
msgstr[0] "%(number)s Schritt"
msgstr[1] "%(number)s Schritte"

#: goals/models/key_result.py
#, python-format
msgid "to keep between %(lower)s and %(upper)s"
msgstr "zwischen %(lower)s und %(upper)s zu halten"

#: goals/models/key_result.py
#, python-format
msgid "to be %(target)s"
msgstr "soll %(target)s sein"

#: goals/models/key_result.py
#, python-format
msgid "of %(number)s"
msgstr "von %(number)s"

#: goals/models/key_result.py
#, python-format
msgid "from %(start)s to %(target)s"
msgstr "von %(start)s auf %(target)s"

#: goals/models/news.py templates/feedback/comments.html
#: templates/feedback/praise.html templates/goals/talk.html
msgid "Comment"
msgstr "Kommentieren"

#: goals/models/news.py goals/queries/standing.py perfmgmt/home/queries.py
#: perfmgmt/thread.py templates/goals/beside_row.html templates/goals/card.html
#: templates/goals/row.html templates/goals/update.html
msgid "Update"
msgstr "Aktualisieren"

#: goals/models/news.py templates/goals/history.html
msgid "Re-baseline"
msgstr "Neubemessung"

#: goals/models/news.py
msgid "Ending"
msgstr "Ergebnis"

#: goals/models/news.py
msgid "happened"
msgstr "geschehen"

#: goals/models/news.py
msgid "news for followers of a goal"
msgstr "Neues für Folgende eines Ziels"

#: goals/models/news.py
msgid "news for followers of goals"
msgstr "Neues für Folgende von Zielen"

#: goals/models/reaction.py
msgid "Thumbs up"
msgstr "Daumen hoch"

#: goals/models/reaction.py
msgid "Celebrate"
msgstr "Feiern"

#: goals/models/reaction.py
msgid "Support"
msgstr "Unterstützen"

#: goals/models/reaction.py
msgid "reaction"
msgstr "Reaktion"

#: goals/models/reaction.py
msgid "reactions"
msgstr "Reaktionen"

#: goals/models/reminder.py
msgid "Drafting ends"
msgstr "Entwürfe enden"

#: goals/models/reminder.py
msgid "The cycle ends"
msgstr "Der Zyklus endet"

#: goals/models/roll_up.py
msgid "weight of a goal"
msgstr "Gewicht eines Ziels"

#: goals/models/roll_up.py
msgid "weights of goals"
msgstr "Gewichte von Zielen"

#: goals/models/roll_up.py
msgid "what supports a goal"
msgstr "was ein Ziel unterstützt"

#: goals/models/roll_up.py
msgid "what supports goals"
msgstr "was Ziele unterstützt"

#: goals/models/template.py
msgid "author"
msgstr "geschrieben von"

#: goals/models/template.py
msgid "offered"
msgstr "angeboten"

#: goals/models/template.py
msgid "Off: nobody begins with it any more."
msgstr "Aus: Niemand beginnt mehr damit."

#: goals/models/template.py
msgid "keeps it"
msgstr "hat sie abgelegt"

#: goals/models/template.py
msgid "goal template"
msgstr "Zielvorlage"

#: goals/models/template.py
msgid "goal templates"
msgstr "Zielvorlagen"

#: goals/models/template.py reviews/models/cycle.py reviews/models/template.py
msgid "position"
msgstr "Stelle"

#: goals/models/template.py
msgid "key result of a template"
msgstr "Messgröße einer Vorlage"

#: goals/models/template.py
msgid "A weight lies between 0 and 100."
msgstr "Ein Gewicht liegt zwischen 0 und 100."

#: goals/models/template.py
msgid "handed template"
msgstr "ausgegebene Vorlage"

#: goals/models/template.py
msgid "handed templates"
msgstr "ausgegebene Vorlagen"

#: goals/queries/rows.py
#, python-format
msgid "%(done)s %% of the way, %(should)s %% expected by today"
msgstr "%(done)s %% des Wegs, %(should)s %% bis heute erwartet"

#: goals/queries/rows.py
msgid "No measure yet."
msgstr "Noch keine Messgröße."

#: goals/queries/rows.py
msgid "It counts from here once it is agreed."
msgstr "Ab hier wird gezählt, sobald es vereinbart ist."

#: goals/queries/rows.py
#, python-format
msgid "%(done)s %% of the way."
msgstr "%(done)s %% des Wegs."

#: goals/queries/rows.py
#, python-format
msgid "%(done)s %% of the way. By today %(should)s %% was expected."
msgstr "%(done)s %% des Wegs. Bis heute waren %(should)s %% erwartet."

#: goals/queries/rows.py
#, python-format
msgid "%(done)s %% of the way. By today %(should)s %% was expected, which would be %(figure)s."
msgstr "%(done)s %% des Wegs. Bis heute waren %(should)s %% erwartet, das wären %(figure)s."

#: goals/queries/rows.py
#, python-format
msgid "%(number)s goal that supports it counts too."
msgid_plural "%(number)s goals that support it count too."
msgstr[0] "%(number)s Ziel, das es unterstützt, zählt auch."
msgstr[1] "%(number)s Ziele, die es unterstützen, zählen auch."

#: goals/queries/standing.py
#, python-format
msgid "%(name)s proposes it"
msgstr "%(name)s schlägt es vor"

#: goals/queries/standing.py
msgid "Look at it"
msgstr "Ansehen"

#: goals/queries/standing.py
#, python-format
msgid "%(name)s proposes it to you"
msgstr "%(name)s schlägt es dir vor"

#: goals/queries/standing.py
#, python-format
msgid "Sent back: %(words)s"
msgstr "Zurückgegeben: %(words)s"

#: goals/queries/standing.py templates/account/password_change.html
#: templates/goals/rebaseline.html
msgid "Change it"
msgstr "Ändern"

#: goals/queries/standing.py
msgid "A draft, not proposed yet"
msgstr "Ein Entwurf, noch nicht vorgeschlagen"

#: goals/queries/standing.py
msgid "Finish it"
msgstr "Fertigstellen"

#: goals/queries/standing.py
msgid "Nobody is there to agree: start it alone, or ask HR who your manager is"
msgstr "Niemand ist da, um es zu vereinbaren: Beginne es allein, oder frage HR, wer deine Führungskraft ist"

#: goals/queries/standing.py
#, python-format
msgid "%(name)s has left and cannot agree: start it alone, or ask HR who your manager is"
msgstr "%(name)s ist ausgeschieden und kann nichts vereinbaren: Beginne es allein, oder frage HR, wer deine Führungskraft ist"

#: goals/queries/standing.py
msgid "Start it"
msgstr "Beginnen"

#: goals/queries/standing.py
msgid "Was due"
msgstr "War fällig"

#: goals/queries/standing.py templates/goals/deeds.html
msgid "Say how it ended"
msgstr "Sagen, wie es ausging"

#: goals/queries/standing.py
#, python-format
msgid "No update for %(span)s"
msgstr "%(span)s ohne Neues"

#: goals/services/agreeing.py
msgid "This draft has been proposed already."
msgstr "Dieser Entwurf wurde schon vorgeschlagen."

#: goals/services/agreeing.py
#, python-brace-format
msgid "{name} proposes a goal: {goal}"
msgstr "{name} schlägt ein Ziel vor: {goal}"

#: goals/services/agreeing.py
#, python-brace-format
msgid "{name} proposes a goal to you: {goal}"
msgstr "{name} schlägt dir ein Ziel vor: {goal}"

#: goals/services/agreeing.py
#, python-brace-format
msgid "{name} agreed to the goal: {goal}"
msgstr "{name} hat das Ziel vereinbart: {goal}"

#: goals/services/agreeing.py
msgid "This draft is not waiting for anybody's yes."
msgstr "Dieser Entwurf wartet auf niemandes Ja."

#: goals/services/agreeing.py
#, python-brace-format
msgid "{name} sent a goal back: {goal}"
msgstr "{name} hat ein Ziel zurückgegeben: {goal}"

#: goals/services/drafting.py
#, python-format
msgid "Drafting in %(cycle)s has ended, so no draft moves there. Copy the goal instead: the copy is late."
msgstr "Entwürfe in %(cycle)s sind beendet, also zieht kein Entwurf dorthin um. Kopiere stattdessen das Ziel: Die Kopie ist verspätet."

#: goals/services/drafting.py
#, python-format
msgid "“%(parent)s” already supports “%(goal)s”, so it cannot be the other way round too."
msgstr "„%(parent)s“ unterstützt schon „%(goal)s“, also geht es nicht auch umgekehrt."

#: goals/services/ending.py
#, python-format
msgid "“%(goal)s” has ended already: %(outcome)s."
msgstr "„%(goal)s“ ist schon beendet: %(outcome)s."

#: goals/services/ending.py
#, python-format
msgid "“%(goal)s” was never agreed, so it can only be dropped."
msgstr "„%(goal)s“ wurde nie vereinbart, also lässt es sich nur aufgeben."

#: goals/services/ending.py
#, python-brace-format
msgid "{name} recorded how your goal ended: {goal}"
msgstr "{name} hat festgehalten, wie dein Ziel ausging: {goal}"

#: goals/services/ending.py
#, python-format
msgid "“%(goal)s” was achieved, so there is nothing left to carry over."
msgstr "„%(goal)s“ wurde erreicht, also ist nichts zu übernehmen."

#: goals/services/filing.py
msgid "This file is no longer kept: it was taken in, or a later one took its place."
msgstr "Diese Datei ist nicht mehr da: Sie wurde übernommen, oder eine spätere trat an ihre Stelle."

#: goals/services/filing.py
msgid "Something has changed since you saw what the file would make. Go back and read it again."
msgstr "Seit du gesehen hast, was die Datei ergäbe, hat sich etwas geändert. Geh zurück und lies sie noch einmal ein."

#: goals/services/following.py
#, python-brace-format
msgid "{name} wrote about a goal you follow: {goal}"
msgstr "{name} hat zu einem Ziel geschrieben, dem du folgst: {goal}"

#: goals/services/following.py
#, python-brace-format
msgid "{name} updated a goal you follow: {goal}"
msgstr "{name} hat ein Ziel aktualisiert, dem du folgst: {goal}"

#: goals/services/following.py goals/services/telling.py
#, python-brace-format
msgid "{name} changed what was agreed for: {goal}"
msgstr "{name} hat geändert, was vereinbart war: {goal}"

#: goals/services/following.py
#, python-brace-format
msgid "{name} recorded how a goal you follow ended: {goal}"
msgstr "{name} hat festgehalten, wie ein Ziel ausging, dem du folgst: {goal}"

#: goals/services/following.py
#, python-brace-format
msgid "{name} updated your goal: {goal}"
msgstr "{name} hat dein Ziel aktualisiert: {goal}"

#: goals/services/handing.py
#, python-format
msgid "“%(goal)s” has ended, so it stays with its owner."
msgstr "„%(goal)s“ ist beendet, also bleibt es, wo es ist."

#: goals/services/handing.py
#, python-brace-format
msgid "{name} handed a goal of {former} over to you: {goal}"
msgstr "{name} hat dir ein Ziel von {former} übergeben: {goal}"

#: goals/services/handing.py
#, python-brace-format
msgid "{name} handed your goal over to {new}: {goal}"
msgstr "{name} hat dein Ziel an {new} übergeben: {goal}"

#: goals/services/leaving.py
#, python-brace-format
msgid "{n} goal"
msgid_plural "{n} goals"
msgstr[0] "{n} Ziel"
msgstr[1] "{n} Ziele"

#: goals/services/leaving.py
#, python-format
msgid "%(n)s goal waits for their yes: its owner starts it alone, or the next manager agrees."
msgid_plural "%(n)s goals wait for their yes: the owners start them alone, or the next manager agrees."
msgstr[0] "%(n)s Ziel wartet auf das Ja dieser Person: Wer dafür verantwortlich ist, beginnt es allein, oder die nächste Führungskraft vereinbart es."
msgstr[1] "%(n)s Ziele warten auf das Ja dieser Person: Wer dafür verantwortlich ist, beginnt sie allein, oder die nächste Führungskraft vereinbart sie."

#: goals/services/library.py
#, python-brace-format
msgid "{name} put a goal of the library among your drafts: {goal}"
msgstr "{name} hat dir ein Ziel aus der Bibliothek zu deinen Entwürfen gelegt: {goal}"

#: goals/services/reacting.py
msgid "This comment has been withdrawn."
msgstr "Dieser Kommentar wurde zurückgezogen."

#: goals/services/refusals.py
#, python-format
msgid "%(cycle)s is closed, so its goals can no longer change."
msgstr "%(cycle)s ist geschlossen, deshalb ändern sich die Ziele darin nicht mehr."

#: goals/services/refusals.py
#, python-format
msgid "Drafting in %(cycle)s opens on %(day)s. Until then only HR administrators write goals down there."
msgstr "Entwürfe in %(cycle)s beginnen am %(day)s. Bis dahin schreibt dort nur die HR-Administration Ziele auf."

#: goals/services/refusals.py
#, python-format
msgid "Drafting in %(cycle)s ended on %(day)s, and it takes no late goals. Ask HR, or choose another cycle."
msgstr "Entwürfe in %(cycle)s endeten am %(day)s, und verspätete Ziele sind nicht möglich. Frage HR, oder wähle einen anderen Zyklus."

#: goals/services/refusals.py
#, python-format
msgid "“%(goal)s” is no longer a draft."
msgstr "„%(goal)s“ ist kein Entwurf mehr."

#: goals/services/refusals.py
#, python-format
msgid "“%(goal)s” is still a draft: agree on it first."
msgstr "„%(goal)s“ ist noch ein Entwurf: Vereinbart es zuerst."

#: goals/services/refusals.py
#, python-format
msgid "“%(goal)s” has ended, so it takes no more changes."
msgstr "„%(goal)s“ ist beendet und lässt sich nicht mehr ändern."

#: goals/services/reminding.py
#, python-brace-format
msgid "Drafting in {cycle} ends on {day}. Not agreed yet: {what}."
msgstr "Entwürfe in {cycle} enden am {day}. Noch nicht vereinbart: {what}."

#: goals/services/reminding.py
#, python-brace-format
msgid "{cycle} ends on {day}. Without an outcome: {what}."
msgstr "{cycle} endet am {day}. Noch ohne Ergebnis: {what}."

#: goals/services/reminding.py
#, python-brace-format
msgid "{n} goal of yours"
msgid_plural "{n} goals of yours"
msgstr[0] "{n} Ziel von dir"
msgstr[1] "{n} Ziele von dir"

#: goals/services/reminding.py
#, python-brace-format
msgid "{n} goal of your team"
msgid_plural "{n} goals of your team"
msgstr[0] "{n} Ziel deines Teams"
msgstr[1] "{n} Ziele deines Teams"

#: feedback/services/wall.py goals/services/talking.py
msgid "You have withdrawn this comment, so there is nothing left to correct."
msgstr "Du hast diesen Kommentar zurückgezogen, es gibt also nichts mehr zu berichtigen."

#: goals/services/talking.py
msgid "The half hour for corrections is over. You can still withdraw the comment and write it anew."
msgstr "Die halbe Stunde für Berichtigungen ist vorbei. Du kannst den Kommentar noch zurückziehen und neu schreiben."

#: goals/services/talking.py
msgid "You can mention people who can read this goal, and nobody else."
msgstr "Erwähnen kannst du nur Personen, die dieses Ziel lesen können."

#: goals/services/talking.py
#, python-brace-format
msgid "{name} wrote about your goal: {goal}"
msgstr "{name} hat zu deinem Ziel geschrieben: {goal}"

#: goals/services/talking.py
#, python-brace-format
msgid "{name} mentions you in a comment on a goal: {goal}"
msgstr "{name} erwähnt dich in einem Kommentar zu einem Ziel: {goal}"

#: goals/services/telling.py
msgid "Nothing is different from what was agreed, so there is nothing to re-baseline."
msgstr "Nichts ist anders als vereinbart, also gibt es nichts neu zu bemessen."

#: goals/services/telling.py
msgid "This key result does not belong to the goal; it may have been replaced."
msgstr "Diese Messgröße gehört nicht zum Ziel; vielleicht wurde sie ersetzt."

#: goals/services/telling.py
#, python-format
msgid "“%(result)s” cannot stand at %(value)s."
msgstr "„%(result)s“ kann nicht bei %(value)s stehen."

#: goals/services/telling.py
#, python-format
msgid "“%(result)s” would be there before it starts."
msgstr "„%(result)s“ wäre da, ehe es beginnt."

#: goals/services/weighing.py
msgid "A goal has a weight here while it supports this one, is agreed, and everyone can read it."
msgstr "Ein Ziel hat hier ein Gewicht, solange es dieses unterstützt, vereinbart ist und alle es lesen können."

#: goals/views/agreeing.py
msgid "Proposed."
msgstr "Vorgeschlagen."

#: goals/views/agreeing.py
msgid "Agreed. The goal is under way."
msgstr "Vereinbart. Das Ziel ist auf dem Weg."

#: goals/views/agreeing.py
msgid "Sent back with your words."
msgstr "Mit deinen Worten zurückgegeben."

#: goals/views/closing.py
#, python-format
msgid "%(n)s goal has ended, and its owner is told."
msgid_plural "%(n)s goals have ended, and their owners are told."
msgstr[0] "%(n)s Ziel ist beendet, und die verantwortliche Person erfährt davon."
msgstr[1] "%(n)s Ziele sind beendet, und die verantwortlichen Personen erfahren davon."

#: goals/views/drafting.py
msgid "Goal written down."
msgstr "Ziel aufgeschrieben."

#: goals/views/drafting.py
msgid "Goal saved."
msgstr "Ziel gespeichert."

#: goals/views/ending.py
msgid "Recorded how it ended."
msgstr "Festgehalten, wie es ausging."

#: goals/views/ending.py
msgid "Recorded."
msgstr "Festgehalten."

#: goals/views/ending.py
msgid "Choose an open goal cycle to carry it into."
msgstr "Wähle einen offenen Zielzyklus, in den es übernommen wird."

#: goals/views/ending.py
msgid "Carried over as a draft."
msgstr "Als Entwurf übernommen."

#: goals/views/files.py
#, python-format
msgid "%(n)s draft is written down."
msgid_plural "%(n)s drafts are written down."
msgstr[0] "%(n)s Entwurf ist aufgeschrieben."
msgstr[1] "%(n)s Entwürfe sind aufgeschrieben."

#: goals/views/following.py
msgid "You hear once a day what happens to this goal."
msgstr "Einmal am Tag erfährst du, was mit diesem Ziel geschieht."

#: goals/views/following.py
msgid "You no longer follow this goal."
msgstr "Du folgst diesem Ziel nicht mehr."

#: goals/views/handing.py
msgid "Handed over. Both are told."
msgstr "Übergeben. Beide erfahren davon."

#: goals/views/library.py
#, python-format
msgid "%(n)s draft is made; who had one already got no second."
msgid_plural "%(n)s drafts are made; who had one already got no second."
msgstr[0] "%(n)s Entwurf ist angelegt; wer schon einen hatte, bekam keinen zweiten."
msgstr[1] "%(n)s Entwürfe sind angelegt; wer schon einen hatte, bekam keinen zweiten."

#: goals/views/library.py
msgid "Kept in your library. Nobody else sees it there until you hand it to them."
msgstr "In deiner Bibliothek abgelegt. Niemand sonst sieht es dort, bis du es ausgibst."

#: goals/views/library.py
msgid "Saved. Goals that began with it stay as they are."
msgstr "Gespeichert. Ziele, die damit begannen, bleiben, wie sie sind."

#: goals/views/library.py
msgid "Kept in your library. Nobody else sees it there."
msgstr "In deiner Bibliothek abgelegt. Niemand sonst sieht es dort."

#: goals/views/library.py
msgid "Taken out of your library. Goals that began with it stay."
msgstr "Aus deiner Bibliothek genommen. Ziele, die damit begannen, bleiben."

#: feedback/views/wall.py goals/views/talking.py
msgid "Your comment stands here now."
msgstr "Dein Kommentar steht jetzt hier."

#: feedback/views/giving.py feedback/views/wall.py goals/views/talking.py
msgid "Corrected."
msgstr "Berichtigt."

#: feedback/views/wall.py goals/views/talking.py
msgid "Withdrawn. That you wrote something stays, the words are gone."
msgstr "Zurückgezogen. Dass du etwas geschrieben hast, bleibt; die Worte sind weg."

#: goals/views/telling.py
msgid "Updated."
msgstr "Aktualisiert."

#: goals/views/telling.py
msgid "Changed. The former figures stay in the history."
msgstr "Geändert. Die früheren Zahlen bleiben im Verlauf."

#: people/admin/delegations.py people/forms.py people/services/delegating.py
msgid "Nobody stands in for themself."
msgstr "Niemand vertritt sich selbst."

#: people/admin/delegations.py people/api.py people/forms.py
#: people/models/line.py
msgid "The last day cannot come before the first."
msgstr "Der letzte Tag kann nicht vor dem ersten liegen."

#: goals/forms/file.py people/admin/import_forms.py
#: templates/perfmgmt/copy_index.html
msgid "File"
msgstr "Datei"

#: people/admin/import_forms.py
msgid "A spreadsheet, XLSX or CSV, at most 25 MB and 100,000 rows. Nothing is changed yet."
msgstr "Eine Tabelle, XLSX oder CSV, höchstens 25 MB und 100.000 Zeilen. Noch wird nichts geändert."

#: people/admin/import_forms.py
msgid "Letters of a CSV"
msgstr "Zeichensatz einer CSV-Datei"

#: people/admin/import_forms.py
msgid "As the file shows"
msgstr "Wie die Datei es zeigt"

#: people/admin/import_forms.py
msgid "Choose only where names looked wrong in the dry run."
msgstr "Wähle nur, wenn Namen im Probelauf falsch aussahen."

#: people/admin/import_forms.py
msgid "The file is larger than 25 MB. Split it, or let IT import it."
msgstr "Die Datei ist größer als 25 MB. Teile sie, oder lass die IT sie importieren."

#: people/admin/import_forms.py
msgid "Sheet, with its number of rows"
msgstr "Blatt mit Zahl der Zeilen"

#: people/admin/import_forms.py
msgid "leave out"
msgstr "weglassen"

#: people/admin/import_forms.py
#, python-format
msgid "Dates in “%(heading)s”"
msgstr "Tage in „%(heading)s“"

#: people/admin/import_forms.py
msgid "as the rows show"
msgstr "wie die Zeilen es zeigen"

#: people/admin/import_forms.py
msgid "1/2/2026 is 1 February"
msgstr "1/2/2026 ist der 1. Februar"

#: people/admin/import_forms.py
msgid "1/2/2026 is 2 January"
msgstr "1/2/2026 ist der 2. Januar"

#: people/admin/import_forms.py
#, python-format
msgid "“%(spelling)s”, rows: %(times)s"
msgstr "„%(spelling)s“, Zeilen: %(times)s"

#: people/admin/import_forms.py
msgid "not settled"
msgstr "nicht geklärt"

#: people/admin/import_forms.py
msgid "nobody: no manager"
msgstr "niemand: keine Führungskraft"

#: people/admin/import_forms.py
msgid "Several people are called so."
msgstr "Mehrere Personen heißen so."

#: people/admin/import_forms.py
#, python-format
msgid "“%(spelling)s” is somebody else, by employee id or e-mail address"
msgstr "„%(spelling)s“ ist nach Personalnummer oder E-Mail-Adresse jemand anderes"

#: people/admin/import_forms.py
#, python-format
msgid "Row %(row)s (%(value)s) and row %(other_row)s (%(other_value)s) contradict each other."
msgstr "Zeile %(row)s (%(value)s) und Zeile %(other_row)s (%(other_value)s) widersprechen sich."

#: people/admin/import_forms.py
#, python-format
msgid "Row %(row)s (%(value)s) decides."
msgstr "Zeile %(row)s (%(value)s) entscheidet."

#: people/admin/import_forms.py
#, python-format
msgid "No row decides it; row %(open_row)s (%(open)s) could be two dates."
msgstr "Keine Zeile entscheidet es; Zeile %(open_row)s (%(open)s) könnte zwei Tage bedeuten."

#: people/admin/importing.py
msgid "Import people from a file"
msgstr "Personen aus einer Datei importieren"

#: people/admin/importing.py
#, python-format
msgid "What “%(file)s” would do"
msgstr "Was „%(file)s“ bewirken würde"

#: people/admin/importing.py
msgid "Details"
msgstr "Einzelheiten"

#: feedback/forms/wall.py people/admin/importing.py
msgid "Value"
msgstr "Wert"

#: people/admin/importing.py templates/admin/people/person/import.html
#: templates/admin/people/person/import_rows.html
msgid "Column"
msgstr "Spalte"

#: people/admin/importing.py templates/admin/people/person/import_rows.html
#: templates/admin/reviews/reviewcycle/step.html templates/perfmgmt/team.html
msgid "Person"
msgstr "Person"

#: people/admin/importing.py templates/admin/people/person/import_rows.html
msgid "What would happen"
msgstr "Was geschehen würde"

#: people/admin/importing.py templates/admin/people/person/import_rows.html
#: templates/goals/import_check.html
msgid "Row"
msgstr "Zeile"

#: people/admin/leave.py people/forms.py
msgid "Who stands in"
msgstr "Wer vertritt"

#: people/admin/leave.py
msgid "A name or an e-mail address. For these days they read and do what the person does as a manager: proposed goals wait for them too, and they keep goals and plans. Check-ins pause. Both are told."
msgstr "Ein Name oder eine E-Mail-Adresse. In diesen Tagen liest und tut die Vertretung, was die Person als Führungskraft tut: Auch vorgeschlagene Ziele warten auf sie, und sie pflegt Ziele und Pläne. Check-ins ruhen. Beide erfahren davon."

#: people/admin/people.py
msgid "This person already reports to the one you edit."
msgstr "Diese Person gehört schon zum Team der Person, die du bearbeitest."

#: people/admin/people.py
msgid "Any part of a name; accents and slips of the pen do not matter."
msgstr "Ein beliebiger Teil eines Namens; Akzente und Tippfehler spielen keine Rolle."

#: people/admin/people.py
msgid "Work"
msgstr "Arbeit"

#: people/admin/people.py
msgid "The employee id is how an import knows somebody again."
msgstr "An der Personalnummer erkennt ein Import jemanden wieder."

#: people/admin/people.py
msgid "Reporting line"
msgstr "Berichtslinie"

#: people/admin/people.py
msgid "A change of manager holds from today. Whoever reports to this person moves along. The former manager stops reading what only the manager reads at once."
msgstr "Eine neue Führungskraft gilt ab heute. Das Team dieser Person zieht mit um. Die frühere Führungskraft liest sofort nicht mehr, was nur die Führungskraft liest."

#: people/admin/people.py
msgid "Clock and language"
msgstr "Uhr und Sprache"

#: people/admin/people.py
msgid "Invite: mail a link to choose a first password, or another one"
msgstr "Einladen: einen Link schicken, um ein erstes oder ein neues Passwort zu wählen"

#: people/admin/people.py
#, python-format
msgid "%(n)s person invited."
msgid_plural "%(n)s people invited."
msgstr[0] "%(n)s Person eingeladen."
msgstr[1] "%(n)s Personen eingeladen."

#: people/admin/people.py
msgid "Sign out: end all sessions, for a device that was lost"
msgstr "Abmelden: alle Anmeldungen beenden, bei einem verlorenen Gerät"

#: people/admin/people.py
#, python-format
msgid "%(n)s person signed out."
msgid_plural "%(n)s people signed out."
msgstr[0] "%(n)s Person abgemeldet."
msgstr[1] "%(n)s Personen abgemeldet."

#: people/admin/people.py
msgid "Deactivate: close the accounts, end sessions and tokens"
msgstr "Deaktivieren: Konten schließen, Anmeldungen und Token beenden"

#: people/admin/people.py
msgid "Restore: open the accounts again"
msgstr "Wiederherstellen: Konten wieder öffnen"

#: people/admin/people.py
msgid "Remove the picture: show initials again"
msgstr "Bild entfernen: wieder Anfangsbuchstaben zeigen"

#: people/admin/people.py
#, python-format
msgid "%(n)s picture removed."
msgid_plural "%(n)s pictures removed."
msgstr[0] "%(n)s Bild entfernt."
msgstr[1] "%(n)s Bilder entfernt."

#: people/admin/people.py
msgid "Close these accounts"
msgstr "Diese Konten schließen"

#: people/admin/people.py
msgid "Your own account is for somebody else to close."
msgstr "Dein eigenes Konto muss jemand anderes schließen."

#: people/admin/people.py
#, python-format
msgid "%(n)s account changed."
msgid_plural "%(n)s accounts changed."
msgstr[0] "%(n)s Konto geändert."
msgstr[1] "%(n)s Konten geändert."

#: people/admin/services.py people/forms.py
msgid "One year"
msgstr "Ein Jahr"

#: feedback/forms/wall.py people/admin/services.py people/forms.py
msgid "30 days"
msgstr "30 Tage"

#: feedback/forms/wall.py people/admin/services.py people/forms.py
msgid "90 days"
msgstr "90 Tage"

#: people/admin/services.py
msgid "What it may do"
msgstr "Was es darf"

#: people/admin/services.py
msgid "A system reads what everybody here reads, never more. Whoever may say who leads whom decides who reads what, so only HR administrators let a system add and change people."
msgstr "Ein System liest, was hier alle lesen, nie mehr. Wer sagen darf, wer wen führt, entscheidet, wer was liest; darum lässt nur die HR-Administration ein System Personen anlegen und ändern."

#: people/admin/services.py people/forms.py
msgid "Works for"
msgstr "Gilt"

#: people/admin/services.py
msgid "There is already a service of that name."
msgstr "Ein System mit diesem Namen gibt es schon."

#: people/admin/services.py
msgid "Works"
msgstr "Gilt"

#: people/admin/services.py
msgid "Opens nothing any more"
msgstr "Öffnet nichts mehr"

#: people/admin/services.py people/models/tokens.py
msgid "what it may do"
msgstr "was es darf"

#: people/admin/services.py
msgid "Revoke: let the system in no more"
msgstr "Zurückziehen: das System nicht mehr hereinlassen"

#: people/admin/services.py
#, python-format
msgid "%(n)s system is let in no more."
msgid_plural "%(n)s systems are let in no more."
msgstr[0] "%(n)s System wird nicht mehr hereingelassen."
msgstr[1] "%(n)s Systeme werden nicht mehr hereingelassen."

#: people/api.py
msgid "Somebody new needs it."
msgstr "Wer neu ist, braucht das."

#: development/models.py goals/forms/library.py people/apps.py
#: perfmgmt/search.py templates/components/shell/person_menu.html
#: templates/components/shell/topbar.html templates/goals/around.html
#: templates/people/chart.html templates/people/directory.html
#: templates/reviews/figures.html
msgid "People"
msgstr "Personen"

#: people/apps.py
msgid "Account and reporting line"
msgstr "Konto und Berichtslinie"

#: people/apps.py
msgid "A new manager, a new report, somebody who leaves; mail for signing in, and the copy of your data."
msgstr "Eine neue Führungskraft, ein neues Teammitglied, jemand scheidet aus; E-Mails zum Anmelden und die Kopie deiner Daten."

#: people/apps.py
msgid "Somebody has another manager"
msgstr "Jemand hat eine andere Führungskraft"

#: people/apps.py
msgid "Somebody new reports to a manager"
msgstr "Eine Führungskraft hat ein neues Teammitglied"

#: people/apps.py
msgid "Somebody who reports to a manager leaves"
msgstr "Ein Teammitglied scheidet aus"

#: people/apps.py
msgid "A manager leaves"
msgstr "Eine Führungskraft scheidet aus"

#: people/apps.py
msgid "Somebody is to stand in"
msgstr "Jemand soll vertreten"

#: people/apps.py
msgid "Somebody no longer stands in"
msgstr "Jemand vertritt nicht mehr"

#: people/apps.py
msgid "The last administrator cannot leave"
msgstr "Die letzte Person in der Administration kann nicht ausscheiden"

#: people/apps.py
msgid "Somebody is invited to sign in"
msgstr "Jemand wird zum Anmelden eingeladen"

#: people/apps.py
msgid "A new password was asked for"
msgstr "Ein neues Passwort wurde angefordert"

#: people/apps.py
msgid "Something changed about an account"
msgstr "An einem Konto hat sich etwas geändert"

#: people/apps.py
msgid "A copy of one’s data is ready"
msgstr "Eine Kopie der eigenen Daten ist bereit"

#: people/apps.py
msgid "A copy of one’s data could not be made"
msgstr "Eine Kopie der eigenen Daten ließ sich nicht erstellen"

#: people/copies.py
msgid "Your profile and settings"
msgstr "Dein Profil und deine Einstellungen"

#: people/copies.py
msgid "Your roles"
msgstr "Deine Rollen"

#: people/copies.py
msgid "Whom you reported to, and who reported to you, when"
msgstr "Wer wann deine Führungskraft war und wer zu deinem Team gehörte"

#: people/copies.py
msgid "Whom you report to by a dotted line"
msgstr "Wer dich fachlich führt"

#: people/copies.py
msgid "When you were away"
msgstr "Wann du abwesend warst"

#: people/copies.py
msgid "Who stood in for you, and for whom you stood in"
msgstr "Wer dich vertreten hat und wen du vertreten hast"

#: people/copies.py templates/people/sessions.html
#: templates/people/settings.html
msgid "Where you are signed in"
msgstr "Wo du angemeldet bist"

#: people/copies.py
msgid "Your tokens for the API, by name"
msgstr "Deine Token für die API, mit Namen"

#: people/copies.py
msgid "Your picture"
msgstr "Dein Bild"

#: people/forms.py
#, python-format
msgid "Nobody here is called “%(words)s”. Give a name or an e-mail address."
msgstr "Niemand hier heißt „%(words)s“. Gib einen Namen oder eine E-Mail-Adresse an."

#: people/forms.py
#, python-format
msgid "Several people are called “%(words)s”. Give the e-mail address."
msgstr "Mehrere Personen heißen „%(words)s“. Gib die E-Mail-Adresse an."

#: feedback/forms/giving.py people/forms.py
#, python-format
msgid "Choose at most %(most)s people."
msgstr "Wähle höchstens %(most)s Personen."

#: people/forms.py
msgid "Name, address or job title"
msgstr "Name, Adresse oder Tätigkeit"

#: people/forms.py reviews/queries/cycle.py
msgid "All departments"
msgstr "Alle Abteilungen"

#: people/forms.py templates/admin/reviews/reviewcycle/step.html
#: templates/checkins/rates.html templates/goals/health.html
#: templates/people/detail.html templates/people/directory.html
#: templates/reviews/figures.html
msgid "Department"
msgstr "Abteilung"

#: checkins/forms.py people/forms.py
msgid "All locations"
msgstr "Alle Standorte"

#: checkins/forms.py people/forms.py templates/people/detail.html
#: templates/people/directory.html
msgid "Location"
msgstr "Standort"

#: people/forms.py templates/people/detail.html
msgid "Reports to"
msgstr "Führungskraft"

#: people/forms.py
msgid "Find somebody"
msgstr "Jemanden finden"

#: people/forms.py
msgid "New manager"
msgstr "Neue Führungskraft"

#: people/forms.py
msgid "Leave it empty to put them at the top of the line."
msgstr "Lass es leer, damit die Person ganz oben in der Linie steht."

#: people/forms.py
#, python-format
msgid "%(manager)s reports to %(name)s, directly or further down."
msgstr "%(manager)s gehört direkt oder weiter unten zum Team von %(name)s."

#: people/forms.py
msgid "That is how it stands today."
msgstr "So ist es heute schon."

#: people/forms.py
msgid "First day"
msgstr "Erster Tag"

#: people/forms.py
msgid "Last day"
msgstr "Letzter Tag"

#: people/forms.py
msgid "Time zone"
msgstr "Zeitzone"

#: people/forms.py
msgid "What colleagues call you. Leave it empty to go by your first name."
msgstr "Wie du hier genannt wirst. Leer gelassen gilt dein Vorname."

#: people/forms.py
msgid "Shown beside your name, if you like."
msgstr "Steht neben deinem Namen, wenn du magst."

#: people/forms.py
msgid "A picture of you"
msgstr "Ein Bild von dir"

#: people/forms.py
msgid "A JPEG, PNG or WebP file of at most 5 MB. The middle of it is shown."
msgstr "Eine JPEG-, PNG- oder WebP-Datei mit höchstens 5 MB. Gezeigt wird die Mitte."

#: people/forms.py
msgid "What is it for?"
msgstr "Wofür ist es?"

#: people/forms.py
msgid "Such as: report script."
msgstr "Zum Beispiel: Skript für Berichte."

#: people/forms.py
msgid "Name of the organisation"
msgstr "Name der Organisation"

#: people/forms.py
msgid "Your name"
msgstr "Dein Name"

#: people/forms.py
msgid "Your e-mail address"
msgstr "Deine E-Mail-Adresse"

#: people/forms.py
msgid "A password"
msgstr "Ein Passwort"

#: people/forms.py
msgid "At least 15 characters. Several words are easy to remember."
msgstr "Mindestens 15 Zeichen. Mehrere Wörter merkt man sich leicht."

#: people/imports/headings.py people/models/person.py
msgid "employee id"
msgstr "Personalnummer"

#: people/imports/headings.py
msgid "first name"
msgstr "Vorname"

#: people/imports/headings.py
msgid "last name"
msgstr "Nachname"

#: people/imports/headings.py
msgid "full name"
msgstr "voller Name"

#: people/imports/headings.py people/models/person.py
msgid "preferred name"
msgstr "Rufname"

#: people/imports/headings.py people/models/person.py
msgid "pronouns"
msgstr "Pronomen"

#: people/imports/headings.py
msgid "e-mail address"
msgstr "E-Mail-Adresse"

#: people/imports/headings.py people/models/person.py
msgid "job title"
msgstr "Tätigkeit"

#: people/imports/headings.py people/models/person.py
msgid "level"
msgstr "Stufe"

#: checkins/models/cadence.py people/imports/headings.py
#: people/models/organisation.py people/models/person.py people/models/roles.py
msgid "department"
msgstr "Abteilung"

#: people/imports/headings.py people/models/organisation.py
#: people/models/person.py people/models/roles.py
msgid "location"
msgstr "Standort"

#: checkins/models/series.py people/imports/headings.py
#: people/models/organisation.py people/models/person.py
msgid "time zone"
msgstr "Zeitzone"

#: goals/models/cycle.py people/imports/headings.py people/models/delegation.py
msgid "first day"
msgstr "erster Tag"

#: goals/models/cycle.py people/imports/headings.py people/models/delegation.py
#: reviews/models/cycle.py
msgid "last day"
msgstr "letzter Tag"

#: people/imports/headings.py people/models/person.py
msgid "manager"
msgstr "Führungskraft"

#: people/imports/headings.py
msgid "active or not"
msgstr "aktiv oder nicht"

#: people/imports/headings.py
#, python-format
msgid "No column holds the employee id. The first line of the file has to name the columns: %(found)s."
msgstr "Keine Spalte enthält die Personalnummer. Die erste Zeile der Datei muss die Spalten nennen: %(found)s."

#: people/imports/headings.py
#, python-format
msgid "Both “%(one)s” and “%(other)s” could be “%(field)s”. Say below which of them is."
msgstr "Sowohl „%(one)s“ als auch „%(other)s“ könnte „%(field)s“ sein. Sag unten, welche es ist."

#: people/imports/kept.py
msgid "The dry run was made again since you saw it. Go back and read what is new."
msgstr "Seit du den Probelauf gesehen hast, wurde er wiederholt. Geh zurück und lies, was neu ist."

#: people/imports/kept.py
msgid "This file is being worked on. Wait until that is done, or stop it."
msgstr "An dieser Datei wird gearbeitet. Warte, bis das fertig ist, oder halte es an."

#: people/imports/kept.py
msgid "This file is no longer kept: it was applied, a later one took its place, or four hours are over. Send it again."
msgstr "Diese Datei ist nicht mehr da: Sie wurde übernommen, eine spätere trat an ihre Stelle, oder vier Stunden sind vorbei. Schicke sie noch einmal."

#: people/imports/kept.py
#, python-format
msgid "The file has more than %(most)s rows. Split it, or let IT import it with the command import_people."
msgstr "Die Datei hat mehr als %(most)s Zeilen. Teile sie, oder lass die IT sie mit dem Befehl import_people importieren."

#: people/imports/progress.py
msgid "Waiting for its turn"
msgstr "Wartet, bis sie an der Reihe ist"

#: people/imports/progress.py
msgid "Reading the rows"
msgstr "Liest die Zeilen"

#: people/imports/progress.py
msgid "Comparing with the people who are here"
msgstr "Vergleicht mit den Personen, die hier sind"

#: people/imports/progress.py reviews/models/cycle.py
msgid "Writing"
msgstr "Schreiben"

#: people/imports/questions.py
msgid "This file has several sheets. Say below which of them holds the people."
msgstr "Diese Datei hat mehrere Blätter. Sag unten, auf welchem die Personen stehen."

#: people/imports/questions.py
#, python-format
msgid "%(why)s"
msgstr "%(why)s"

#: people/imports/questions.py
msgid "It was stopped, and nothing was changed."
msgstr "Angehalten; nichts wurde geändert."

#: people/imports/questions.py
#, python-format
msgid "Nothing was changed: %(why)s"
msgstr "Nichts wurde geändert: %(why)s"

#: people/imports/questions.py
msgid "It could not be finished, three times over, and nothing was changed. The log says why; ask IT to look there."
msgstr "Es ließ sich dreimal nicht zu Ende bringen, und nichts wurde geändert. Das Protokoll sagt, warum; bitte die IT, dort nachzusehen."

#: people/imports/questions.py
#, python-format
msgid "The file is applied: %(totals)s."
msgstr "Die Datei ist übernommen: %(totals)s."

#: people/imports/report.py templates/mfa/webauthn/authenticator_list.html
msgid "added"
msgstr "hinzugefügt"

#: people/imports/report.py
msgid "changed"
msgstr "geändert"

#: people/imports/report.py
msgid "unchanged"
msgstr "unverändert"

#: people/imports/report.py
msgid "deactivated"
msgstr "deaktiviert"

#: people/imports/report.py
msgid "restored"
msgstr "wiederhergestellt"

#: people/imports/report.py
msgid "refused"
msgstr "abgelehnt"

#: people/imports/report.py
#, python-format
msgid "%(before)s → %(after)s"
msgstr "%(before)s → %(after)s"

#: people/imports/report.py
msgid "is missing"
msgstr "fehlt"

#: people/imports/report.py
msgid "is missing, and this is somebody new"
msgstr "fehlt, und diese Person ist neu"

#: people/imports/report.py
#, python-format
msgid "%(value)s belongs to %(name)s"
msgstr "%(value)s gehört %(name)s"

#: people/imports/report.py
#, python-format
msgid "is longer than %(longest)s characters"
msgstr "ist länger als %(longest)s Zeichen"

#: people/imports/report.py
#, python-format
msgid "“%(value)s” is not an e-mail address"
msgstr "„%(value)s“ ist keine E-Mail-Adresse"

#: people/imports/report.py
#, python-format
msgid "“%(value)s” is not a date such as 2024-03-12"
msgstr "„%(value)s“ ist kein Tag wie 2024-03-12"

#: people/imports/report.py
#, python-format
msgid "“%(value)s” could be two dates. Write it as 2024-03-12"
msgstr "„%(value)s“ könnte zwei Tage bedeuten. Schreibe es als 2024-03-12"

#: people/imports/report.py
#, python-format
msgid "“%(value)s” is not a time zone such as Europe/Lisbon"
msgstr "„%(value)s“ ist keine Zeitzone wie Europe/Lisbon"

#: people/imports/report.py
#, python-format
msgid "“%(value)s” is none of the languages here: %(known)s"
msgstr "„%(value)s“ ist keine der Sprachen hier: %(known)s"

#: people/imports/report.py
#, python-format
msgid "“%(value)s” is neither active nor inactive"
msgstr "„%(value)s“ ist weder aktiv noch inaktiv"

#: people/imports/report.py
#, python-format
msgid "“%(value)s” is a formula that failed"
msgstr "„%(value)s“ ist eine fehlgeschlagene Formel"

#: people/imports/report.py
msgid "is before the start date"
msgstr "liegt vor dem Eintritt"

#: people/imports/report.py
msgid "leaves nobody as administrator, so the account cannot be closed"
msgstr "ließe niemanden in der Administration, also kann das Konto nicht geschlossen werden"

#: people/imports/report.py
msgid "is your own account; somebody else has to close it"
msgstr "ist dein eigenes Konto; jemand anderes muss es schließen"

#: people/imports/report.py
msgid "has more cells than there are headings"
msgstr "hat mehr Zellen, als es Überschriften gibt"

#: people/imports/report.py
#, python-format
msgid "“%(value)s” is in %(times)s rows"
msgstr "„%(value)s“ steht in %(times)s Zeilen"

#: people/imports/report.py
#, python-format
msgid "several people are called “%(value)s”"
msgstr "mehrere Personen heißen „%(value)s“"

#: people/imports/report.py
#, python-format
msgid "nobody in the file or here is “%(value)s”"
msgstr "niemand in der Datei oder hier ist „%(value)s“"

#: people/imports/report.py
msgid "closes a loop in the reporting line"
msgstr "schließt die Berichtslinie zu einem Kreis"

#: people/imports/report.py
msgid "the manager’s own row is refused"
msgstr "die Zeile der Führungskraft selbst ist abgelehnt"

#: people/imports/report.py
msgid "the manager is no longer active"
msgstr "die Führungskraft ist nicht mehr aktiv"

#: people/imports/report.py
#, python-format
msgid "The letters were read as “%(encoding)s”."
msgstr "Die Buchstaben wurden als „%(encoding)s“ gelesen."

#: people/imports/report.py
#, python-format
msgid "The letters were read as “%(encoding)s”: they are not UTF-8, and the file does not say what they are. Do names look wrong? Send it again and choose."
msgstr "Die Buchstaben wurden als „%(encoding)s“ gelesen: Sie sind nicht UTF-8, und die Datei sagt nicht, was sie sind. Sehen Namen falsch aus? Dann schicke sie noch einmal und wähle selbst."

#: people/imports/service.py
#, python-format
msgid "%(number)s row is refused, so nothing was changed."
msgid_plural "%(number)s rows are refused, so nothing was changed."
msgstr[0] "%(number)s Zeile ist abgelehnt, deshalb wurde nichts geändert."
msgstr[1] "%(number)s Zeilen sind abgelehnt, deshalb wurde nichts geändert."

#: people/imports/service.py
msgid "People have changed since the dry run, so the file would do something else than you saw. Nothing was changed. Go back, check the file again and read what is new."
msgstr "Seit dem Probelauf haben sich Personen geändert, die Datei würde also etwas anderes tun, als du gesehen hast. Nichts wurde geändert. Geh zurück, prüfe die Datei noch einmal und lies, was neu ist."

#: people/imports/unfold.py
msgid "This spreadsheet unfolds to more than 256 MB. Save it as CSV and try again."
msgstr "Diese Tabelle ist entpackt größer als 256 MB. Speichere sie als CSV und versuche es noch einmal."

#: people/imports/unfold.py
msgid "This is not a spreadsheet. Save the list as XLSX or CSV and try again."
msgstr "Das ist keine Tabelle. Speichere die Liste als XLSX oder CSV und versuche es noch einmal."

#: people/imports/unfold.py
msgid "This spreadsheet holds macros. Save it as XLSX without macros and try again."
msgstr "Diese Tabelle enthält Makros. Speichere sie als XLSX ohne Makros und versuche es noch einmal."

#: people/imports/unfold.py
msgid "The cells of this spreadsheet lie too far apart. Save it as CSV and try again."
msgstr "Die Zellen dieser Tabelle liegen zu weit auseinander. Speichere sie als CSV und versuche es noch einmal."

#: people/imports/unfold.py
msgid "A cell holds a formula without its value. Open the file in a spreadsheet, save it and try again."
msgstr "Eine Zelle enthält eine Formel ohne ihren Wert. Öffne die Datei in einer Tabellenkalkulation, speichere sie und versuche es noch einmal."

#: people/imports/workbook.py
msgid "This spreadsheet has a password or is of an old kind. Save it as XLSX or CSV without one and try again."
msgstr "Diese Tabelle hat ein Passwort oder ist von alter Art. Speichere sie ohne Passwort als XLSX oder CSV und versuche es noch einmal."

#: people/imports/workbook.py
msgid "This spreadsheet cannot be read. Save it as XLSX or CSV and try again."
msgstr "Diese Tabelle ist nicht lesbar. Speichere sie als XLSX oder CSV und versuche es noch einmal."

#: people/imports/workbook.py
msgid "The file is larger than 64 MB."
msgstr "Die Datei ist größer als 64 MB."

#: people/models/account.py
msgid "Password changed"
msgstr "Passwort geändert"

#: people/models/account.py
msgid "Token for the API made"
msgstr "Token für die API erstellt"

#: people/models/account.py
msgid "Token for the API removed"
msgstr "Token für die API entfernt"

#: people/models/account.py
msgid "Signed out in one place"
msgstr "An einer Stelle abgemeldet"

#: people/models/account.py
msgid "Signed out everywhere"
msgstr "Überall abgemeldet"

#: people/models/account.py
msgid "Picture taken away by somebody else"
msgstr "Bild von jemand anderem entfernt"

#: people/models/account.py
msgid "Calendar address made"
msgstr "Kalenderadresse angelegt"

#: people/models/account.py
msgid "Calendar address replaced by a new one"
msgstr "Kalenderadresse durch eine neue ersetzt"

#: people/models/account.py
msgid "Calendar address removed"
msgstr "Kalenderadresse entfernt"

#: people/models/account.py
msgid "what"
msgstr "was"

#: development/models.py goals/models/cycle.py people/models/account.py
#: people/models/organisation.py people/models/person.py
#: people/models/tokens.py reviews/models/cycle.py reviews/models/template.py
msgid "name"
msgstr "Name"

#: people/models/account.py
msgid "note about an account"
msgstr "Vermerk zu einem Konto"

#: people/models/account.py
msgid "notes about accounts"
msgstr "Vermerke zu Konten"

#: people/models/delegation.py
msgid "stood in for"
msgstr "vertreten wird"

#: people/models/delegation.py
msgid "delegate"
msgstr "Vertretung"

#: people/models/delegation.py
msgid "is stood in for"
msgstr "wird vertreten"

#: people/models/delegation.py
msgid "stands in"
msgstr "vertritt"

#: people/models/delegation.py
msgid "records who stands in"
msgstr "trägt ein, wer vertritt"

#: people/models/delegation.py
msgid "delegation"
msgstr "Vertretung"

#: people/models/delegation.py
msgid "delegations"
msgstr "Vertretungen"

#: people/models/importing.py
msgid "heading"
msgstr "Überschrift"

#: people/models/importing.py
msgid "field"
msgstr "Feld"

#: people/models/importing.py
msgid "being checked"
msgstr "wird geprüft"

#: people/models/importing.py
msgid "waits for an answer"
msgstr "wartet auf eine Antwort"

#: people/models/importing.py
msgid "checked"
msgstr "geprüft"

#: people/models/importing.py
msgid "being applied"
msgstr "wird übernommen"

#: people/models/importing.py
msgid "applied"
msgstr "übernommen"

#: people/models/importing.py
msgid "stopped"
msgstr "angehalten"

#: people/models/importing.py perfmgmt/models.py
msgid "failed"
msgstr "fehlgeschlagen"

#: people/models/importing.py
msgid "sent this file"
msgstr "hat diese Datei geschickt"

#: people/models/line.py
msgid "reports in it"
msgstr "gehört zum Team"

#: people/models/line.py
msgid "manages in it"
msgstr "führt darin"

#: people/models/line.py people/models/person.py people/models/roles.py
#: people/models/signing_in.py perfmgmt/models.py reviews/admin/closing.py
msgid "person"
msgstr "Person"

#: people/models/line.py
msgid "first day away"
msgstr "erster Tag der Abwesenheit"

#: people/models/line.py
msgid "last day away"
msgstr "letzter Tag der Abwesenheit"

#: people/models/line.py
msgid "is away"
msgstr "ist abwesend"

#: people/models/line.py
msgid "records leave"
msgstr "trägt Abwesenheiten ein"

#: people/models/line.py
msgid "leave"
msgstr "Abwesenheit"

#: people/models/organisation.py
#, python-format
msgid "“%(name)s” is not a time zone, such as Europe/Lisbon."
msgstr "„%(name)s“ ist keine Zeitzone wie Europe/Lisbon."

#: people/models/organisation.py
msgid "organisation"
msgstr "Organisation"

#: people/models/organisation.py
msgid "part of"
msgstr "Teil von"

#: people/models/organisation.py reviews/models/cycle.py
msgid "departments"
msgstr "Abteilungen"

#: people/models/organisation.py
msgid "country"
msgstr "Land"

#: people/models/organisation.py
msgid "Two letters, such as PT: its public holidays are days off. Leave it empty for none."
msgstr "Zwei Buchstaben, etwa PT: Seine Feiertage sind frei. Leer heißt: keine."

#: people/models/organisation.py
msgid "region"
msgstr "Region"

#: people/models/organisation.py
msgid "Where its holidays are others than those of the country, such as BY for Bavaria in DE."
msgstr "Wo andere Feiertage gelten als im Land, etwa BY für Bayern in DE."

#: people/models/organisation.py reviews/models/cycle.py
msgid "locations"
msgstr "Standorte"

#: people/models/organisation.py
#, python-format
msgid "The holidays of “%(country)s” are not known here."
msgstr "Die Feiertage von „%(country)s“ sind hier nicht bekannt."

#: people/models/organisation.py
#, python-format
msgid "“%(region)s” is no region of “%(country)s” known here."
msgstr "„%(region)s“ ist keine hier bekannte Region von „%(country)s“."

#: people/models/person.py
msgid "e-mail"
msgstr "E-Mail"

#: people/models/person.py
msgid "theme"
msgstr "Darstellung"

#: people/models/person.py
msgid "As the system"
msgstr "Wie das System"

#: people/models/person.py templates/components/shell/person_menu.html
msgid "Light"
msgstr "Hell"

#: people/models/person.py templates/components/shell/person_menu.html
msgid "Dark"
msgstr "Dunkel"

#: people/models/person.py
msgid "start date"
msgstr "Eintritt"

#: people/models/person.py
msgid "end date"
msgstr "Austritt"

#: people/models/person.py
msgid "dotted-line managers"
msgstr "fachliche Führungskräfte"

#: people/models/person.py
msgid "active"
msgstr "aktiv"

#: people/models/person.py
msgid "people"
msgstr "Personen"

#: people/models/roles.py
msgid "HR partner"
msgstr "HR-Ansprechperson"

#: people/models/roles.py
msgid "HR administrator"
msgstr "HR-Administration"

#: people/models/roles.py
msgid "IT administrator"
msgstr "IT-Administration"

#: people/models/roles.py
msgid "role"
msgstr "Rolle"

#: people/models/roles.py
msgid "for everyone"
msgstr "für alle"

#: people/models/roles.py
msgid "roles"
msgstr "Rollen"

#: people/models/roles.py
msgid "everyone"
msgstr "alle"

#: people/models/session.py
msgid "is signed in with it"
msgstr "ist damit angemeldet"

#: people/models/signing_in.py
msgid "by"
msgstr "von"

#: people/models/signing_in.py
msgid "accepted"
msgstr "angenommen"

#: people/models/signing_in.py
msgid "invitation"
msgstr "Einladung"

#: people/models/signing_in.py
msgid "invitations"
msgstr "Einladungen"

#: checkins/models/calendar.py people/models/tokens.py
msgid "made it"
msgstr "hat es erstellt"

#: people/models/tokens.py
msgid "Read the directory"
msgstr "Das Verzeichnis lesen"

#: people/models/tokens.py
msgid "Add people, change facts about them and who leads them"
msgstr "Personen anlegen, Angaben zu ihnen ändern und wer sie führt"

#: people/models/tokens.py
msgid "Read the goals that everyone reads"
msgstr "Die Ziele lesen, die alle lesen"

#: people/models/tokens.py
msgid "Set figures of key results in goals that everyone reads"
msgstr "Werte von Messgrößen setzen, in Zielen, die alle lesen"

#: people/models/tokens.py
msgid "What people know the system by: it stands beside the figures it sets."
msgstr "Wie alle das System nennen: Der Name steht neben den Werten, die es setzt."

#: people/models/tokens.py
msgid "made by"
msgstr "angelegt von"

#: people/models/tokens.py
msgid "made"
msgstr "angelegt"

#: people/models/tokens.py
msgid "works until"
msgstr "gilt bis"

#: people/models/tokens.py
msgid "revoked"
msgstr "zurückgezogen"

#: people/models/tokens.py templates/mfa/webauthn/authenticator_list.html
msgid "last used"
msgstr "zuletzt benutzt"

#: people/models/tokens.py
msgid "service token"
msgstr "Zugang für ein System"

#: people/models/tokens.py
msgid "service tokens"
msgstr "Zugänge für Systeme"

#: people/pictures.py
msgid "The file is larger than 5 MB. Choose a smaller one."
msgstr "Die Datei ist größer als 5 MB. Wähle eine kleinere."

#: people/pictures.py
msgid "The picture has more than 40 million pixels. Choose a smaller one."
msgstr "Das Bild hat mehr als 40 Millionen Pixel. Wähle ein kleineres."

#: people/pictures.py
msgid "This file cannot be read as a picture. Choose a JPEG, PNG or WebP file."
msgstr "Diese Datei ist nicht als Bild lesbar. Wähle eine JPEG-, PNG- oder WebP-Datei."

#: people/services/account.py
#, python-format
msgid "You already have a token called “%(name)s”."
msgstr "Du hast schon ein Token namens „%(name)s“."

#: people/services/account.py
msgid "Somebody has already set this up."
msgstr "Das hat schon jemand eingerichtet."

#: people/services/delegating.py
#, python-brace-format
msgid "{delegate} stands in for you from {first} until {last}."
msgstr "{delegate} vertritt dich vom {first} bis zum {last}."

#: people/services/delegating.py
#, python-brace-format
msgid "You stand in for {manager} from {first} until {last}."
msgstr "Du vertrittst {manager} vom {first} bis zum {last}."

#: people/services/delegating.py
#, python-brace-format
msgid "{delegate} no longer stands in for you."
msgstr "{delegate} vertritt dich nicht mehr."

#: people/services/delegating.py
#, python-brace-format
msgid "You no longer stand in for {manager}."
msgstr "Du vertrittst {manager} nicht mehr."

#: people/services/delegating.py
msgid "The last day is over, or comes before the first."
msgstr "Der letzte Tag ist vorbei oder liegt vor dem ersten."

#: people/services/delegating.py
msgid "Choose days within a year from today: whoever stands in for longer is the manager."
msgstr "Wähle Tage innerhalb eines Jahres ab heute: Wer länger vertritt, ist die Führungskraft."

#: people/services/delegating.py
#, python-format
msgid "Somebody else stands in for %(name)s on some of these days."
msgstr "An einigen dieser Tage vertritt schon jemand anderes %(name)s."

#: people/services/delegating.py
#, python-format
msgid "Nobody names themself. Ask %(name)s, or somebody else in HR."
msgstr "Niemand benennt sich selbst. Bitte %(name)s oder jemand anderen in HR."

#: goals/services/handing.py people/services/delegating.py
#, python-format
msgid "%(name)s is no longer active."
msgstr "%(name)s ist nicht mehr aktiv."

#: people/services/delegating.py
#, python-format
msgid "%(delegate)s stands in for %(manager)s then, and what is delegated is not passed on."
msgstr "%(delegate)s vertritt dann %(manager)s, und eine Vertretung wird nicht weitergegeben."

#: people/services/invitations.py
#, python-format
msgid "%(name)s’s account is closed. Restore it first."
msgstr "Das Konto von %(name)s ist geschlossen. Stelle es zuerst wieder her."

#: people/services/invitations.py
#, python-format
msgid "%(name)s has a password already."
msgstr "%(name)s hat schon ein Passwort."

#: people/services/invitations.py
#, python-brace-format
msgid "You are invited to {organisation}. Choose a password within {days} days."
msgstr "Du bist zu {organisation} eingeladen. Wähle innerhalb von {days} Tagen ein Passwort."

#: people/services/invitations.py
msgid "This invitation was used already, or it is too old. Ask HR for another one."
msgstr "Diese Einladung wurde schon benutzt oder ist zu alt. Bitte HR um eine neue."

#: people/services/invitations.py
msgid "Somebody, we hope you, asked for a new password for you. Was it not you? Then do nothing."
msgstr "Jemand, hoffentlich du, hat ein neues Passwort für dich angefordert. Warst du es nicht? Dann tu nichts."

#: people/services/leave.py
#, python-format
msgid "%(name)s is already away on some of these days."
msgstr "%(name)s ist an einigen dieser Tage schon abwesend."

#: people/services/leaving.py
#, python-brace-format
msgid "{name}’s last day was {day}, but nobody else is administrator. Give the role to somebody else, and the account closes by itself."
msgstr "Letzter Tag von {name} war {day}, aber sonst gehört niemand zur Administration. Gib jemand anderem die Rolle, dann schließt sich das Konto von selbst."

#: people/services/leaving.py
#, python-format
msgid "%(name)s is the last %(role)s. Give the role to somebody else first."
msgstr "%(name)s ist die letzte Person mit der Rolle %(role)s. Gib die Rolle zuerst jemand anderem."

#: people/services/leaving.py
#, python-brace-format
msgid "{name} has left. Still open: {what}."
msgstr "{name} ist ausgeschieden. Noch offen: {what}."

#: people/services/leaving.py
#, python-brace-format
msgid "{name} has left."
msgstr "{name} ist ausgeschieden."

#: people/services/leaving.py
#, python-brace-format
msgid "{name} has left. Until HR says who your manager is, you start your goals alone."
msgstr "{name} ist ausgeschieden. Bis HR sagt, wer deine Führungskraft ist, beginnst du deine Ziele allein."

#: people/services/line.py
#, python-format
msgid "%(name)s is no longer active and cannot be a manager."
msgstr "%(name)s ist nicht mehr aktiv und kann keine Führungskraft sein."

#: people/services/line.py
#, python-format
msgid "%(manager)s already reports to %(name)s, directly or further down."
msgstr "%(manager)s gehört schon direkt oder weiter unten zum Team von %(name)s."

#: people/services/line.py
#, python-brace-format
msgid "{manager} is now your manager."
msgstr "{manager} ist jetzt deine Führungskraft."

#: people/services/line.py
#, python-brace-format
msgid "{name} now reports to you."
msgstr "{name} gehört jetzt zu deinem Team."

#: people/services/people.py
#, python-format
msgid "Somebody else signs in with %(email)s."
msgstr "Mit %(email)s meldet sich schon jemand anderes an."

#: people/services/people.py
#, python-format
msgid "Somebody else has the employee id %(id)s."
msgstr "Jemand anderes hat die Personalnummer %(id)s."

#: people/services/pictures.py
#, python-brace-format
msgid "{name} took your picture away. Colleagues see your initials until you choose another."
msgstr "{name} hat dein Bild entfernt. Zu sehen sind deine Anfangsbuchstaben, bis du ein anderes wählst."

#: people/services/places.py
#, python-format
msgid "“%(name)s” is there already."
msgstr "„%(name)s“ gibt es schon."

#: people/services/provisioning.py
#, python-format
msgid "%(name)s signs in with another address. Only HR changes it, in the administration."
msgstr "%(name)s meldet sich mit einer anderen Adresse an. Nur HR ändert sie, in der Administration."

#: people/services/roles.py
msgid "Say whom an HR partner looks after: one department, one location or everyone. Other roles have no scope."
msgstr "Sag, um wen sich eine HR-Ansprechperson kümmert: eine Abteilung, einen Standort oder alle. Andere Rollen haben keinen Bereich."

#: people/services/service_tokens.py
#, python-format
msgid "There is already a service called “%(name)s”."
msgstr "Ein System namens „%(name)s“ gibt es schon."

#: people/sign_in/adapter.py
msgid "Your password was changed."
msgstr "Dein Passwort wurde geändert."

#: people/sign_in/adapter.py
msgid "Your password was replaced by a new one."
msgstr "Dein Passwort wurde durch ein neues ersetzt."

#: people/sign_in/adapter.py
msgid "Your account got a password."
msgstr "Dein Konto hat ein Passwort bekommen."

#: people/sign_in/adapter.py
msgid "Single sign-on lets you in from now on."
msgstr "Ab jetzt meldest du dich über deine Organisation an."

#: people/sign_in/adapter.py
msgid "An authenticator app was added to your account."
msgstr "Dein Konto hat eine Authenticator-App bekommen."

#: people/sign_in/adapter.py
msgid "The authenticator app was taken from your account."
msgstr "Die Authenticator-App wurde von deinem Konto entfernt."

#: people/sign_in/adapter.py
msgid "A passkey was added to your account."
msgstr "Dein Konto hat einen Passkey bekommen."

#: people/sign_in/adapter.py
msgid "A passkey was taken from your account."
msgstr "Ein Passkey wurde von deinem Konto entfernt."

#: people/sign_in/adapter.py
msgid "New recovery codes were made for your account."
msgstr "Dein Konto hat neue Wiederherstellungscodes."

#: people/sign_in/adapter.py
#, python-format
msgid "No second factor guards your account any more, and your password is too short without one. Choose one of at least %(least)s characters: “Forgot your password?” sends you a link."
msgstr "Kein zweiter Faktor schützt dein Konto mehr, und ohne ihn ist dein Passwort zu kurz. Wähle eines mit mindestens %(least)s Zeichen: „Passwort vergessen?“ schickt dir einen Link."

#: people/sign_in/adapter.py
msgid "Your organisation signs in with single sign-on. Use the button for it."
msgstr "Deine Organisation meldet sich über einen gemeinsamen Zugang an. Nimm den Knopf dafür."

#: people/sign_in/factors.py
#, python-format
msgid "Passkey %(number)s"
msgstr "Passkey %(number)s"

#: people/sign_in/factors.py
msgid "Passkey"
msgstr "Passkey"

#: people/sign_in/forms.py
msgid "Where it is kept, for example “Laptop” or “Key on the ring”."
msgstr "Wo er aufbewahrt wird, zum Beispiel „Laptop“ oder „Schlüsselbund“."

#: people/sign_in/forms.py templates/account/login.html
#: templates/account/password_reset.html templates/people/detail.html
msgid "E-mail"
msgstr "E-Mail"

#: feedback/forms/reading.py people/sign_in/forms.py
#: templates/people/directory.html
msgid "Name"
msgstr "Name"

#: people/sign_in/forms.py
msgid "Sign in with it alone"
msgstr "Nur damit anmelden"

#: people/sign_in/forms.py
msgid "Without the password. For a key without finger, face or PIN, leave it out."
msgstr "Ohne Passwort. Lass es weg bei einem Schlüssel ohne Finger, Gesicht oder PIN."

#: people/sign_in/limits.py
msgid "You were away for a while, so we signed you out. Nothing you typed is lost."
msgstr "Du warst eine Weile weg, deshalb haben wir dich abgemeldet. Nichts Getipptes ist verloren."

#: people/sign_in/passwords.py
#, python-format
msgid "It has %(length)s characters and needs %(least)s. A few words in a row are easy to remember."
msgstr "Es hat %(length)s Zeichen und braucht %(least)s. Ein paar Wörter hintereinander merkt man sich leicht."

#: people/sign_in/passwords.py
#, python-format
msgid "At least %(alone)s characters, or %(beside)s once a second factor guards your account. A few words in a row are easy to remember and hard to guess."
msgstr "Mindestens %(alone)s Zeichen, oder %(beside)s, sobald ein zweiter Faktor dein Konto schützt. Ein paar Wörter hintereinander merkt man sich leicht und errät man schwer."

#: people/sign_in/passwords.py
msgid "It is little more than the name of your organisation. Add words of your own."
msgstr "Es ist wenig mehr als der Name deiner Organisation. Füge eigene Wörter hinzu."

#: people/sign_in/passwords.py
msgid "More than the name of your organisation."
msgstr "Mehr als der Name deiner Organisation."

#: people/sign_in/second_factor.py
msgid "Your role needs a second factor. Set one up under “Second factor”, then go on."
msgstr "Deine Rolle braucht einen zweiten Faktor. Richte unter „Zweiter Faktor“ einen ein und mach dann weiter."

#: people/sign_in/second_factor.py
msgid "Nothing was changed: your role needs a second factor first."
msgstr "Nichts wurde geändert: Deine Rolle braucht zuerst einen zweiten Faktor."

#: people/sign_in/tokens.py
msgid "This token opens nothing: it is wrong, was revoked, or its time is over."
msgstr "Dieses Token öffnet nichts: Es ist falsch, zurückgezogen oder abgelaufen."

#: people/views/delegating.py
msgid "Both of you are told."
msgstr "Ihr erfahrt beide davon."

#: people/views/delegating.py
msgid "It has ended, and both of you are told."
msgstr "Beendet; ihr erfahrt beide davon."

#: people/views/leaving.py
#, python-format
msgid "%(name)s’s account is closed."
msgstr "Das Konto von %(name)s ist geschlossen."

#: people/views/moving.py
#, python-format
msgid "%(name)s has moved, with everybody below."
msgstr "%(name)s ist versetzt, mit allen darunter."

#: people/views/notices.py
msgid "Your choice is saved."
msgstr "Deine Wahl ist gespeichert."

#: people/views/oneself.py
msgid "Your settings are saved."
msgstr "Deine Einstellungen sind gespeichert."

#: people/views/oneself.py
#, python-format
msgid "“%(name)s” opens nothing any more."
msgstr "„%(name)s“ öffnet nichts mehr."

#: people/views/pictures.py
msgid "Colleagues see your new picture beside your name."
msgstr "Neben deinem Namen steht jetzt dein neues Bild."

#: people/views/pictures.py
msgid "Your picture is gone. Colleagues see your initials."
msgstr "Dein Bild ist weg. Zu sehen sind deine Anfangsbuchstaben."

#: people/views/sessions.py
msgid "You are signed out there."
msgstr "Dort bist du abgemeldet."

#: people/views/sessions.py
msgid "You are signed out everywhere else."
msgstr "Überall sonst bist du abgemeldet."

#: perfmgmt/admin.py
msgid "Make them after all; who asked is told when they are ready"
msgstr "Doch noch erstellen; wer darum gebeten hat, erfährt, wenn sie fertig sind"

#: perfmgmt/admin.py
#, python-format
msgid "%(n)s copy is made within a minute."
msgid_plural "%(n)s copies are made within a minute."
msgstr[0] "%(n)s Kopie wird innerhalb einer Minute erstellt."
msgstr[1] "%(n)s Kopien werden innerhalb einer Minute erstellt."

#: perfmgmt/apps.py templates/components/shell/person_menu.html
msgid "System"
msgstr "System"

#: perfmgmt/changes/forms.py
msgid "There is no such day in this history."
msgstr "Diesen Tag gibt es in diesem Verlauf nicht."

#: perfmgmt/changes/kinds.py
msgid "Roles"
msgstr "Rollen"

#: perfmgmt/changes/kinds.py
msgid "Leave"
msgstr "Abwesenheit"

#: perfmgmt/changes/kinds.py templates/people/settings.html
msgid "Standing in"
msgstr "Vertretung"

#: perfmgmt/changes/kinds.py
msgid "Standing in for somebody"
msgstr "Jemanden vertreten"

#: perfmgmt/changes/kinds.py
msgid "Invitations"
msgstr "Einladungen"

#: perfmgmt/changes/kinds.py
msgid "Copy of your data"
msgstr "Kopie deiner Daten"

#: perfmgmt/changes/kinds.py
msgid "A copy of your data was asked for"
msgstr "Eine Kopie deiner Daten wurde angefordert"

#: perfmgmt/changes/kinds.py
msgid "The copy of your data was removed"
msgstr "Die Kopie deiner Daten wurde entfernt"

#: perfmgmt/changes/kinds.py
msgid "When notices come"
msgstr "Wann Benachrichtigungen kommen"

#: perfmgmt/changes/kinds.py
msgid "Account"
msgstr "Konto"

#: perfmgmt/changes/kinds.py templates/people/detail.html
msgid "Dotted line"
msgstr "Fachliche Linie"

#: perfmgmt/changes/kinds.py
#, python-format
msgid "%(from_person)s now reports to %(to_person)s by a dotted line"
msgstr "%(to_person)s führt jetzt %(from_person)s fachlich"

#: perfmgmt/changes/kinds.py
#, python-format
msgid "%(from_person)s no longer reports to %(to_person)s by a dotted line"
msgstr "%(to_person)s führt %(from_person)s nicht mehr fachlich"

#: perfmgmt/changes/kinds.py
msgid "Who contributes to your goals"
msgstr "Wer an deinen Zielen mitwirkt"

#: perfmgmt/changes/kinds.py
#, python-format
msgid "%(person)s now contributes to “%(goal)s”"
msgstr "%(person)s wirkt jetzt an „%(goal)s“ mit"

#: perfmgmt/changes/kinds.py
#, python-format
msgid "%(person)s no longer contributes to “%(goal)s”"
msgstr "%(person)s wirkt nicht mehr an „%(goal)s“ mit"

#: perfmgmt/changes/kinds.py
msgid "Whom your goals are shared with"
msgstr "Mit wem deine Ziele geteilt sind"

#: perfmgmt/changes/kinds.py
#, python-format
msgid "“%(goal)s” is now shared with %(person)s"
msgstr "„%(goal)s“ ist jetzt mit %(person)s geteilt"

#: perfmgmt/changes/kinds.py
#, python-format
msgid "“%(goal)s” is no longer shared with %(person)s"
msgstr "„%(goal)s“ ist nicht mehr mit %(person)s geteilt"

#: perfmgmt/changes/kinds.py
msgid "Mentors of your plan"
msgstr "Mentoring zu deinem Plan"

#: perfmgmt/changes/kinds.py
#, python-format
msgid "%(person)s is now a mentor"
msgstr "%(person)s ist jetzt zum Mentoring eingeladen"

#: perfmgmt/changes/kinds.py
#, python-format
msgid "%(person)s is no longer a mentor"
msgstr "%(person)s ist nicht mehr zum Mentoring eingeladen"

#: perfmgmt/changes/kinds.py
msgid "Departments of a review cycle"
msgstr "Abteilungen eines Review-Zyklus"

#: perfmgmt/changes/kinds.py
#, python-format
msgid "“%(reviewcycle)s” now covers %(department)s"
msgstr "„%(reviewcycle)s“ umfasst jetzt %(department)s"

#: perfmgmt/changes/kinds.py
#, python-format
msgid "“%(reviewcycle)s” no longer covers %(department)s"
msgstr "„%(reviewcycle)s“ umfasst %(department)s nicht mehr"

#: perfmgmt/changes/kinds.py
msgid "Locations of a review cycle"
msgstr "Standorte eines Review-Zyklus"

#: perfmgmt/changes/kinds.py
#, python-format
msgid "“%(reviewcycle)s” now covers %(location)s"
msgstr "„%(reviewcycle)s“ umfasst jetzt %(location)s"

#: perfmgmt/changes/kinds.py
#, python-format
msgid "“%(reviewcycle)s” no longer covers %(location)s"
msgstr "„%(reviewcycle)s“ umfasst %(location)s nicht mehr"

#: perfmgmt/changes/kinds.py
msgid "Goal cycles of a review cycle"
msgstr "Zielzyklen eines Review-Zyklus"

#: perfmgmt/changes/kinds.py
#, python-format
msgid "“%(reviewcycle)s” now covers the goals of %(goalcycle)s"
msgstr "„%(reviewcycle)s“ umfasst jetzt die Ziele aus %(goalcycle)s"

#: perfmgmt/changes/kinds.py
#, python-format
msgid "“%(reviewcycle)s” no longer covers the goals of %(goalcycle)s"
msgstr "„%(reviewcycle)s“ umfasst die Ziele aus %(goalcycle)s nicht mehr"

#: perfmgmt/changes/kinds.py
msgid "Profile"
msgstr "Profil"

#: perfmgmt/changes/kinds.py
msgid "Service tokens"
msgstr "Zugänge für Systeme"

#: perfmgmt/changes/kinds.py
msgid "Review cycles"
msgstr "Review-Zyklen"

#: perfmgmt/changes/kinds.py
msgid "Goal cycles"
msgstr "Zielzyklen"

#: perfmgmt/changes/kinds.py
msgid "Departments"
msgstr "Abteilungen"

#: perfmgmt/changes/kinds.py
msgid "How often people meet"
msgstr "Wie oft man sich trifft"

#: perfmgmt/changes/kinds.py
msgid "Locations"
msgstr "Standorte"

#: perfmgmt/changes/kinds.py
msgid "Rules of feedback"
msgstr "Regeln für Feedback"

#: perfmgmt/changes/kinds.py
msgid "Company values"
msgstr "Unternehmenswerte"

#: perfmgmt/changes/kinds.py templates/components/shell/person_menu.html
#: templates/people/delegations.html templates/people/detail.html
#: templates/people/settings.html templates/perfmgmt/copy.html
msgid "Settings"
msgstr "Einstellungen"

#: perfmgmt/changes/looks.py templates/perfmgmt/looks.html
msgid "Opened by"
msgstr "Geöffnet von"

#: perfmgmt/changes/looks.py
msgid "Who opened what"
msgstr "Wer was geöffnet hat"

#: perfmgmt/changes/tabs.py
msgid "About you"
msgstr "Über dich"

#: perfmgmt/changes/tabs.py
msgid "Who looked"
msgstr "Wer nachgesehen hat"

#: perfmgmt/changes/tabs.py
msgid "People and cycles"
msgstr "Personen und Zyklen"

#: perfmgmt/changes/tabs.py
msgid "Who looked at others"
msgstr "Wer bei anderen nachgesehen hat"

#: perfmgmt/changes/tabs.py
msgid "Accounts and settings"
msgstr "Konten und Einstellungen"

#: perfmgmt/changes/views.py templates/people/settings.html
msgid "What changed about you"
msgstr "Was sich an dir geändert hat"

#: perfmgmt/changes/views.py
msgid "What changed: people and cycles"
msgstr "Was sich geändert hat: Personen und Zyklen"

#: perfmgmt/changes/views.py
msgid "What changed: accounts and settings"
msgstr "Was sich geändert hat: Konten und Einstellungen"

#: perfmgmt/changes/words.py
msgid "something that is gone"
msgstr "etwas, das es nicht mehr gibt"

#: perfmgmt/changes/words.py
msgid "yes"
msgstr "ja"

#: perfmgmt/changes/words.py
msgid "no"
msgstr "nein"

#: perfmgmt/copies/queries.py
msgid "What changed about you, when and by whom"
msgstr "Was sich an dir geändert hat, wann und durch wen"

#: perfmgmt/copies/services.py
#, python-brace-format
msgid "The copy of your data is ready. You can fetch it until {day}."
msgstr "Die Kopie deiner Daten ist bereit. Du kannst sie bis {day} abholen."

#: perfmgmt/copies/services.py
msgid "The copy of your data could not be made. Ask for it again, or tell IT."
msgstr "Die Kopie deiner Daten ließ sich nicht erstellen. Fordere sie noch einmal an, oder sag der IT Bescheid."

#: perfmgmt/copies/views.py
msgid "The copy is being put together. You are told when it is ready."
msgstr "Die Kopie wird zusammengestellt. Du erfährst, wenn sie bereit ist."

#: perfmgmt/errors.py
msgid "Out of reach for a moment. Nothing was changed."
msgstr "Gerade nicht erreichbar. Nichts wurde geändert."

#: perfmgmt/home/queries.py
#, python-format
msgid "Good morning, %(name)s"
msgstr "Guten Morgen, %(name)s"

#: perfmgmt/home/queries.py
#, python-format
msgid "Good afternoon, %(name)s"
msgstr "Guten Tag, %(name)s"

#: perfmgmt/home/queries.py
#, python-format
msgid "Good evening, %(name)s"
msgstr "Guten Abend, %(name)s"

#: perfmgmt/home/queries.py
#, python-format
msgid "After %(day)s"
msgstr "Nach dem %(day)s"

#: perfmgmt/home/queries.py
#, python-format
msgid "%(n)s goal"
msgid_plural "%(n)s goals"
msgstr[0] "%(n)s Ziel"
msgstr[1] "%(n)s Ziele"

#: perfmgmt/home/queries.py templates/goals/agreement.html
msgid "Agree"
msgstr "Vereinbaren"

#: perfmgmt/home/queries.py perfmgmt/team/queries.py
msgid "None planned"
msgstr "Keiner geplant"

#: perfmgmt/home/queries.py
msgid "None yet"
msgstr "Noch keines"

#: perfmgmt/home/queries.py templates/perfmgmt/team.html
#: templates/perfmgmt/timeline.html
msgid "Review"
msgstr "Review"

#: perfmgmt/home/queries.py
#, python-format
msgid "Last on %(day)s"
msgstr "Zuletzt am %(day)s"

#: perfmgmt/home/queries.py templates/core/inbox.html
msgid "Nothing yet"
msgstr "Noch nichts"

#: perfmgmt/models.py
msgid "being put together"
msgstr "wird zusammengestellt"

#: perfmgmt/models.py
msgid "ready"
msgstr "bereit"

#: perfmgmt/models.py
msgid "size"
msgstr "Größe"

#: perfmgmt/models.py
msgid "asked for"
msgstr "angefordert"

#: perfmgmt/models.py
msgid "ready since"
msgstr "bereit seit"

#: perfmgmt/models.py
msgid "kept until"
msgstr "aufgehoben bis"

#: perfmgmt/models.py
msgid "copy of somebody’s data"
msgstr "Kopie der Daten einer Person"

#: perfmgmt/models.py
msgid "copies of people’s data"
msgstr "Kopien der Daten von Personen"

#: perfmgmt/settings/__init__.py
msgid "English"
msgstr "Englisch"

#: perfmgmt/settings/__init__.py
msgid "German"
msgstr "Deutsch"

#: perfmgmt/team/queries.py
msgid "off track"
msgstr "nicht im Plan"

#: perfmgmt/team/queries.py
msgid "at risk"
msgstr "gefährdet"

#: perfmgmt/team/queries.py
msgid "stale"
msgstr "ohne Neues"

#: perfmgmt/team/queries.py
msgid "On leave. Reminders are paused."
msgstr "Abwesend. Erinnerungen ruhen."

#: perfmgmt/team/queries.py
msgid "All goals on track."
msgstr "Alle Ziele im Plan."

#: perfmgmt/team/queries.py
msgid "No goals yet."
msgstr "Noch keine Ziele."

#: perfmgmt/team/queries.py perfmgmt/team/reasons.py
msgid "See goals"
msgstr "Ziele ansehen"

#: perfmgmt/team/queries.py
msgid "All on track"
msgstr "Alle im Plan"

#: perfmgmt/team/queries.py templates/mfa/index.html
msgid "None"
msgstr "Keine"

#: perfmgmt/team/queries.py
#, python-format
msgid "for %(name)s, until %(day)s"
msgstr "für %(name)s, bis %(day)s"

#: perfmgmt/team/queries.py
#, python-format
msgid "Stays with %(name)s"
msgstr "Bleibt bei %(name)s"

#: perfmgmt/team/queries.py templates/perfmgmt/team.html
msgctxt "feedback or review"
msgid "None"
msgstr "Keines"

#: perfmgmt/team/queries.py
#, python-format
msgid "%(n)s open"
msgstr "%(n)s offen"

#: perfmgmt/team/queries.py
#, python-format
msgid "Last %(day)s"
msgstr "Zuletzt %(day)s"

#: perfmgmt/team/queries.py
#, python-format
msgid "Gave %(day)s"
msgstr "Gegeben %(day)s"

#: perfmgmt/team/queries.py
#, python-format
msgid "Plan: %(n)s step"
msgid_plural "Plan: %(n)s steps"
msgstr[0] "Plan: %(n)s Schritt"
msgstr[1] "Plan: %(n)s Schritte"

#: perfmgmt/team/queries.py
msgid "Plan: no step"
msgstr "Plan: kein Schritt"

#: perfmgmt/team/reasons.py
#, python-format
msgid "Sent you a draft goal and waits for your yes."
msgid_plural "Sent you %(n)s draft goals and waits for your yes."
msgstr[0] "Hat dir einen Zielentwurf geschickt und wartet auf dein Ja."
msgstr[1] "Hat dir %(n)s Zielentwürfe geschickt und wartet auf dein Ja."

#: perfmgmt/team/reasons.py
#, python-format
msgid "Read the draft"
msgid_plural "Read %(n)s drafts"
msgstr[0] "Entwurf lesen"
msgstr[1] "%(n)s Entwürfe lesen"

#: perfmgmt/team/reasons.py
msgid "The review is written and not shared yet."
msgstr "Das Review ist geschrieben und noch nicht geteilt."

#: perfmgmt/team/reasons.py
msgid "Share review"
msgstr "Review teilen"

#: perfmgmt/team/reasons.py
msgid "The self-review is in, yours is not."
msgstr "Die Selbsteinschätzung ist da, deine Einschätzung noch nicht."

#: perfmgmt/team/reasons.py
msgid "Write review"
msgstr "Review schreiben"

#: perfmgmt/team/reasons.py
#, python-format
msgid "A goal was due and has no outcome."
msgid_plural "%(n)s goals were due and have no outcome."
msgstr[0] "Ein Ziel war fällig und hat kein Ergebnis."
msgstr[1] "%(n)s Ziele waren fällig und haben kein Ergebnis."

#: perfmgmt/team/reasons.py
msgid "See what is left"
msgstr "Ansehen, was übrig ist"

#: perfmgmt/team/reasons.py
#, python-format
msgid "Has not updated a goal for %(span)s."
msgid_plural "Has not updated %(n)s goals for %(span)s."
msgstr[0] "Hat ein Ziel %(span)s lang nicht aktualisiert."
msgstr[1] "Hat %(n)s Ziele %(span)s lang nicht aktualisiert."

#: perfmgmt/team/reasons.py
#, python-format
msgid "A goal is off track."
msgid_plural "%(n)s goals are off track."
msgstr[0] "Ein Ziel ist nicht im Plan."
msgstr[1] "%(n)s Ziele sind nicht im Plan."

#: perfmgmt/team/reasons.py
#, python-format
msgid "No check-in since %(day)s."
msgstr "Kein Check-in seit %(day)s."

#: perfmgmt/team/reasons.py
msgid "No check-in so far."
msgstr "Bisher kein Check-in."

#: perfmgmt/team/reasons.py
msgid "Plan a check-in"
msgstr "Check-in planen"

#: perfmgmt/team/reasons.py
#, python-format
msgid "Has had no feedback for %(span)s."
msgstr "Hat %(span)s lang kein Feedback bekommen."

#: perfmgmt/team/reasons.py
msgid "Has had no feedback so far."
msgstr "Hat bisher kein Feedback bekommen."

#: perfmgmt/team/reasons.py templates/components/shell/give.html
#: templates/feedback/empty.html templates/feedback/form.html
#: templates/feedback/list_head.html templates/feedback/new.html
#: templates/feedback/settled.html templates/people/detail.html
#: templates/perfmgmt/home.html
msgid "Give feedback"
msgstr "Feedback geben"

#: perfmgmt/team/views.py
msgid "Waiting for you"
msgstr "Wartet auf dich"

#: perfmgmt/team/views.py
msgid "Going well"
msgstr "Läuft gut"

#: perfmgmt/thread.py
msgid "Carried over"
msgstr "Übernommen"

#: perfmgmt/thread.py
msgid "Agreed"
msgstr "Vereinbart"

#: perfmgmt/thread.py
msgid "A draft"
msgstr "Ein Entwurf"

#: perfmgmt/thread.py
#, python-format
msgid "%(name)s proposed it in the review"
msgstr "Im Review vorgeschlagen von %(name)s"

#: perfmgmt/thread.py
#, python-format
msgid "%(name)s: %(health)s"
msgstr "%(name)s: %(health)s"

#: perfmgmt/thread.py
#, python-format
msgid "Feedback from %(name)s"
msgstr "Feedback von %(name)s"

#: perfmgmt/thread.py
#, python-format
msgid "Quoted by %(name)s in the review"
msgstr "Im Review zitiert von %(name)s"

#: reviews/admin/closing.py
msgid "cycle"
msgstr "Zyklus"

#: reviews/admin/closing.py
msgid "Try again what failed"
msgstr "Fehlgeschlagenes noch einmal versuchen"

#: reviews/admin/closing.py
#, python-format
msgid "%(n)s is tried again."
msgid_plural "%(n)s are tried again."
msgstr[0] "%(n)s wird noch einmal versucht."
msgstr[1] "%(n)s werden noch einmal versucht."

#: reviews/admin/cycle.py
msgid "1. What it looks at"
msgstr "1. Was betrachtet wird"

#: reviews/admin/cycle.py
msgid "2. Who takes part"
msgstr "2. Wer teilnimmt"

#: reviews/admin/cycle.py
msgid "3. What it asks"
msgstr "3. Was gefragt wird"

#: reviews/admin/cycle.py
msgid "4. By when"
msgstr "4. Bis wann"

#: reviews/admin/cycle.py
msgid "Each is the last day, on the writer's own calendar."
msgstr "Jeweils der letzte Tag, nach dem Kalender der Person, die schreibt."

#: reviews/admin/cycle.py
msgid "5. What follows"
msgstr "5. Was folgt"

#: reviews/admin/cycle.py
msgid "progress"
msgstr "Fortschritt"

#: reviews/admin/cycle.py templates/goals/following.html
msgid "Follow"
msgstr "Folgen"

#: reviews/admin/setup.py templates/feedback/note.html
#: templates/feedback/note_row.html
msgid "Delete"
msgstr "Löschen"

#: reviews/admin/setup.py reviews/models/template.py
msgid "Another template has this name."
msgstr "Eine andere Vorlage heißt so."

#: reviews/admin/setup.py
msgid "Make a version that can be changed"
msgstr "Eine Fassung anlegen, die sich ändern lässt"

#: reviews/admin/steps.py
msgid "Launch"
msgstr "Starten"

#: reviews/admin/steps.py
msgid "Everyone below gets a review and is told what to write by when. Managers are the ones of today."
msgstr "Alle unten bekommen ein Review und erfahren, was bis wann zu schreiben ist. Es gelten die Führungskräfte von heute."

#: reviews/admin/steps.py
msgid "The template is locked: its questions stay as they are for this cycle."
msgstr "Die Vorlage ist gesperrt: Ihre Fragen bleiben für diesen Zyklus, wie sie sind."

#: reviews/admin/steps.py
msgid "Open the sharing"
msgstr "Das Teilen eröffnen"

#: reviews/admin/steps.py
msgid "Managers can share what they have sent. What is not sent yet can still be written until it is due."
msgstr "Führungskräfte können teilen, was sie gesendet haben. Was noch nicht gesendet ist, lässt sich schreiben, bis es fällig ist."

#: reviews/admin/steps.py
msgctxt "a review cycle"
msgid "Close"
msgstr "Abschließen"

#: reviews/admin/steps.py
msgid "Nothing more can be written or shared. Reviews that are not shared stay unshared."
msgstr "Nichts lässt sich mehr schreiben oder teilen. Nicht geteilte Reviews bleiben ungeteilt."

#: reviews/admin/steps.py
msgid "Open goals of the period get an outcome by their figures; what is unfinished becomes a draft again."
msgstr "Offene Ziele des Zeitraums bekommen nach ihren Zahlen ein Ergebnis; was unfertig ist, wird wieder ein Entwurf."

#: reviews/admin/steps.py
msgid "Proposed goals become drafts, growth areas join the plans; the manager's only from shared reviews."
msgstr "Vorgeschlagene Ziele werden Entwürfe, Entwicklungsfelder kommen in die Pläne; die der Führungskraft nur aus geteilten Reviews."

#: reviews/admin/steps.py
msgid "Workers do this one review at a time. It cannot be undone."
msgstr "Das geschieht im Hintergrund, ein Review nach dem anderen. Es lässt sich nicht rückgängig machen."

#: reviews/admin/steps.py templates/goals/form.html
#: templates/goals/hand_out.html templates/goals/hand_over.html
#: templates/goals/import.html templates/goals/rebaseline.html
#: templates/goals/settle.html templates/goals/template.html
msgid "Cancel"
msgstr "Abbrechen"

#: reviews/admin/steps.py
msgid "Nothing more can be written or shared, and no goals or plans follow. It cannot be undone."
msgstr "Nichts lässt sich mehr schreiben oder teilen, und es folgen keine Ziele und Pläne. Es lässt sich nicht rückgängig machen."

#: reviews/admin/steps.py
msgid "What was sent stays with those who can read it today. Whoever had something to write is told."
msgstr "Was gesendet wurde, bleibt bei denen, die es heute lesen können. Wer etwas zu schreiben hatte, erfährt davon."

#: reviews/apps.py templates/components/shell/topbar.html
#: templates/reviews/list.html templates/reviews/progress.html
msgid "Reviews"
msgstr "Reviews"

#: reviews/apps.py
msgid "What is due in a review, who has written, and what is shared with you."
msgstr "Was in einem Review fällig ist, wer geschrieben hat und was mit dir geteilt ist."

#: reviews/apps.py
msgid "A review is to be written"
msgstr "Ein Review ist zu schreiben"

#: reviews/apps.py
msgid "A review is due soon or late"
msgstr "Ein Review ist bald fällig oder überfällig"

#: reviews/apps.py
msgid "There is more time for a review"
msgstr "Für ein Review ist mehr Zeit"

#: reviews/apps.py
msgid "A review is handed over"
msgstr "Ein Review wird übergeben"

#: reviews/apps.py
msgid "A review need not be written"
msgstr "Ein Review braucht nicht geschrieben zu werden"

#: reviews/apps.py
msgid "A self-review is there"
msgstr "Eine Selbsteinschätzung ist da"

#: reviews/apps.py
msgid "A review is shared"
msgstr "Ein Review wird geteilt"

#: reviews/apps.py
msgid "A review is acknowledged"
msgstr "Ein Review wird zur Kenntnis genommen"

#: reviews/apps.py
msgid "A review is closed"
msgstr "Ein Review wird abgeschlossen"

#: reviews/apps.py
msgid "A review cycle is closed"
msgstr "Ein Review-Zyklus wird abgeschlossen"

#: reviews/apps.py
msgid "A review cycle is cancelled"
msgstr "Ein Review-Zyklus wird abgebrochen"

#: reviews/closing.py
#, python-brace-format
msgid "{cycle} is closed; {failed} review needs you."
msgid_plural "{cycle} is closed; {failed} reviews need you."
msgstr[0] "{cycle} ist abgeschlossen; {failed} Review braucht dich."
msgstr[1] "{cycle} ist abgeschlossen; {failed} Reviews brauchen dich."

#: reviews/closing.py
#, python-brace-format
msgid "{cycle} is closed. Everyone's next goals and plans are ready."
msgstr "{cycle} ist abgeschlossen. Die nächsten Ziele und Pläne aller sind bereit."

#: reviews/closing.py
#, python-format
msgid "Settled by its figures at the close of %(cycle)s."
msgstr "Beim Abschluss von %(cycle)s nach den Zahlen entschieden."

#: reviews/closing.py
#, python-brace-format
msgid "{cycle}: your next goals and your plan are ready."
msgstr "{cycle}: Deine nächsten Ziele und dein Plan sind bereit."

#: reviews/copies.py
msgid "Your reviews, with your acknowledgement"
msgstr "Deine Reviews, mit deiner Kenntnisnahme"

#: reviews/copies.py
msgid "Parts of your reviews, and those you write"
msgstr "Teile deiner Reviews und solche, die du schreibst"

#: reviews/copies.py
msgid "Answers you wrote, and those shared with you"
msgstr "Antworten, die du geschrieben hast, und mit dir geteilte"

#: reviews/copies.py
msgid "What these answers quote"
msgstr "Was diese Antworten zitieren"

#: reviews/copies.py
msgid "Next goals these answers propose"
msgstr "Nächste Ziele, die diese Antworten vorschlagen"

#: reviews/copies.py
msgid "Growth areas these answers propose"
msgstr "Entwicklungsfelder, die diese Antworten vorschlagen"

#: reviews/evidence.py
#, python-format
msgid "“%(goal)s” ended: %(outcome)s. %(look_back)s"
msgstr "„%(goal)s“ ist beendet: %(outcome)s. %(look_back)s"

#: reviews/evidence.py
#, python-format
msgid "“%(goal)s” was agreed anew: %(text)s"
msgstr "„%(goal)s“ wurde neu vereinbart: %(text)s"

#: reviews/evidence.py
#, python-format
msgid "“%(goal)s”, at %(percent)d %%: %(text)s"
msgstr "„%(goal)s“, bei %(percent)d %%: %(text)s"

#: reviews/evidence.py
#, python-format
msgid "“%(goal)s”: %(text)s"
msgstr "„%(goal)s“: %(text)s"

#: reviews/evidence.py
#, python-format
msgid "Action done: %(action)s"
msgstr "Aufgabe erledigt: %(action)s"

#: reviews/evidence.py
#, python-format
msgid "Action agreed: %(action)s"
msgstr "Aufgabe vereinbart: %(action)s"

#: reviews/evidence.py
#, python-format
msgid "Promised: %(title)s"
msgstr "Zugesagt: %(title)s"

#: reviews/forms.py templates/reviews/question.html
msgid "Your answer"
msgstr "Deine Antwort"

#: reviews/forms.py reviews/models/answer.py templates/goals/close.html
#: templates/goals/close_check.html templates/goals/import_check.html
#: templates/reviews/came_of.html
msgid "Goal"
msgstr "Ziel"

#: reviews/forms.py
msgid "How will we know?"
msgstr "Woran merken wir es?"

#: reviews/forms.py
msgid "First step"
msgstr "Erster Schritt"

#: reviews/forms.py
msgid "Please load the page again: this form is from before."
msgstr "Bitte lade die Seite neu: Dieses Formular ist von früher."

#: reviews/forms.py
msgid "Say in a few words what it is."
msgstr "Sag in ein paar Worten, was es ist."

#: reviews/forms.py templates/reviews/answer.html templates/reviews/submit.html
msgid "Not applicable"
msgstr "Trifft nicht zu"

#: reviews/forms.py
msgid "Rating"
msgstr "Bewertung"

#: reviews/forms.py
msgid "What you see the same way, what you see differently, what you need next."
msgstr "Was du genauso siehst, was du anders siehst, was du als Nächstes brauchst."

#: reviews/forms.py
msgid "Search by name"
msgstr "Nach Namen suchen"

#: reviews/forms.py
msgid "New last day"
msgstr "Neuer letzter Tag"

#: reviews/forms.py
#, python-format
msgid "Choose a day from %(first)s to %(last)s."
msgstr "Wähle einen Tag vom %(first)s bis zum %(last)s."

#: reviews/forms.py
msgid "Who writes it from now on"
msgstr "Wer es ab jetzt schreibt"

#: reviews/models/answer.py
msgid "writes it"
msgstr "schreibt es"

#: reviews/models/answer.py reviews/models/review.py
msgid "is the manager in this cycle"
msgstr "ist in diesem Zyklus die Führungskraft"

#: reviews/models/answer.py
msgid "is reviewed, and it was shared"
msgstr "wird eingeschätzt, und es wurde geteilt"

#: perfmgmt/home/queries.py reviews/models/answer.py
#: templates/perfmgmt/team.html
msgid "Check-in"
msgstr "Check-in"

#: reviews/models/answer.py reviews/views/quoting.py
msgid "Last review"
msgstr "Letztes Review"

#: reviews/models/answer.py
msgid "Note to self"
msgstr "Notiz für sich selbst"

#: reviews/models/answer.py
msgid "how will we know?"
msgstr "woran merken wir es?"

#: reviews/models/answer.py
msgid "first step"
msgstr "erster Schritt"

#: reviews/models/closing.py reviews/models/review.py
msgid "review"
msgstr "Review"

#: reviews/models/closing.py
msgid "done"
msgstr "erledigt"

#: reviews/models/closing.py
msgid "closing of a review"
msgstr "Abschluss eines Reviews"

#: reviews/models/closing.py
msgid "closings of reviews"
msgstr "Abschlüsse von Reviews"

#: reviews/models/cycle.py
msgid "rating scale"
msgstr "Bewertungsskala"

#: reviews/models/cycle.py
msgid "rating scales"
msgstr "Bewertungs­skalen"

#: reviews/models/cycle.py
msgid "Another scale has this name."
msgstr "Eine andere Skala heißt so."

#: reviews/models/cycle.py
msgid "label"
msgstr "Bezeichnung"

#: reviews/models/cycle.py
msgid "what it means"
msgstr "was es bedeutet"

#: reviews/models/cycle.py templates/feedback/pulse_results.html
msgid "points"
msgstr "Stufen"

#: reviews/models/cycle.py
msgid "Being prepared"
msgstr "In Vorbereitung"

#: reviews/models/cycle.py reviews/queries/watching.py
msgid "Sharing"
msgstr "Teilen"

#: reviews/models/cycle.py reviews/queries/watching.py
#: templates/reviews/closing.html
msgid "Closing"
msgstr "Abschluss"

#: reviews/models/cycle.py reviews/queries/standing.py
#: templates/development/area.html templates/feedback/requests.html
#: templates/reviews/closing.html
msgid "Closed"
msgstr "Abgeschlossen"

#: reviews/models/cycle.py reviews/queries/standing.py
msgid "Cancelled"
msgstr "Abgebrochen"

#: reviews/models/cycle.py
msgid "As people will read it: “Second half of 2026”."
msgstr "Wie man es lesen wird: „Zweites Halbjahr 2026“."

#: reviews/models/cycle.py
msgid "first day under review"
msgstr "erster betrachteter Tag"

#: reviews/models/cycle.py
msgid "last day under review"
msgstr "letzter betrachteter Tag"

#: reviews/models/cycle.py
msgid "goal cycles it covers"
msgstr "betrachtete Zielzyklen"

#: reviews/models/cycle.py
msgid "Goals still open in them get an outcome at the close."
msgstr "Ziele, die darin noch offen sind, bekommen beim Abschluss ein Ergebnis."

#: reviews/models/cycle.py
msgid "next goal cycle"
msgstr "nächster Zielzyklus"

#: reviews/models/cycle.py
msgid "Unfinished and proposed goals become drafts in it."
msgstr "Unfertige und vorgeschlagene Ziele werden darin Entwürfe."

#: reviews/models/cycle.py reviews/models/template.py
msgid "template"
msgstr "Vorlage"

#: reviews/models/cycle.py
msgid "None: a question that asks for a rating takes words alone."
msgstr "Keine: Eine Frage nach einer Bewertung nimmt nur Worte an."

#: reviews/models/cycle.py
msgid "No department and no location chosen: everyone."
msgstr "Keine Abteilung und kein Standort gewählt: alle."

#: reviews/models/cycle.py
msgid "self-review due"
msgstr "Selbsteinschätzung fällig"

#: reviews/models/cycle.py
msgid "manager's review due"
msgstr "Review der Führungskraft fällig"

#: reviews/models/cycle.py
msgid "sharing starts"
msgstr "Teilen ab"

#: reviews/models/cycle.py
msgid "The cycle closes by itself after this day."
msgstr "Nach diesem Tag schließt der Zyklus von selbst ab."

#: reviews/models/cycle.py
msgid "launched"
msgstr "gestartet"

#: reviews/models/cycle.py
msgid "sets up the cycle"
msgstr "richtet den Zyklus ein"

#: reviews/models/cycle.py
msgid "review cycle"
msgstr "Review-Zyklus"

#: reviews/models/cycle.py
msgid "review cycles"
msgstr "Review-Zyklen"

#: reviews/models/cycle.py
msgid "Another cycle has this name."
msgstr "Ein anderer Zyklus heißt so."

#: reviews/models/cycle.py
msgid "The period has to end after it starts."
msgstr "Der Zeitraum muss enden, nachdem er beginnt."

#: reviews/models/cycle.py
msgid "The manager's review cannot be due before the self-review."
msgstr "Das Review der Führungskraft kann nicht vor der Selbsteinschätzung fällig sein."

#: reviews/models/cycle.py
msgid "The last day cannot come before the reviews are due and shared."
msgstr "Der letzte Tag kann nicht vor dem Tag liegen, an dem Reviews fällig sind und geteilt werden."

#: reviews/models/cycle.py
msgid "Choose days between 2000 and 2100."
msgstr "Wähle Tage zwischen 2000 und 2100."

#: reviews/models/review.py
msgid "is reviewed"
msgstr "wird eingeschätzt"

#: reviews/models/review.py
msgid "writes a part of it"
msgstr "schreibt einen Teil davon"

#: reviews/models/review.py
msgid "reviews"
msgstr "Reviews"

#: reviews/models/review.py reviews/queries/page.py reviews/views/quoting.py
#: templates/reviews/detail.html templates/reviews/open_part.html
msgid "Self-review"
msgstr "Selbsteinschätzung"

#: reviews/models/review.py reviews/queries/page.py
msgid "Manager's review"
msgstr "Review der Führungskraft"

#: reviews/models/template.py
msgid "version"
msgstr "Fassung"

#: reviews/models/template.py
msgid "locked"
msgstr "gesperrt"

#: reviews/models/template.py
msgid "templates"
msgstr "Vorlagen"

#: reviews/models/template.py
#, python-format
msgid "%(name)s, version %(version)d"
msgstr "%(name)s, Fassung %(version)d"

#: reviews/models/template.py
msgid "section"
msgstr "Abschnitt"

#: reviews/models/template.py
msgid "sections"
msgstr "Abschnitte"

#: reviews/models/template.py
msgid "Text"
msgstr "Text"

#: reviews/models/template.py
msgid "Rating with a text"
msgstr "Bewertung mit Text"

#: perfmgmt/home/queries.py reviews/models/template.py
msgid "Next goals"
msgstr "Nächste Ziele"

#: reviews/models/template.py
msgid "Growth areas"
msgstr "Entwicklungsfelder"

#: reviews/models/template.py
msgid "The person"
msgstr "Die Person"

#: reviews/models/template.py
msgid "The manager"
msgstr "Die Führungskraft"

#: reviews/models/template.py
msgid "Both"
msgstr "Beide"

#: reviews/models/template.py
msgid "Not private"
msgstr "Nicht vertraulich"

#: reviews/models/template.py
msgid "The manager's own, and HR"
msgstr "Nur für die Führungskraft und HR"

#: reviews/models/template.py
msgid "For HR"
msgstr "Für HR"

#: reviews/models/template.py
msgid "guidance"
msgstr "Hinweis"

#: reviews/models/template.py
msgid "asked of"
msgstr "gefragt wird"

#: reviews/models/template.py
msgid "required"
msgstr "erforderlich"

#: reviews/models/template.py
msgid "private"
msgstr "vertraulich"

#: reviews/models/template.py
msgid "A private answer is read by its writer and HR, never by the person, also not after sharing."
msgstr "Eine vertrauliche Antwort lesen nur, wer sie schreibt, und HR; die Person selbst nie, auch nicht nach dem Teilen."

#: reviews/models/template.py
msgid "questions"
msgstr "Fragen"

#: reviews/models/template.py
msgid "A private question asks the manager alone, for a text or a rating."
msgstr "Eine vertrauliche Frage geht nur an die Führungskraft und verlangt einen Text oder eine Bewertung."

#: reviews/queries/cycle.py templates/checkins/rates.html
#: templates/goals/health.html
msgid "No department"
msgstr "Keine Abteilung"

#: reviews/queries/cycle.py
msgid "has no manager: writes a self-review that HR reads, and nothing is shared"
msgstr "hat keine Führungskraft: schreibt eine Selbsteinschätzung, die HR liest, und nichts wird geteilt"

#: reviews/queries/cycle.py
#, python-format
msgid "has a manager who left: the review goes to %(name)s"
msgstr "hat eine ausgeschiedene Führungskraft: Das Review geht an %(name)s"

#: reviews/queries/cycle.py
msgid "belongs to no department"
msgstr "gehört zu keiner Abteilung"

#: reviews/queries/page.py reviews/queries/standing.py
#: templates/reviews/figures.html templates/reviews/preview.html
msgid "Shared"
msgstr "Geteilt"

#: reviews/queries/page.py reviews/queries/standing.py
#: templates/reviews/detail.html templates/reviews/figures.html
msgid "Acknowledged"
msgstr "Zur Kenntnis genommen"

#: reviews/queries/page.py
msgid "Next goals and plan"
msgstr "Nächste Ziele und Plan"

#: reviews/queries/page.py
#, python-format
msgid "sent %(day)s"
msgstr "gesendet %(day)s"

#: reviews/queries/page.py reviews/queries/watching.py
#: templates/reviews/open_part.html
#, python-format
msgid "due %(day)s"
msgstr "fällig %(day)s"

#: reviews/queries/page.py reviews/queries/watching.py
#, python-format
msgid "from %(day)s"
msgstr "ab %(day)s"

#: reviews/queries/page.py
#, python-format
msgid "%(name)s answers"
msgstr "%(name)s antwortet"

#: reviews/queries/page.py reviews/queries/watching.py
#, python-format
msgid "after %(day)s"
msgstr "nach dem %(day)s"

#: reviews/queries/standing.py
msgid "Self-review being written"
msgstr "Selbsteinschätzung läuft"

#: reviews/queries/standing.py
msgid "Manager's review being written"
msgstr "Führungskraft schreibt"

#: reviews/queries/standing.py
msgid "Sent, to be shared"
msgstr "Gesendet, noch zu teilen"

#: reviews/queries/standing.py
msgid "Self-review sent to HR"
msgstr "Selbsteinschätzung bei HR"

#: reviews/queries/standing.py
msgid "Read your review and acknowledge it"
msgstr "Lies dein Review und nimm es zur Kenntnis"

#: reviews/queries/standing.py templates/feedback/request.html
#: templates/feedback/request_outside.html
msgid "Read"
msgstr "Lesen"

#: reviews/queries/standing.py
#, python-format
msgid "Share the review of %(name)s"
msgstr "Teile das Review von %(name)s"

#: reviews/queries/standing.py
#, python-format
msgid "Write the review of %(name)s"
msgstr "Schreibe das Review von %(name)s"

#: reviews/queries/standing.py reviews/views/next_step.py
msgid "Write your self-review"
msgstr "Schreibe deine Selbsteinschätzung"

#: reviews/queries/standing.py
msgid "Write"
msgstr "Schreiben"

#: reviews/queries/watching.py
#, python-format
msgid "%(number)d to write"
msgid_plural "%(number)d to write"
msgstr[0] "%(number)d zu schreiben"
msgstr[1] "%(number)d zu schreiben"

#: reviews/queries/watching.py
#, python-format
msgid "%(number)d to share"
msgid_plural "%(number)d to share"
msgstr[0] "%(number)d zu teilen"
msgstr[1] "%(number)d zu teilen"

#: reviews/queries/watching.py
msgid "Self-reviews"
msgstr "Selbsteinschätzungen"

#: reviews/queries/watching.py
msgid "Managers' reviews"
msgstr "Reviews der Führungskräfte"

#: reviews/services/cycle.py
msgid "Nobody belongs to the departments and locations of this cycle."
msgstr "Zu den Abteilungen und Standorten dieses Zyklus gehört niemand."

#: reviews/services/cycle.py
msgid "Dates can be moved while people write and share."
msgstr "Tage lassen sich verschieben, solange geschrieben und geteilt wird."

#: reviews/services/cycle.py
msgid "The self-review is due first, then the manager's, and the last day comes last."
msgstr "Zuerst ist die Selbsteinschätzung fällig, dann das Review der Führungskraft, und der letzte Tag kommt zuletzt."

#: reviews/services/cycle.py
#, python-brace-format
msgid "The reviews of {cycle} were cancelled."
msgstr "Die Reviews von {cycle} wurden abgebrochen."

#: reviews/services/cycle.py
msgid "Somebody is on it already."
msgstr "Jemand ist schon dabei."

#: reviews/services/cycle.py
#, python-format
msgid "%(cycle)s is at “%(state)s”, so this step is not possible."
msgstr "%(cycle)s ist bei „%(state)s“, deshalb ist dieser Schritt nicht möglich."

#: reviews/services/cycle.py
#, python-brace-format
msgid "{cycle}: your self-review is due on {day}."
msgstr "{cycle}: Deine Selbsteinschätzung ist am {day} fällig."

#: reviews/services/cycle.py
#, python-brace-format
msgid "{cycle}: your review of {name} is due on {day}."
msgstr "{cycle}: Dein Review von {name} ist am {day} fällig."

#: reviews/services/handover.py reviews/services/writing.py
#, python-format
msgid "%(cycle)s is no longer open for writing."
msgstr "%(cycle)s ist nicht mehr zum Schreiben offen."

#: reviews/services/handover.py reviews/services/sharing.py
msgid "This review is shared already."
msgstr "Dieses Review ist schon geteilt."

#: reviews/services/handover.py
#, python-format
msgid "%(name)s writes this review already."
msgstr "%(name)s schreibt dieses Review schon."

#: reviews/services/handover.py
msgid "Nobody writes the manager's review of themself."
msgstr "Niemand schreibt das Review der Führungskraft über sich selbst."

#: reviews/services/handover.py
#, python-format
msgid "%(name)s has left."
msgstr "%(name)s ist ausgeschieden."

#: reviews/services/handover.py
msgid "You can take it over only as the manager of today."
msgstr "Übernehmen kann es nur, wer heute die Führungskraft ist."

#: reviews/services/handover.py
#, python-brace-format
msgid "The review of {name} is yours to write."
msgstr "Das Review von {name} schreibst jetzt du."

#: reviews/services/handover.py
#, python-brace-format
msgid "{to} writes your review from now on."
msgstr "{to} schreibt ab jetzt dein Review."

#: reviews/services/handover.py
#, python-brace-format
msgid "{to} writes the review of {name} from now on. What you wrote stays under your name."
msgstr "{to} schreibt ab jetzt das Review von {name}. Was du geschrieben hast, bleibt unter deinem Namen."

#: reviews/services/handover.py
#, python-brace-format
msgid "{to} writes the review of {name} from now on. Nothing of it waits for you."
msgstr "{to} schreibt ab jetzt das Review von {name}. Davon wartet nichts auf dich."

#: reviews/services/leaving.py
#, python-format
msgid "%(names)s need not write their review any more, and is told."
msgid_plural "%(names)s need not write their review any more, and are told."
msgstr[0] "%(names)s muss kein Review mehr schreiben und erfährt davon."
msgstr[1] "%(names)s müssen kein Review mehr schreiben und erfahren davon."

#: reviews/services/leaving.py
#, python-brace-format
msgid "{cycle}: {name} has left, so you need not write the review."
msgstr "{cycle}: {name} ist ausgeschieden, du musst das Review also nicht schreiben."

#: reviews/services/leaving.py
#, python-format
msgid "Nobody above is left to write the review of %(names)s: hand it over yourself."
msgstr "Darüber ist niemand mehr, der das Review von %(names)s schreiben könnte: Übergib es selbst."

#: reviews/services/leaving.py
#, python-format
msgid "%(to)s writes the review of %(names)s."
msgstr "%(to)s schreibt das Review von %(names)s."

#: reviews/services/reminding.py
#, python-brace-format
msgid "{cycle}: your self-review is not sent yet. It is due on {day}."
msgstr "{cycle}: Deine Selbsteinschätzung ist noch nicht gesendet. Sie ist am {day} fällig."

#: reviews/services/reminding.py
#, python-brace-format
msgid "{cycle}: your review of {name} is not sent yet. It is due on {day}."
msgstr "{cycle}: Dein Review von {name} ist noch nicht gesendet. Es ist am {day} fällig."

#: reviews/services/setup.py
#, python-format
msgid "A cycle was launched with “%(what)s”, so it no longer changes."
msgstr "Mit „%(what)s“ wurde ein Zyklus gestartet, deshalb ändert sich nichts mehr daran."

#: reviews/services/sharing.py
msgid "Reviews of this cycle cannot be shared now."
msgstr "Reviews dieses Zyklus lassen sich gerade nicht teilen."

#: reviews/services/sharing.py
msgid "Send your review first, then share it."
msgstr "Sende dein Review zuerst, dann teile es."

#: reviews/services/sharing.py
#, python-brace-format
msgid "{name} has shared your review with you."
msgstr "{name} hat dein Review mit dir geteilt."

#: reviews/services/sharing.py
msgid "This review is not shared yet."
msgstr "Dieses Review ist noch nicht geteilt."

#: reviews/services/sharing.py
msgid "You have acknowledged this review already."
msgstr "Du hast dieses Review schon zur Kenntnis genommen."

#: reviews/services/sharing.py
#, python-brace-format
msgid "{name} has acknowledged the review."
msgstr "{name} hat das Review zur Kenntnis genommen."

#: reviews/services/writing.py
#, python-format
msgid "Before you send it, please answer: %(questions)s"
msgstr "Bevor du es sendest, beantworte bitte: %(questions)s"

#: reviews/services/writing.py
msgid "That point is not on the scale of this cycle."
msgstr "Diese Stufe gibt es auf der Skala dieses Zyklus nicht."

#: reviews/services/writing.py
msgid "This can no longer be quoted: it is gone, or you may not read it any more."
msgstr "Das lässt sich nicht mehr zitieren: Es ist weg, oder du darfst es nicht mehr lesen."

#: reviews/services/writing.py
#, python-brace-format
msgid "{name} has sent the self-review."
msgstr "{name} hat die Selbsteinschätzung gesendet."

#: reviews/services/writing.py
msgid "Choose a day after it is due, up to the last day of the cycle."
msgstr "Wähle einen Tag nach der Fälligkeit, höchstens den letzten Tag des Zyklus."

#: reviews/services/writing.py
#, python-brace-format
msgid "You have until {day} for the review of {name}."
msgstr "Für das Review von {name} hast du bis {day} Zeit."

#: reviews/services/writing.py
msgid "This was sent and can no longer change."
msgstr "Das wurde gesendet und lässt sich nicht mehr ändern."

#: reviews/services/writing.py
#, python-format
msgid "The last day for writing was %(day)s. HR can give you more time."
msgstr "Der letzte Tag zum Schreiben war %(day)s. HR kann dir mehr Zeit geben."

#: reviews/services/writing.py
msgid "This question is not asked here."
msgstr "Diese Frage wird hier nicht gestellt."

#: reviews/views/following_up.py
#, python-format
msgid "%(name)s has until %(day)s and is told."
msgstr "%(name)s hat bis %(day)s Zeit und erfährt davon."

#: reviews/views/following_up.py
#, python-format
msgid "%(to)s writes the review of %(name)s now; all concerned are told."
msgstr "%(to)s schreibt jetzt das Review von %(name)s; alle Beteiligten erfahren davon."

#: reviews/views/next_step.py
msgid "Write the review"
msgstr "Review schreiben"

#: reviews/views/next_step.py
msgid "Preview and share"
msgstr "Ansehen und teilen"

#: reviews/views/next_step.py templates/reviews/acknowledge.html
msgid "Acknowledge"
msgstr "Zur Kenntnis nehmen"

#: perfmgmt/search.py reviews/views/quoting.py
msgid "Your notes"
msgstr "Deine Notizen"

#: reviews/views/quoting.py templates/reviews/beside.html
#: templates/reviews/question.html
msgid "Evidence"
msgstr "Belege"

#: reviews/views/reading.py
#, python-format
msgid "Shared. %(name)s is told now."
msgstr "Geteilt. %(name)s erfährt jetzt davon."

#: reviews/views/reading.py
msgid "Acknowledged."
msgstr "Zur Kenntnis genommen."

#: reviews/views/watching.py
#, python-format
msgid "Trying again to close the review of %(name)s."
msgstr "Das Review von %(name)s wird noch einmal abgeschlossen."

#: reviews/views/writing.py
msgid "Sent. It can no longer change."
msgstr "Gesendet. Es lässt sich nicht mehr ändern."

#: templates/400.html
msgid "Not understood"
msgstr "Nicht verstanden"

#: templates/400.html
msgid "We could not read what your browser sent"
msgstr "Wir konnten nicht lesen, was dein Browser geschickt hat"

#: templates/400.html
msgid "Nothing was changed. Go back, load the page again and try once more; if it stays like this, tell IT what you were doing."
msgstr "Nichts wurde geändert. Geh zurück, lade die Seite neu und versuche es noch einmal; bleibt es so, sag der IT, was du getan hast."

#: templates/400.html templates/500.html
#: templates/admin/feedback/pulsewave/launch.html
#: templates/admin/people/person/import.html
#: templates/admin/people/person/import_check.html
#: templates/admin/people/person/import_progress.html
#: templates/admin/people/person/leaving.html
#: templates/admin/people/servicetoken/made.html
#: templates/admin/reviews/reviewcycle/step.html
#: templates/components/shell/topbar.html templates/perfmgmt/home.html
#: templates/trouble.html
msgid "Home"
msgstr "Start"

#: templates/403.html
msgid "Not allowed"
msgstr "Nicht erlaubt"

#: templates/403.html
msgid "This is not yours to do"
msgstr "Das ist nicht deine Sache"

#: templates/403.html
msgid "You may see the page you came from, but this step belongs to somebody else. Nothing was changed."
msgstr "Die Seite, von der du kommst, darfst du sehen, aber dieser Schritt gehört jemand anderem. Nichts wurde geändert."

#: templates/403_csrf.html
msgid "Open too long"
msgstr "Zu lange offen"

#: templates/403_csrf.html
msgid "This page was open too long"
msgstr "Diese Seite war zu lange offen"

#: templates/403_csrf.html
msgid "You have signed in again since, or cookies are switched off. Nothing was changed and what you typed is still in the page: go back, load it again and send it once more."
msgstr "Du hast dich inzwischen neu angemeldet, oder Cookies sind abgeschaltet. Nichts wurde geändert, und was du getippt hast, steht noch auf der Seite: Geh zurück, lade sie neu und sende noch einmal."

#: templates/404.html
msgid "Not found"
msgstr "Nicht gefunden"

#: templates/404.html
msgid "There is nothing here for you"
msgstr "Hier gibt es nichts für dich"

#: templates/404.html
msgid "The address may be mistyped, the thing may be gone, or it is only for others to read. We do not say which."
msgstr "Vielleicht ist die Adresse vertippt, vielleicht gibt es die Sache nicht mehr, oder nur andere dürfen sie lesen. Wir sagen nicht, was davon."

#: templates/409.html
msgid "Something changed meanwhile"
msgstr "Inzwischen hat sich etwas geändert"

#: templates/409.html
msgid "Nothing was changed by your last step, and what you typed is not lost: go back, and load the page again to see how it stands now."
msgstr "Dein letzter Schritt hat nichts geändert, und was du getippt hast, ist nicht verloren: Geh zurück und lade die Seite neu, um zu sehen, wie es jetzt steht."

#: templates/409.html
msgid "What you wrote"
msgstr "Was du geschrieben hast"

#: templates/409.html templates/components/shell/dialogs.html
msgid "What was saved meanwhile"
msgstr "Was inzwischen gespeichert wurde"

#: templates/429.html
msgid "Too many tries"
msgstr "Zu viele Versuche"

#: templates/429.html
msgid "That was too often in a short time"
msgstr "Das war in kurzer Zeit zu oft"

#: templates/429.html
msgid "Wait a few minutes and try again. Nothing is lost, and nothing is locked for good."
msgstr "Warte ein paar Minuten und versuche es noch einmal. Nichts ist verloren, und nichts ist für immer gesperrt."

#: templates/500.html
msgid "Our mistake"
msgstr "Unser Fehler"

#: templates/500.html
msgid "That went wrong on our side"
msgstr "Da ist bei uns etwas schiefgegangen"

#: templates/500.html
msgid "What was saved before is safe, and long texts are kept on this device. IT has been told. Go back and try again, or come back in a few minutes."
msgstr "Was vorher gespeichert war, ist sicher, und lange Texte liegen noch auf diesem Gerät. Die IT weiß Bescheid. Geh zurück und versuche es noch einmal, oder komm in ein paar Minuten wieder."

#: templates/503.html
msgid "Back in a moment"
msgstr "Gleich wieder da"

#: templates/503.html
msgid "The data is out of reach right now. Nothing you did before is lost, and nothing was changed by this click. Wait a few seconds and reload this page."
msgstr "Die Daten sind gerade nicht erreichbar. Nichts von vorher ist verloren, und dieser Klick hat nichts geändert. Warte ein paar Sekunden und lade die Seite neu."

#: templates/account/account_inactive.html
msgid "This account is closed"
msgstr "Dieses Konto ist geschlossen"

#: templates/account/account_inactive.html
msgid "If you are back, HR can open it again, with everything that was in it."
msgstr "Wenn du zurück bist, kann HR es wieder öffnen, mit allem, was darin war."

#: templates/account/base_reauthenticate.html templates/mfa/authenticate.html
msgid "Is it you?"
msgstr "Bist du es?"

#: templates/account/base_reauthenticate.html
msgid "What comes next matters, so we ask again. It holds for five minutes."
msgstr "Was jetzt kommt, ist wichtig, deshalb fragen wir noch einmal. Es gilt fünf Minuten."

#: templates/account/base_reauthenticate.html templates/account/login.html
msgid "or"
msgstr "oder"

#: templates/account/email_confirm.html
msgid "Confirm your address"
msgstr "Deine Adresse bestätigen"

#: templates/account/email_confirm.html
#, python-format
msgid "Is %(email)s yours?"
msgstr "Gehört %(email)s dir?"

#: templates/account/email_confirm.html
msgid "Yes, it is mine"
msgstr "Ja, sie gehört mir"

#: templates/account/email_confirm.html
#: templates/account/password_reset_from_key.html
msgid "This link no longer works"
msgstr "Dieser Link gilt nicht mehr"

#: templates/account/email_confirm.html
msgid "It was used already, or it is too old."
msgstr "Er wurde schon benutzt oder ist zu alt."

#: templates/account/email_confirm.html templates/account/invitation.html
#: templates/account/login.html
#: templates/account/password_reset_from_key_done.html
#: templates/account/signup_closed.html templates/mfa/authenticate.html
msgid "Sign in"
msgstr "Anmelden"

#: templates/account/invitation.html templates/people/setup.html
msgid "Welcome"
msgstr "Willkommen"

#: templates/account/invitation.html
#, python-format
msgid "Welcome, %(name)s"
msgstr "Willkommen, %(name)s"

#: templates/account/invitation.html
#, python-format
msgid "You sign in with %(email)s and the password you choose now."
msgstr "Du meldest dich mit %(email)s und dem Passwort an, das du jetzt wählst."

#: templates/account/invitation.html
msgid "Keep this password and come in"
msgstr "Passwort behalten und eintreten"

#: templates/account/invitation.html
msgid "This invitation is over"
msgstr "Diese Einladung ist vorbei"

#: templates/account/invitation.html
msgid "It was used already, replaced by a newer one, or it is too old. If you have chosen a password, sign in; else ask HR for another invitation."
msgstr "Sie wurde schon benutzt, durch eine neuere ersetzt oder ist zu alt. Hast du schon ein Passwort gewählt, melde dich an; sonst bitte HR um eine neue Einladung."

#: templates/account/login.html
msgid "Goals, feedback and check-ins."
msgstr "Ziele, Feedback und Check-ins."

#: templates/account/login.html
#, python-format
msgid "Sign in with %(sso_name)s"
msgstr "Mit %(sso_name)s anmelden"

#: templates/account/login.html
msgid "Sign in with your organisation"
msgstr "Über deine Organisation anmelden"

#: templates/account/login.html templates/account/reauthenticate.html
msgid "Password"
msgstr "Passwort"

#: templates/account/login.html
msgid "Sign in with a passkey"
msgstr "Mit einem Passkey anmelden"

#: templates/account/login.html
msgid "New here? HR sends you an invitation by mail. There is nothing to install."
msgstr "Neu hier? HR schickt dir eine Einladung per E-Mail. Zu installieren gibt es nichts."

#: templates/account/logout.html templates/admin/base_site.html
#: templates/components/shell/person_menu.html
msgid "Sign out"
msgstr "Abmelden"

#: templates/account/logout.html
msgid "What you have written is saved. Texts kept on this device are removed when you sign out."
msgstr "Was du geschrieben hast, ist gespeichert. Texte, die auf diesem Gerät liegen, werden beim Abmelden entfernt."

#: templates/account/logout.html
msgid "Stay"
msgstr "Bleiben"

#: templates/account/password_change.html
msgid "Change your password"
msgstr "Dein Passwort ändern"

#: templates/account/password_reset.html
msgid "A new password"
msgstr "Ein neues Passwort"

#: templates/account/password_reset.html
msgid "We send a link to your address. It works once."
msgstr "Wir schicken einen Link an deine Adresse. Er gilt einmal."

#: templates/account/password_reset.html
msgid "Send the link"
msgstr "Link schicken"

#: templates/account/password_reset.html
#: templates/account/password_reset_done.html
#: templates/socialaccount/failed.html templates/socialaccount/stranger.html
msgid "Back to sign-in"
msgstr "Zurück zur Anmeldung"

#: templates/account/password_reset_done.html
msgid "Look into your mail"
msgstr "Sieh in deine E-Mails"

#: templates/account/password_reset_done.html
msgid "If somebody here has that address, a link is on its way. Nothing after a few minutes? Look among the unwanted mail, then ask HR."
msgstr "Wenn jemand hier diese Adresse hat, ist ein Link unterwegs. Nach ein paar Minuten noch nichts? Sieh im Spam-Ordner nach, dann frage HR."

#: templates/account/password_reset_from_key.html
#: templates/account/password_set.html templates/mail/notice.html
msgid "Choose a password"
msgstr "Ein Passwort wählen"

#: templates/account/password_reset_from_key.html
msgid "It was used already, or it is too old. Ask for another one; it takes a minute."
msgstr "Er wurde schon benutzt oder ist zu alt. Fordere einen neuen an; es dauert eine Minute."

#: templates/account/password_reset_from_key.html
msgid "Send a new link"
msgstr "Neuen Link schicken"

#: templates/account/password_reset_from_key.html
#: templates/account/password_set.html
msgid "Keep this password"
msgstr "Dieses Passwort behalten"

#: templates/account/password_reset_from_key_done.html
msgid "Your password is set"
msgstr "Dein Passwort ist gesetzt"

#: templates/account/password_reset_from_key_done.html
msgid "From now on you sign in with it."
msgstr "Ab jetzt meldest du dich damit an."

#: templates/account/reauthenticate.html templates/mfa/reauthenticate.html
msgid "Go on"
msgstr "Weiter"

#: templates/account/signup_closed.html
msgid "By invitation"
msgstr "Auf Einladung"

#: templates/account/signup_closed.html
msgid "HR sends an invitation to everybody who works here. Ask them if yours has not come."
msgstr "HR schickt allen, die hier arbeiten, eine Einladung. Frage dort nach, wenn deine noch nicht da ist."

#: templates/admin/base_site.html
#, python-format
msgid "%(name)s, administration"
msgstr "%(name)s, Administration"

#: templates/admin/base_site.html
msgid "Back to the pages"
msgstr "Zurück zu den Seiten"

#: templates/admin/checkins/cadencerule/change_list.html
#: templates/checkins/list.html templates/checkins/rates.html
msgid "How regularly people meet"
msgstr ""

#: templates/admin/core/delivery/list.html
msgid "Try all that failed again"
msgstr "Alles Fehlgeschlagene noch einmal versuchen"

#: templates/admin/core/delivery/list.html
#, python-format
msgid "What failed, what waits, and what was sent in the last %(days_back)s days"
msgstr "Was fehlgeschlagen ist, was wartet und was in den letzten %(days_back)s Tagen gesendet wurde"

#: templates/admin/core/delivery/list.html
msgid "Channel"
msgstr "Weg"

#: templates/admin/core/noticewording/form.html
msgid "These stand for something in subject and text:"
msgstr "Das steht in Betreff und Text für etwas:"

#: templates/admin/core/noticewording/form.html
msgid "As you would have got your last notice of this kind"
msgstr "So, wie du deine letzte Benachrichtigung dieser Art bekommen hättest"

#: templates/admin/core/noticewording/form.html
#, python-format
msgid "As %(name)s would have got a notice of this kind, about something you may read"
msgstr "So, wie %(name)s eine Benachrichtigung dieser Art bekommen hätte, über etwas, das du lesen darfst"

#: templates/admin/core/noticewording/form.html
msgid "As a notice of this kind would read; none was sent yet that you may read"
msgstr "So läse sich eine Benachrichtigung dieser Art; noch wurde keine gesendet, die du lesen darfst"

#: templates/admin/core/noticewording/form.html
msgid "Mail has both. Digests, the inbox and the chat show the subject, and the text below it where it says more."
msgstr "E-Mails haben beides. Zusammenfassungen, der Posteingang und der Chat zeigen den Betreff und darunter den Text, wo er mehr sagt."

#: templates/admin/feedback/pulsewave/launch.html
msgid "The bank of questions is empty. Begin with ours, three for each driver, or write your own."
msgstr "Der Vorrat an Fragen ist leer. Beginne mit unseren, drei je Bereich, oder schreib eigene."

#: templates/admin/feedback/pulsewave/launch.html
msgid "Begin with these"
msgstr "Mit diesen beginnen"

#: templates/admin/feedback/pulsewave/launch.html
msgid "Write one"
msgstr "Eine schreiben"

#: templates/admin/feedback/pulsewave/launch.html
#: templates/admin/reviews/reviewcycle/step.html
msgid "What happens"
msgstr "Was geschieht"

#: templates/admin/feedback/pulsewave/launch.html
#, python-format
msgid "%(people)s person is asked and told of it."
msgid_plural "%(people)s people are asked and told of it."
msgstr[0] "%(people)s Person wird gefragt und erfährt davon."
msgstr[1] "%(people)s Personen werden gefragt und erfahren davon."

#: templates/admin/feedback/pulsewave/launch.html
#, python-format
msgid "It can be answered for %(days)s day; whoever has not is reminded once."
msgid_plural "It can be answered for %(days)s days; whoever has not is reminded once."
msgstr[0] "Sie lässt sich %(days)s Tag lang beantworten; wer es nicht getan hat, wird einmal erinnert."
msgstr[1] "Sie lässt sich %(days)s Tage lang beantworten; wer es nicht getan hat, wird einmal erinnert."

#: templates/admin/feedback/pulsewave/launch.html
#, python-format
msgid "Teams are shown from %(k)s answers on, comments from %(comments)s. While it is open this can be raised, never lowered."
msgstr "Teams werden ab %(k)s Antworten gezeigt, Kommentare ab %(comments)s. Solange sie offen ist, lässt sich das erhöhen, nie senken."

#: templates/admin/feedback/pulsewave/launch.html
msgid "What is asked"
msgstr "Was gefragt wird"

#: templates/admin/feedback/pulsewave/launch.html
#: templates/admin/people/person/import.html
#: templates/admin/reviews/reviewcycle/step.html templates/goals/correct.html
#: templates/goals/update_form.html templates/mfa/recovery_codes/generate.html
#: templates/mfa/totp/activate_form.html templates/mfa/webauthn/add_form.html
msgid "Not now"
msgstr "Nicht jetzt"

#: templates/admin/people/person/change_list.html
#: templates/admin/people/person/import.html
#: templates/admin/people/person/import_check.html
#: templates/admin/people/person/import_progress.html
msgid "Import from a file"
msgstr "Aus einer Datei importieren"

#: templates/admin/people/person/import.html
msgid "You first see row by row what the file would do. Nothing is changed before you apply it, and then all of it or nothing."
msgstr "Zuerst siehst du Zeile für Zeile, was die Datei bewirken würde. Nichts ändert sich, bevor du sie übernimmst, und dann alles oder nichts."

#: templates/admin/people/person/import.html
msgid "Check the file"
msgstr "Datei prüfen"

#: templates/admin/people/person/import.html
msgid "Columns"
msgstr "Spalten"

#: templates/admin/people/person/import.html
msgid "The first line names the columns, in any order. Only the employee id has to be there: it is how somebody is known again. Of somebody new, name and e-mail address are needed too. You are asked about headings that are not listed; salaries, birthdays and the like are never stored."
msgstr "Die erste Zeile nennt die Spalten, in beliebiger Reihenfolge. Nötig ist nur die Personalnummer: An ihr wird jemand wiedererkannt. Von neuen Personen braucht es auch Name und E-Mail-Adresse. Nach Überschriften, die nicht in der Liste stehen, wirst du gefragt; Gehälter, Geburtstage und dergleichen werden nie gespeichert."

#: templates/admin/people/person/import.html
msgid "Headings that are understood"
msgstr "Verstandene Überschriften"

#: templates/admin/people/person/import.html
msgid "Managers are named by employee id, e-mail address or name, and may stand below their reports. Dates are best written as 2024-03-12. Who has a last day in the past, or is marked inactive, is deactivated; who is not in the file stays as is."
msgstr "Führungskräfte werden mit Personalnummer, E-Mail-Adresse oder Namen genannt und dürfen unter ihrem Team stehen. Tage schreibt man am besten als 2024-03-12. Wer einen vergangenen letzten Tag hat oder als inaktiv gekennzeichnet ist, wird deaktiviert; wer nicht in der Datei steht, bleibt unverändert."

#: templates/admin/people/person/import_answers.html
msgid "What is still open"
msgstr "Was noch offen ist"

#: templates/admin/people/person/import_answers.html
msgid "What you say holds for every row. Of headings it is remembered for the next file, once this one is applied."
msgstr "Was du sagst, gilt für jede Zeile. Bei Überschriften merken wir es uns für die nächste Datei, sobald diese übernommen ist."

#: templates/admin/people/person/import_answers.html
#, python-format
msgid "%(number)s more spelling of a manager is asked about when these are settled."
msgid_plural "%(number)s more spellings of managers are asked about when these are settled."
msgstr[0] "Nach %(number)s weiterer Schreibweise einer Führungskraft fragen wir, wenn dies geklärt ist."
msgstr[1] "Nach %(number)s weiteren Schreibweisen von Führungskräften fragen wir, wenn dies geklärt ist."

#: templates/admin/people/person/import_answers.html
msgid "Check again"
msgstr "Noch einmal prüfen"

#: templates/admin/people/person/import_check.html
msgid "Dry run"
msgstr "Probelauf"

#: templates/admin/people/person/import_check.html
#, python-format
msgid "This is a dry run of %(number)s row. Nothing is changed yet."
msgid_plural "This is a dry run of %(number)s rows. Nothing is changed yet."
msgstr[0] "Das ist ein Probelauf mit %(number)s Zeile. Noch ist nichts geändert."
msgstr[1] "Das ist ein Probelauf mit %(number)s Zeilen. Noch ist nichts geändert."

#: templates/admin/people/person/import_check.html
#, python-format
msgid "New departments: %(names)s."
msgstr "Neue Abteilungen: %(names)s."

#: templates/admin/people/person/import_check.html
#, python-format
msgid "New locations: %(names)s."
msgstr "Neue Standorte: %(names)s."

#: templates/admin/people/person/import_check.html
#, python-format
msgid "Sensitive, so never stored: %(names)s."
msgstr "Heikel, deshalb nie gespeichert: %(names)s."

#: templates/admin/people/person/import_check.html
msgid "Apply all"
msgstr "Alles übernehmen"

#: templates/admin/people/person/import_check.html
#: templates/goals/import_check.html
msgid "Another file"
msgstr "Andere Datei"

#: templates/admin/people/person/import_check.html
#, python-format
msgid "%(number)s row is refused, and a file is taken as a whole. Settle below what is asked there, or mend it in the file and send it again."
msgid_plural "%(number)s rows are refused, and a file is taken as a whole. Settle below what is asked there, or mend them in the file and send it again."
msgstr[0] "%(number)s Zeile ist abgelehnt, und eine Datei wird nur als Ganzes übernommen. Kläre unten, was gefragt wird, oder berichtige es in der Datei und schicke sie noch einmal."
msgstr[1] "%(number)s Zeilen sind abgelehnt, und eine Datei wird nur als Ganzes übernommen. Kläre unten, was gefragt wird, oder berichtige sie in der Datei und schicke sie noch einmal."

#: templates/admin/people/person/import_check.html
#: templates/goals/import_check.html
msgid "Send the file again"
msgstr "Datei noch einmal schicken"

#: templates/admin/people/person/import_check.html
msgid "There is nothing to apply: everything is as the file says."
msgstr "Es gibt nichts zu übernehmen: Alles ist so, wie die Datei es sagt."

#: templates/admin/people/person/import_progress.html
msgid "The file is being applied, all of it or nothing. You may leave this page."
msgstr "Die Datei wird übernommen, alles oder nichts. Du kannst diese Seite verlassen."

#: templates/admin/people/person/import_progress.html
msgid "The file is being checked. Nothing is changed yet. You may leave this page."
msgstr "Die Datei wird geprüft. Noch ist nichts geändert. Du kannst diese Seite verlassen."

#: templates/admin/people/person/import_progress.html
#, python-format
msgid "%(done)s of %(total)s"
msgstr "%(done)s von %(total)s"

#: templates/admin/people/person/import_progress.html
msgid "It is being stopped."
msgstr "Es wird gerade angehalten."

#: templates/admin/people/person/import_progress.html
msgid "How far it is"
msgstr "Wie weit es ist"

#: templates/admin/people/person/import_progress.html
msgid "Look again"
msgstr "Noch einmal nachsehen"

#: templates/admin/people/person/import_progress.html
msgid "Look again every few seconds"
msgstr "Alle paar Sekunden nachsehen"

#: templates/admin/people/person/import_progress.html
msgid "Stop, and change nothing"
msgstr "Anhalten und nichts ändern"

#: templates/admin/people/person/import_rows.html
msgid "Narrow by what would happen"
msgstr "Eingrenzen nach dem, was geschehen würde"

#: templates/admin/people/person/import_rows.html
#, python-format
msgid "%(n)s in all"
msgstr "%(n)s insgesamt"

#: templates/admin/people/person/import_rows.html
msgid "Download as CSV"
msgstr "Als CSV herunterladen"

#: templates/admin/people/person/import_rows.html
msgid "any"
msgstr "beliebig"

#: templates/admin/people/person/import_rows.html
msgid "Narrow"
msgstr "Eingrenzen"

#: templates/admin/people/person/import_rows.html
#, python-format
msgid "%(number)s row"
msgid_plural "%(number)s rows"
msgstr[0] "%(number)s Zeile"
msgstr[1] "%(number)s Zeilen"

#: templates/admin/people/person/import_rows.html
msgid "Rows"
msgstr "Zeilen"

#: templates/admin/people/person/import_rows.html
msgid "From what to what, or why not"
msgstr "Was sich wie ändert, oder warum nicht"

#: templates/admin/people/person/import_rows.html
msgid "No row."
msgstr "Keine Zeile."

#: templates/admin/people/person/import_rows.html
msgid "Pages"
msgstr "Seiten"

#: templates/admin/people/person/import_rows.html
msgid "Previous rows"
msgstr "Vorige Zeilen"

#: templates/admin/people/person/import_rows.html
#, python-format
msgid "Page %(n)s of %(all)s"
msgstr "Seite %(n)s von %(all)s"

#: templates/admin/people/person/import_rows.html
msgid "Next rows"
msgstr "Nächste Zeilen"

#: templates/admin/people/person/leaving.html
msgid "What was written stays under their names. Nothing changes before you have seen what it means."
msgstr "Was geschrieben wurde, bleibt unter diesen Namen stehen. Nichts ändert sich, bevor du gesehen hast, was es bedeutet."

#: templates/admin/people/person/leaving.html
msgid "This account stays open."
msgstr "Dieses Konto bleibt offen."

#: templates/admin/people/person/leaving.html
msgid "What is open is handed on or ends by the rule for each, and those concerned are told. Only HR sees it here."
msgstr "Was offen ist, wird weitergegeben oder endet, jeweils nach seiner Regel, und die Beteiligten erfahren davon. Nur HR sieht es hier."

#: templates/admin/people/person/leaving.html
msgid "Close the accounts"
msgstr "Konten schließen"

#: templates/admin/people/person/leaving.html templates/people/leaving.html
#: templates/people/move.html
msgid "Leave as it is"
msgstr "So lassen"

#: templates/admin/people/servicetoken/made.html templates/people/token.html
msgid "Copy it now: it is shown this once and stored nowhere."
msgstr "Kopiere es jetzt: Es wird nur dieses Mal gezeigt und nirgends gespeichert."

#: templates/admin/people/servicetoken/made.html
msgid "The system sends it with each request:"
msgstr "Das System schickt es mit jeder Anfrage:"

#: templates/admin/people/servicetoken/made.html
msgid "the token"
msgstr "das Token"

#: templates/admin/people/servicetoken/made.html
#: templates/checkins/calendar.html templates/people/token.html
msgid "I have copied it"
msgstr "Ich habe es kopiert"

#: templates/admin/reviews/reviewcycle/change_form.html
msgid "Follow the progress"
msgstr "Fortschritt verfolgen"

#: templates/admin/reviews/reviewcycle/step.html
#, python-format
msgid "%(people)s person takes part"
msgid_plural "%(people)s people take part"
msgstr[0] "%(people)s Person nimmt teil"
msgstr[1] "%(people)s Personen nehmen teil"

#: templates/admin/reviews/reviewcycle/step.html
#, python-format
msgid "Self-reviews by %(own)s, managers’ reviews by %(managers)s, sharing from %(share)s, last day %(last)s."
msgstr "Selbsteinschätzungen bis %(own)s, Reviews der Führungskräfte bis %(managers)s, Teilen ab %(share)s, letzter Tag %(last)s."

#: templates/admin/reviews/reviewcycle/step.html
msgid "Who is in"
msgstr "Wer dabei ist"

#: templates/admin/reviews/reviewcycle/step.html
msgid "Who is in, and what to know beforehand"
msgstr "Wer dabei ist, und was man vorher wissen sollte"

#: templates/admin/reviews/reviewcycle/step.html
msgid "Note"
msgstr "Hinweis"

#: templates/admin/reviews/reviewcycle/step.html templates/reviews/open.html
msgid "Manager in this cycle"
msgstr "Führungskraft in diesem Zyklus"

#: templates/admin/reviews/reviewcycle/step.html
msgid "Where it stands"
msgstr "Wo es steht"

#: templates/admin/reviews/reviewcycle/step.html
#, python-format
msgid "Reviews: %(n)s"
msgstr "Reviews: %(n)s"

#: templates/admin/reviews/reviewcycle/step.html
#, python-format
msgid "Self-reviews sent: %(n)s"
msgstr "Gesendete Selbsteinschätzungen: %(n)s"

#: templates/admin/reviews/reviewcycle/step.html
#, python-format
msgid "Managers’ reviews sent: %(n)s"
msgstr "Gesendete Reviews der Führungskräfte: %(n)s"

#: templates/admin/reviews/reviewcycle/step.html
#, python-format
msgid "Shared: %(n)s"
msgstr "Geteilt: %(n)s"

#: templates/admin/reviews/reviewcycle/step.html
#, python-format
msgid "This step is not possible now: the cycle is at “%(state)s”."
msgstr "Dieser Schritt ist jetzt nicht möglich: Der Zyklus ist bei „%(state)s“."

#: templates/admin/search_form.html templates/components/shell/dialogs.html
#: templates/components/shell/topbar.html templates/people/directory.html
#: templates/perfmgmt/search.html templates/reviews/open.html
msgid "Search"
msgstr "Suchen"

#: templates/admin/search_form.html
#, python-format
msgid "%(counter)s result"
msgid_plural "%(counter)s results"
msgstr[0] "%(counter)s Ergebnis"
msgstr[1] "%(counter)s Ergebnisse"

#: templates/admin/search_form.html
#, python-format
msgid "%(full_result_count)s total"
msgstr "%(full_result_count)s insgesamt"

#: templates/admin/search_form.html
msgid "Show all"
msgstr "Alle zeigen"

#: templates/base.html
msgid "Skip to the page"
msgstr "Zum Inhalt der Seite"

#: templates/checkins/action_list.html templates/perfmgmt/team.html
msgid "Actions"
msgstr "Aufgaben"

#: templates/checkins/action_list.html
msgid "was due"
msgstr "war fällig"

#: templates/checkins/action_list.html
msgid "Nothing is open. What one of you promises stays here until it is done."
msgstr "Nichts ist offen. Was eine oder einer von euch zusagt, bleibt hier stehen, bis es erledigt ist."

#: templates/checkins/add_action.html templates/checkins/add_point.html
#: templates/reviews/proposals.html
msgid "Add"
msgstr "Hinzufügen"

#: templates/checkins/add_point.html templates/perfmgmt/next_checkin.html
msgid "Add a point"
msgstr "Punkt hinzufügen"

#: templates/checkins/add_point.html templates/checkins/point_edit.html
#, python-format
msgid "Otherwise %(name)s reads it too."
msgstr "Sonst liest %(name)s ihn auch."

#: templates/checkins/beside.html
#, python-format
msgid "Since %(day)s"
msgstr "Seit %(day)s"

#: templates/checkins/beside.html
msgid "See the goals"
msgstr "Ziele ansehen"

#: templates/checkins/beside.html
msgid "Feedback you both may read"
msgstr "Feedback, das ihr beide lesen dürft"

#: templates/checkins/beside.html
msgid "See the feedback"
msgstr "Feedback ansehen"

#: templates/checkins/beside.html templates/feedback/notes_card.html
#: templates/people/detail.html
#, python-format
msgid "Your notes about %(name)s"
msgstr "Deine Notizen über %(name)s"

#: templates/checkins/beside.html templates/feedback/notes_card.html
msgid "See the notes"
msgstr "Notizen ansehen"

#: templates/checkins/calendar.html templates/people/settings.html
msgid "Check-ins in your calendar"
msgstr "Check-ins in deinem Kalender"

#: templates/checkins/calendar.html
msgid "Your calendar reads them here by a secret address, and follows when one is moved or skipped."
msgstr "Dein Kalender liest sie hier über eine geheime Adresse und folgt, wenn einer verschoben wird oder ausfällt."

#: templates/checkins/calendar.html templates/people/notices.html
msgid "All settings"
msgstr "Alle Einstellungen"

#: templates/checkins/calendar.html
msgid "Your address"
msgstr "Deine Adresse"

#: templates/checkins/calendar.html
msgid "Copy it now: it is shown this once. In your calendar, add a calendar by its address (“from URL”, “subscribe”) and paste it there."
msgstr "Kopiere sie jetzt: Sie wird nur dieses eine Mal gezeigt. Füge in deinem Kalender einen Kalender über seine Adresse hinzu („per URL“, „abonnieren“) und setze sie dort ein."

#: templates/checkins/calendar.html
msgid "Whoever has it reads whom you meet and when, so give it to your calendar alone."
msgstr "Wer sie hat, liest, wen du wann triffst; gib sie also nur deinem Kalender."

#: templates/checkins/calendar.html
msgid "You have had an address since"
msgstr "Du hast eine Adresse seit"

#: templates/checkins/calendar.html
msgid "It cannot be shown again; a new one takes its place, and the old one opens nothing from then on."
msgstr "Sie kann nicht noch einmal gezeigt werden; eine neue tritt an ihre Stelle, und die alte öffnet von da an nichts mehr."

#: templates/checkins/calendar.html
msgid "Replace it by a new one"
msgstr "Durch eine neue ersetzen"

#: templates/checkins/calendar.html
msgid "Remove the address"
msgstr "Adresse entfernen"

#: templates/checkins/calendar.html
msgid "You have none yet. Once made, it works in every calendar that can subscribe to an address, such as Google’s, Outlook or Apple’s."
msgstr "Du hast noch keine. Einmal angelegt, geht sie in jedem Kalender, der eine Adresse abonnieren kann, etwa in denen von Google, Outlook oder Apple."

#: templates/checkins/calendar.html
msgid "Make an address"
msgstr "Adresse anlegen"

#: templates/checkins/calendar.html
msgid "What your calendar shows"
msgstr "Was dein Kalender zeigt"

#: templates/checkins/calendar.html
msgid "Check-ins of the last two months and the next four: with whom, when, and whether they take place. Nothing of the agenda, the notes or the actions."
msgstr "Check-ins der letzten zwei Monate und der nächsten vier: mit wem, wann, und ob sie stattfinden. Nichts von Tagesordnung, Notizen oder Aufgaben."

#: templates/checkins/calendar.html
msgid "Calendars read anew when they see fit, most of them within hours. What the next one is stands here at once."
msgstr "Kalender lesen neu, wann sie es für richtig halten, die meisten innerhalb von Stunden. Hier steht der nächste sofort."

#: templates/checkins/deeds.html
msgid "Move"
msgstr "Verschieben"

#: templates/checkins/deeds.html
msgid "Skip"
msgstr "Ausfallen lassen"

#: templates/checkins/deeds.html
msgid "We have met"
msgstr "Wir haben uns getroffen"

#: templates/checkins/deeds.html
msgid "I am prepared"
msgstr "Ich bin vorbereitet"

#: templates/checkins/detail.html
msgid "Shared notes"
msgstr "Gemeinsame Notizen"

#: templates/checkins/detail.html
msgid "What you talk about and decide"
msgstr "Worüber ihr sprecht und was ihr entscheidet"

#: templates/checkins/detail.html
msgid "Last time"
msgstr "Letztes Mal"

#: templates/checkins/detail.html
msgid "You took no shared notes."
msgstr "Ihr habt keine gemeinsamen Notizen gemacht."

#: templates/checkins/detail.html templates/feedback/list_head.html
#: templates/feedback/note.html templates/feedback/note_delete.html
#: templates/feedback/note_new.html templates/feedback/notes.html
#: templates/goals/detail.html templates/people/detail.html
msgid "Notes to yourself"
msgstr "Notizen für dich"

#: templates/checkins/detail.html
msgid "For your eyes only"
msgstr "Nur für deine Augen"

#: templates/checkins/detail.html
#, python-format
msgid "Only you, not %(name)s either"
msgstr "Nur du, auch %(name)s nicht"

#: templates/checkins/ended.html
msgid "These check-ins have ended."
msgstr "Diese Check-ins sind beendet."

#: templates/checkins/ended.html
#, python-format
msgid "These check-ins ended on %(day)s, since %(name)s has left."
msgstr "Diese Check-ins endeten am %(day)s, weil %(name)s ausgeschieden ist."

#: templates/checkins/ended.html
#, python-format
msgid "These check-ins ended on %(day)s, since %(why)s."
msgstr "Diese Check-ins endeten am %(day)s: %(why)s."

#: templates/checkins/ended.html
msgid "What you both wrote stays to read, for the two of you."
msgstr "Was ihr beide geschrieben habt, bleibt für euch zwei zu lesen."

#: templates/checkins/list.html
msgid "What the two of you write there is read by nobody else."
msgstr "Was ihr zwei dort schreibt, liest niemand sonst."

#: templates/checkins/list.html
msgid "Start check-ins with somebody"
msgstr "Mit jemandem Check-ins beginnen"

#: templates/checkins/list.html
msgid "Nobody is above you in the reporting line, so you have no check-in with a manager. You can start check-ins with anybody."
msgstr "In der Berichtslinie steht niemand über dir, deshalb hast du keinen Check-in mit einer Führungskraft. Check-ins kannst du mit allen beginnen."

#: templates/checkins/list.html
msgid "Now and ahead"
msgstr "Jetzt und demnächst"

#: templates/checkins/list.html
msgid "You are away: it will be skipped unless you move it"
msgstr "Du bist abwesend: Er fällt aus, wenn du ihn nicht verschiebst"

#: templates/checkins/list.html
#, python-format
msgid "%(name)s is away: it will be skipped unless you move it"
msgstr "%(name)s ist abwesend: Er fällt aus, wenn du ihn nicht verschiebst"

#: templates/checkins/list.html
msgid "Nobody has said yet that it took place"
msgstr "Noch hat niemand gesagt, dass er stattfand"

#: templates/checkins/list.html
#, python-format
msgid "%(number)s point on the agenda"
msgid_plural "%(number)s points on the agenda"
msgstr[0] "%(number)s Punkt auf der Tagesordnung"
msgstr[1] "%(number)s Punkte auf der Tagesordnung"

#: templates/checkins/list.html templates/perfmgmt/next_checkin.html
msgid "Nothing on the agenda yet"
msgstr "Noch nichts auf der Tagesordnung"

#: templates/checkins/list.html
msgid "No check-in ahead"
msgstr "Kein Check-in geplant"

#: templates/checkins/list.html
msgid "A check-in is half an hour for the two of you: points you both collect, what you decide, and what each of you takes on. With a manager it is planned by itself, within minutes."
msgstr "Ein Check-in ist eine halbe Stunde für euch zwei: Punkte, die ihr beide sammelt, was ihr entscheidet und was ihr übernehmt. Mit einer Führungskraft wird er innerhalb von Minuten von selbst geplant."

#: templates/checkins/list.html
msgid "“Who grades cloth while Hana is away?”"
msgstr "„Wer prüft die Stoffe, während Hana weg ist?“"

#: templates/checkins/list.html
msgid "Past"
msgstr "Vergangen"

#: templates/checkins/list.html
#, python-format
msgid "Since %(why)s"
msgstr "Grund: %(why)s"

#: templates/checkins/move.html
#, python-format
msgid "Move the check-in with %(name)s"
msgstr "Check-in mit %(name)s verschieben"

#: templates/checkins/move.html
msgid "Points and actions come along. Reminders move with it, and none comes twice."
msgstr "Punkte und Aufgaben kommen mit. Auch die Erinnerungen ziehen um, und keine kommt doppelt."

#: templates/checkins/move.html
msgid "Move it"
msgstr "Verschieben"

#: templates/checkins/note.html
msgid "Nothing was written here."
msgstr "Hier wurde nichts geschrieben."

#: templates/checkins/point.html
#, python-format
msgid "Move “%(text)s”"
msgstr "„%(text)s“ verschieben"

#: templates/checkins/point.html templates/perfmgmt/search.html
msgid "Only you"
msgstr "Nur du"

#: templates/checkins/point.html
#, python-format
msgid "Carried over from %(day)s"
msgstr "Mitgenommen vom %(day)s"

#: templates/checkins/point_edit.html
msgid "Change the point"
msgstr "Punkt ändern"

#: templates/checkins/point_menu.html
msgid "Move up"
msgstr "Nach oben"

#: templates/checkins/point_menu.html
msgid "Move down"
msgstr "Nach unten"

#: templates/checkins/point_menu.html templates/feedback/note_row.html
msgid "Change"
msgstr "Ändern"

#: templates/checkins/point_menu.html
msgid "Take it off the agenda"
msgstr "Von der Tagesordnung nehmen"

#: templates/checkins/points.html
msgid "Agenda"
msgstr "Tagesordnung"

#: templates/checkins/points.html
#, python-format
msgid "%(done)s of %(total)s done"
msgstr "%(done)s von %(total)s erledigt"

#: templates/checkins/points.html
msgid "More for this point"
msgstr "Mehr zu diesem Punkt"

#: templates/checkins/points.html
#, python-format
msgid "What would you like to talk about with %(name)s? Add a point, or take one over from what stands beside this."
msgstr "Worüber möchtest du mit %(name)s sprechen? Füge einen Punkt hinzu, oder übernimm einen von dem, was daneben steht."

#: templates/checkins/points.html
msgid "Nothing was on the agenda."
msgstr "Auf der Tagesordnung stand nichts."

#: templates/checkins/questions.html
msgid "Or begin with a question"
msgstr "Oder beginne mit einer Frage"

#: templates/checkins/questions.html
msgid "What would make next week easier?"
msgstr "Was würde die nächste Woche leichter machen?"

#: templates/checkins/questions.html
msgid "What have you learned lately?"
msgstr "Was hast du zuletzt gelernt?"

#: templates/checkins/questions.html
msgid "Where could I help more?"
msgstr "Wo könnte ich mehr helfen?"

#: templates/checkins/rates.html
msgid "Check-ins of managers with the people you look after, by department. That they met and when, never what they wrote. A figure is where to ask, not whom to blame."
msgstr ""

#: templates/checkins/rates.html
msgid "Choose months and a location"
msgstr ""

#: templates/checkins/rates.html templates/feedback/list.html
#: templates/feedback/notes.html templates/feedback/wall.html
#: templates/goals/health.html templates/goals/list.html
#: templates/goals/map.html templates/perfmgmt/changes.html
#: templates/perfmgmt/looks.html templates/reviews/evidence.html
msgid "Show"
msgstr "Zeigen"

#: templates/checkins/rates.html
msgid "Held of those planned"
msgstr ""

#: templates/checkins/rates.html
msgid "Skipped with a reason"
msgstr ""

#: templates/checkins/rates.html
msgid "Days between, in the middle"
msgstr ""

#: templates/checkins/rates.html
msgid "How regularly people meet, by department"
msgstr ""

#: templates/checkins/rates.html
msgid "All you look after"
msgstr ""

#: templates/checkins/rates.html
msgid "Check-ins on leave or a public holiday do not count, and one that was moved counts once."
msgstr ""

#: templates/checkins/rates.html templates/goals/health.html
msgid "Counted"
msgstr "Gezählt"

#: templates/checkins/rates.html
msgid "No check-ins counted yet"
msgstr ""

#: templates/checkins/rates.html
msgid "As soon as people you look after have met in these months, it is counted here, within a quarter of an hour."
msgstr ""

#: templates/checkins/series.html
#, python-format
msgid "When you and %(name)s meet"
msgstr "Wann du und %(name)s euch trefft"

#: templates/checkins/series.html
msgid "These check-ins follow the reporting line: they end when it changes."
msgstr "Diese Check-ins folgen der Berichtslinie: Ändert sie sich, enden sie."

#: templates/checkins/series.html
#, python-format
msgid "You two chose how often: %(cadence)s. Otherwise it would be: %(rule)s."
msgstr "Ihr beide habt gewählt, wie oft: %(cadence)s. Sonst wäre es: %(rule)s."

#: templates/checkins/series.html
msgid "You two chose to meet. Either of you can end it."
msgstr "Ihr zwei habt beschlossen, euch zu treffen. Beide könnt ihr es beenden."

#: templates/checkins/series.html
msgid "The check-in ahead moves along, with its reminders. One on a public holiday of either of you moves to the next working day."
msgstr "Der nächste Check-in zieht mit, samt seinen Erinnerungen. Fällt einer auf einen Feiertag von euch, rückt er auf den nächsten Arbeitstag."

#: templates/checkins/series.html
#, python-format
msgid "%(cadence)s on %(day)s at %(time)s, by the clock in %(place)s."
msgstr "%(cadence)s am %(day)s um %(time)s Uhr, nach der Uhr in %(place)s."

#: templates/checkins/series.html
msgid "End these check-ins"
msgstr "Diese Check-ins beenden"

#: templates/checkins/skip.html
#, python-format
msgid "Skip the check-in with %(name)s"
msgstr "Check-in mit %(name)s ausfallen lassen"

#: templates/checkins/skip.html
msgid "Open points and actions come along to the next one."
msgstr "Offene Punkte und Aufgaben kommen zum nächsten mit."

#: templates/checkins/skip.html
#, python-format
msgid "You and %(name)s read this, nobody else."
msgstr "Das lesen du und %(name)s, niemand sonst."

#: templates/checkins/skip.html
msgid "Skip it"
msgstr "Ausfallen lassen"

#: templates/checkins/start.html templates/perfmgmt/next_checkin.html
msgid "Start check-ins"
msgstr "Check-ins beginnen"

#: templates/checkins/start.html
msgid "Regular time with a mentor, a colleague or your manager’s manager. Either of you can end it."
msgstr "Regelmäßige Zeit fürs Mentoring, mit Kollegin oder Kollege, oder mit der Führungskraft deiner Führungskraft. Beide könnt ihr sie beenden."

#: templates/checkins/state.html
#, python-format
msgid "Held on %(day)s."
msgstr "Stattgefunden am %(day)s."

#: templates/checkins/state.html
msgid "The next one"
msgstr "Der nächste"

#: templates/checkins/state.html
msgid "is on"
msgstr "ist am"

#: templates/checkins/state.html
#, python-format
msgid "Skipped by %(name)s: “%(reason)s”"
msgstr "Fällt aus, sagt %(name)s: „%(reason)s“"

#: templates/checkins/state.html
#, python-format
msgid "Skipped, since %(why)s."
msgstr "Ausgefallen: %(why)s."

#: templates/checkins/state.html
msgid "Nobody has said that it took place."
msgstr "Niemand hat gesagt, dass er stattfand."

#: templates/checkins/state.html
msgid "You are away on that day, so it will be skipped unless you move it."
msgstr "Du bist an diesem Tag abwesend, er fällt also aus, wenn du ihn nicht verschiebst."

#: templates/checkins/state.html
#, python-format
msgid "%(name)s is away on that day, so it will be skipped unless you move it."
msgstr "%(name)s ist an diesem Tag abwesend, er fällt also aus, wenn du ihn nicht verschiebst."

#: templates/checkins/state.html
#, python-format
msgid "%(name)s is prepared."
msgstr "%(name)s ist vorbereitet."

#: templates/checkins/state.html
#, python-format
msgid "Moved by itself from %(day)s, a public holiday for one of you."
msgstr "Von selbst verschoben von %(day)s, einem Feiertag von einem von euch."

#: templates/components/as_table.html templates/reviews/quoted.html
msgid "Show as a table"
msgstr "Als Tabelle zeigen"

#: templates/components/field.html templates/components/person_picker.html
msgid "(optional)"
msgstr "(freiwillig)"

#: templates/components/form_errors.html
msgid "Not saved yet. Nothing you typed is lost."
msgstr "Noch nicht gespeichert. Nichts Getipptes ist verloren."

#: templates/components/pagination.html
msgid "Pages of this list"
msgstr "Seiten dieser Liste"

#: templates/components/pagination.html
msgid "Earlier"
msgstr "Früher"

#: templates/components/pagination.html
#, python-format
msgid "%(first)s to %(last)s"
msgstr "%(first)s bis %(last)s"

#: templates/components/pagination.html
msgid "Later"
msgstr "Später"

#: templates/components/person_picker.html
msgid "Names or e-mail addresses, with commas between"
msgstr "Namen oder E-Mail-Adressen, durch Kommas getrennt"

#: templates/components/person_picker.html
msgid "A name or an e-mail address"
msgstr "Ein Name oder eine E-Mail-Adresse"

#: templates/components/refusal.html templates/components/shell/dialogs.html
#: templates/components/shell/toasts.html templates/components/shell/words.html
msgid "Close"
msgstr "Schließen"

#: templates/components/shell/dialogs.html
msgid "Search people and everything you may read"
msgstr "Suche Personen und alles, was du lesen darfst"

#: templates/components/shell/dialogs.html
msgid "This text was changed in two places"
msgstr "Dieser Text wurde an zwei Stellen geändert"

#: templates/components/shell/dialogs.html
msgid "Both are kept until you choose. You can still change the one you choose."
msgstr "Beide bleiben, bis du wählst. Was du wählst, kannst du noch ändern."

#: templates/components/shell/dialogs.html
msgid "What you have here"
msgstr "Was du hier hast"

#: templates/components/shell/dialogs.html
msgid "Keep this one"
msgstr "Dies behalten"

#: templates/components/shell/dialogs.html
msgid "Take this one"
msgstr "Dies nehmen"

#: templates/components/shell/dialogs.html
msgid "Keys"
msgstr "Tasten"

#: templates/components/shell/dialogs.html
msgid "Go to home; also t team, g goals, f feedback, c check-ins, r reviews, d growth"
msgstr "Zur Startseite; außerdem t Team, g Ziele, f Feedback, c Check-ins, r Reviews, d Entwicklung"

#: templates/components/shell/dialogs.html
msgid "Down and up a list"
msgstr "In einer Liste nach unten und oben"

#: templates/components/shell/dialogs.html
msgid "On a handle: take, move, drop"
msgstr "An einem Griff: nehmen, bewegen, ablegen"

#: templates/components/shell/dialogs.html
msgid "Send what you are writing"
msgstr "Senden, was du gerade schreibst"

#: templates/components/shell/dialogs.html
msgid "This list"
msgstr "Diese Liste"

#: templates/components/shell/dialogs.html
msgid "Keys without Ctrl work"
msgstr "Tasten ohne Strg wirken"

#: templates/components/shell/person_menu.html
#, python-format
msgid "You, %(name)s: settings and sign out"
msgstr "Du, %(name)s: Einstellungen und Abmelden"

#: templates/components/shell/person_menu.html
msgid "Your page"
msgstr "Deine Seite"

#: templates/components/shell/person_menu.html
msgid "Administration"
msgstr "Administration"

#: templates/components/shell/person_menu.html
msgid "Theme on this device"
msgstr "Darstellung auf diesem Gerät"

#: templates/components/shell/topbar.html
msgid "Main"
msgstr "Hauptmenü"

#: templates/components/shell/topbar.html templates/development/area.html
#: templates/goals/deeds.html templates/goals/list_buttons.html
msgid "More"
msgstr "Mehr"

#: templates/components/shell/topbar.html
#, python-format
msgid "Notices, %(number)s new"
msgid_plural "Notices, %(number)s new"
msgstr[0] "Benachrichtigungen, %(number)s neu"
msgstr[1] "Benachrichtigungen, %(number)s neu"

#: templates/components/shell/topbar.html
msgid "Notices, none new"
msgstr "Benachrichtigungen, nichts Neues"

#: templates/components/shell/words.html
#, python-brace-format
msgid "Saved {time}"
msgstr "Gespeichert {time}"

#: templates/components/shell/words.html
msgid "Not saved yet, kept on this device"
msgstr "Noch nicht gespeichert, auf diesem Gerät behalten"

#: templates/components/shell/words.html
msgid "No connection. Nothing was changed; try again in a moment."
msgstr "Keine Verbindung. Nichts wurde geändert; versuche es gleich noch einmal."

#: templates/components/shell/words.html
msgid "Offline, kept on this device"
msgstr "Offline, auf diesem Gerät behalten"

#: templates/components/shell/words.html
msgid "Brought back from this device"
msgstr "Von diesem Gerät zurückgeholt"

#: templates/components/shell/words.html
msgid "Changed elsewhere: choose a version"
msgstr "Anderswo geändert: Wähle eine Fassung"

#: templates/components/shell/words.html
msgid "You were signed out. Nothing you typed is lost."
msgstr "Du wurdest abgemeldet. Nichts Getipptes ist verloren."

#: templates/components/shell/words.html
msgid "Signed out, kept on this device."
msgstr "Abgemeldet, auf diesem Gerät behalten."

#: templates/components/shell/words.html
msgid "Sign in again"
msgstr "Wieder anmelden"

#: templates/components/shell/words.html
msgid "That did not work, and nothing was changed. Try again in a moment."
msgstr "Das hat nicht geklappt, und nichts wurde geändert. Versuche es gleich noch einmal."

#: templates/components/shell/words.html
msgid "Taken. Arrows move it, Space drops it, Escape puts it back."
msgstr "Genommen. Pfeiltasten bewegen es, Leertaste legt es ab, Escape bringt es zurück."

#: templates/components/shell/words.html
#, python-brace-format
msgid "Moved to {place} of {of}"
msgstr "Auf Platz {place} von {of} bewegt"

#: templates/components/shell/words.html
msgid "Nobody by that name"
msgstr "Niemand heißt so"

#: templates/components/shell/words.html
#, python-brace-format
msgid "{number} found"
msgstr "{number} gefunden"

#: templates/components/shell/words.html
#, python-brace-format
msgid "Take out {name}"
msgstr "{name} herausnehmen"

#: templates/components/who_opened.html
msgid "Who opened this"
msgstr "Wer das geöffnet hat"

#: templates/components/who_opened.html
msgid "Earlier ones"
msgstr "Frühere"

#: templates/components/who_opened.html
msgid "Each person once an hour at most. Nobody can alter or remove this."
msgstr "Jede Person höchstens einmal je Stunde. Niemand kann das ändern oder entfernen."

#: templates/components/who_opened.html
msgid "Nobody but you so far. Whoever opens it stands here, with the time."
msgstr "Bisher nur du. Wer es öffnet, steht hier, mit der Zeit."

#: templates/components/who_reads.html
msgid "and everyone else who works here"
msgstr "und alle anderen, die hier arbeiten"

#: templates/core/inbox.html
msgid "Mark all as read"
msgstr "Alles als gelesen markieren"

#: templates/core/inbox.html
msgid "New:"
msgstr "Neu:"

#: templates/core/inbox.html
msgid "About something you can no longer read."
msgstr "Über etwas, das du nicht mehr lesen kannst."

#: templates/core/inbox.html
#, python-format
msgid "From %(name)s"
msgstr "Von %(name)s"

#: templates/core/inbox.html
msgid "When somebody gives you feedback, agrees a goal or waits for you, it is said here and by mail."
msgstr "Wenn dir jemand Feedback gibt, ein Ziel vereinbart oder auf dich wartet, erfährst du es hier und per E-Mail."

#: templates/core/inbox.html
msgid "Samira gave you feedback."
msgstr "Samira hat dir Feedback gegeben."

#: templates/core/stop_mail.html
msgid "No more mail of this kind"
msgstr "Keine E-Mails dieser Art mehr"

#: templates/core/stop_mail.html templates/feedback/outside_over.html
msgid "This link is not good any more"
msgstr "Dieser Link gilt nicht mehr"

#: templates/core/stop_mail.html
msgid "It is too old, or not all of it arrived. Sign in to choose what is mailed to you."
msgstr "Er ist zu alt oder nicht ganz angekommen. Melde dich an, um zu wählen, was dir gemailt wird."

#: templates/core/stop_mail.html
msgid "This mail cannot be switched off"
msgstr "Diese E-Mail lässt sich nicht abschalten"

#: templates/core/stop_mail.html
msgid "Nothing more is mailed to you of this; it still stands in your inbox:"
msgstr "Davon wird dir nichts mehr gemailt; im Posteingang steht es weiterhin:"

#: templates/core/stop_mail.html
msgid "No more mail of this kind?"
msgstr "Keine E-Mails dieser Art mehr?"

#: templates/core/stop_mail.html
msgid "Mail me no more of it"
msgstr "Nichts mehr davon mailen"

#: templates/core/stop_mail.html templates/mail/foot.html
msgid "Choose what is mailed to you"
msgstr "Wählen, was dir gemailt wird"

#: templates/development/area.html templates/goals/deeds.html
#: templates/goals/form.html templates/goals/library.html
#: templates/people/detail.html templates/reviews/submit.html
msgid "Edit"
msgstr "Bearbeiten"

#: templates/development/area.html
msgid "Close this area"
msgstr "Dieses Feld abschließen"

#: templates/development/area.html
msgid "No date"
msgstr "Kein Datum"

#: templates/development/area.html
#, python-format
msgid "Promised: %(support)s"
msgstr "Zugesagt: %(support)s"

#: templates/development/area.html
#, python-format
msgid "%(percent)s %% there"
msgstr "%(percent)s %% erreicht"

#: templates/development/area.html
msgid "Undo"
msgstr "Rückgängig"

#: templates/development/area.html
msgid "No action yet. What is the smallest step that would teach something?"
msgstr "Noch keine Aufgabe. Welcher kleinste Schritt würde etwas lehren?"

#: templates/development/aspirations.html
msgid "Aspirations"
msgstr "Wünsche"

#: templates/development/aspirations.html
#, python-format
msgid "%(name)s has not written any yet."
msgstr "%(name)s hat noch keine aufgeschrieben."

#: templates/development/form.html templates/perfmgmt/home.html
msgid "Plan"
msgstr "Plan"

#: templates/development/people.html
msgid "Mentors"
msgstr "Mentoring"

#: templates/development/people.html templates/reviews/proposals.html
msgid "Remove"
msgstr "Entfernen"

#: templates/development/people.html
msgid "Somebody you would like to learn from can read your plan, if you invite them."
msgstr "Jemand, von dem du gern lernen würdest, kann deinen Plan lesen, wenn du dazu einlädst."

#: templates/development/people.html
msgid "None invited."
msgstr "Niemand eingeladen."

#: templates/development/people.html
msgid "Plans shared with you"
msgstr "Mit dir geteilte Pläne"

#: templates/development/plan.html
#, python-format
msgid "Growth: %(name)s"
msgstr "Entwicklung: %(name)s"

#: templates/development/plan.html
msgid "Your growth"
msgstr "Deine Entwicklung"

#: templates/development/plan.html
#, python-format
msgid "How %(name)s wants to grow"
msgstr "Wie %(name)s sich entwickeln möchte"

#: templates/development/plan.html
msgid "What you would like to become better at, and the next steps that lead there."
msgstr "Worin du besser werden möchtest, und die nächsten Schritte dorthin."

#: templates/development/plan.html
msgid "The plan is theirs. What you add or change, they are told."
msgstr "Der Plan gehört dieser Person. Sie erfährt, was du hinzufügst oder änderst."

#: templates/development/plan.html
msgid "Nothing planned yet"
msgstr "Noch nichts geplant"

#: templates/development/plan.html
msgid "A plan has a few growth areas, each with actions small enough to do. Most of it is learnt in the work itself and from people, the rest in courses."
msgstr "Ein Plan hat wenige Entwicklungsfelder, jedes mit Aufgaben, die klein genug sind. Das meiste lernt man in der Arbeit selbst und von Menschen, den Rest in Kursen."

#: templates/development/plan.html
msgid "Facilitating: lead the March planning with a colleague watching, by 14 March. Samira sits in and tells you what she saw."
msgstr "Moderieren: bis 14. März die Planung leiten, während jemand zusieht. Samira setzt sich dazu und sagt dir, was sie gesehen hat."

#: templates/feedback/advice.html templates/goals/form.html
msgid "What would make it clearer"
msgstr "Was es klarer machen würde"

#: templates/feedback/advice.html templates/goals/form.html
msgid "Rules of thumb about words. Nothing is blocked, nobody else sees this, and it is stored nowhere."
msgstr "Faustregeln über Wörter. Nichts wird gesperrt, niemand sonst sieht das, und es wird nirgends gespeichert."

#: templates/feedback/advice.html
msgid "While you write in English, this says what would make it clearer."
msgstr "Während du auf Englisch schreibst, steht hier, was es klarer machen würde."

#: templates/feedback/advise_button.html templates/goals/form.html
msgid "What would make it clearer?"
msgstr "Was würde es klarer machen?"

#: templates/feedback/answer.html
msgid "Answer a request"
msgstr "Eine Bitte beantworten"

#: templates/feedback/answer.html
#, python-format
msgid "%(name)s asks you"
msgstr "%(name)s bittet dich"

#: templates/feedback/answer.html
msgctxt "a day"
msgid "by"
msgstr "bis"

#: templates/feedback/answer.html templates/feedback/decline.html
#: templates/feedback/extend.html templates/feedback/outside.html
#: templates/feedback/request.html templates/feedback/requests.html
#, python-format
msgid "Feedback about %(name)s"
msgstr "Feedback über %(name)s"

#: templates/feedback/answer.html templates/feedback/decline.html
#: templates/feedback/outside.html
msgid "Decline"
msgstr "Ablehnen"

#: templates/feedback/answer.html templates/feedback/outside.html
msgid "Send answer"
msgstr "Antwort senden"

#: templates/feedback/aside.html
msgid "What makes it useful"
msgstr "Was es nützlich macht"

#: templates/feedback/aside.html
msgid "What happened, when and where. What it led to. What you would love to see next. About the deed, not the person."
msgstr "Was geschehen ist, wann und wo. Was es bewirkt hat. Was du dir als Nächstes wünschst. Über das Tun, nicht über den Menschen."

#: templates/feedback/aside.html
msgid "Who reads it"
msgstr "Wer es liest"

#: templates/feedback/aside.html
msgid "The giver decides when sending, and it never widens: a new manager does not read what the former one was told. HR and IT read none of it, save praise for everyone and what somebody who can read it reports as abusive."
msgstr "Wer gibt, entscheidet beim Senden, und es wird nie weiter: Eine neue Führungskraft liest nicht, was die frühere erfuhr. HR und IT lesen nichts davon, außer Lob für alle und was jemand, der es lesen kann, als beleidigend meldet."

#: templates/feedback/ask.html templates/feedback/empty.html
#: templates/feedback/list_head.html templates/feedback/requests.html
#: templates/perfmgmt/standing.html
msgid "Ask for feedback"
msgstr "Um Feedback bitten"

#: templates/feedback/ask.html
msgid "Each one answers for themself and does not see who else was asked."
msgstr "Alle antworten für sich und sehen nicht, wer sonst gefragt wurde."

#: templates/feedback/ask.html
msgid "They see your name, whom it is about, the questions and the date, and nothing else of this place. Their address is forgotten once they have answered or the date has passed."
msgstr "Sie sehen deinen Namen, um wen es geht, die Fragen und das Datum, und sonst nichts von hier. Ihre Adresse ist vergessen, sobald sie geantwortet haben oder das Datum vorbei ist."

#: templates/feedback/ask.html
msgid "No choice of readers is open for this at the moment."
msgstr "Zurzeit ist hierfür kein Kreis von Lesenden möglich."

#: templates/feedback/ask.html
msgid "And each one who answers keeps their own answer."
msgstr "Und wer antwortet, behält die eigene Antwort."

#: templates/feedback/ask.html
msgid "See who will read the answers"
msgstr "Ansehen, wer die Antworten liest"

#: templates/feedback/ask.html
msgid "Ask them"
msgstr "Fragen"

#: templates/feedback/audience.html
msgid "Each of them gets a piece of their own. It does not say who else got one."
msgstr "Jede Person bekommt ein eigenes Stück. Es sagt nicht, wer sonst noch eines bekommen hat."

#: templates/feedback/audience.html
#, python-format
msgid "To %(name)s"
msgstr "An %(name)s"

#: templates/feedback/audience.html
msgid "Choose a person, and you see here by name who will read it."
msgstr "Wähle eine Person, dann siehst du hier mit Namen, wer es lesen wird."

#: templates/feedback/beside.html
#, python-format
msgid "Feedback, %(giver)s to %(recipient)s: %(text)s"
msgstr "Feedback, %(giver)s an %(recipient)s: %(text)s"

#: templates/feedback/beside.html
msgid "Talk about it"
msgstr "Darüber sprechen"

#: templates/feedback/beside.html
#, python-format
msgid "No feedback lately that %(name)s and you can both read."
msgstr "Kein neueres Feedback, das %(name)s und du beide lesen könnt."

#: templates/feedback/comment_correct.html templates/goals/correct.html
msgid "Correct your comment"
msgstr "Deinen Kommentar berichtigen"

#: templates/feedback/comment_correct.html
msgid "Back to the praise"
msgstr "Zurück zum Lob"

#: templates/feedback/comment_correct.html templates/feedback/correct.html
#: templates/goals/correct.html
#, python-format
msgid "Until %(until)s. It will say that it was corrected."
msgstr "Bis %(until)s. Es wird dort stehen, dass es berichtigt wurde."

#: templates/feedback/comment_correct.html templates/feedback/correct.html
#: templates/goals/correct.html
msgid "Save the correction"
msgstr "Berichtigung speichern"

#: templates/feedback/comments.html
msgid "Comments"
msgstr "Kommentare"

#: templates/feedback/comments.html templates/goals/comment.html
#, python-format
msgid "%(name)s has withdrawn this comment."
msgstr "%(name)s hat diesen Kommentar zurückgezogen."

#: templates/feedback/comments.html templates/feedback/detail.html
#: templates/feedback/praise.html templates/goals/comment.html
msgid "Corrected"
msgstr "Berichtigt"

#: templates/feedback/comments.html templates/feedback/detail.html
#: templates/goals/comment.html
msgid "Correct"
msgstr "Berichtigen"

#: templates/feedback/comments.html templates/feedback/detail.html
#: templates/goals/comment.html
msgid "Withdraw"
msgstr "Zurückziehen"

#: templates/feedback/comments.html
msgid "Nobody has said anything yet. Add what you saw yourself, or join in."
msgstr "Noch hat niemand etwas gesagt. Ergänze, was du selbst gesehen hast, oder schließ dich an."

#: templates/feedback/correct.html
msgid "Correct feedback"
msgstr "Feedback berichtigen"

#: templates/feedback/decline.html
msgid "Decline a request"
msgstr "Eine Bitte ablehnen"

#: templates/feedback/decline.html
msgid "Decline this request?"
msgstr "Diese Bitte ablehnen?"

#: templates/feedback/decline.html
msgid "That is fine: nobody sees everything. A reason helps, and is not needed."
msgstr "Das ist in Ordnung: Niemand sieht alles. Ein Grund hilft, ist aber nicht nötig."

#: templates/feedback/decline.html
msgid "Answer instead"
msgstr "Doch antworten"

#: templates/feedback/detail.html templates/feedback/request_outside.html
msgid "outside the organisation"
msgstr "außerhalb der Organisation"

#: templates/feedback/detail.html
msgid "HR took this feedback down after it was reported. Its words are gone."
msgstr "HR hat dieses Feedback nach einer Meldung entfernt. Seine Worte sind weg."

#: templates/feedback/detail.html
#, python-format
msgid "%(name)s withdrew this feedback. Its words are gone."
msgstr "%(name)s hat dieses Feedback zurückgezogen. Die Worte sind weg."

#: templates/feedback/detail.html templates/goals/comment.html
#, python-format
msgid "You can correct it until %(until)s"
msgstr "Du kannst es bis %(until)s berichtigen"

#: templates/feedback/detail.html
msgid "Report"
msgstr "Melden"

#: templates/feedback/empty.html
msgid "You have not given any yet"
msgstr "Du hast noch keines gegeben"

#: templates/feedback/empty.html
msgid "Think of the last week: whose work made yours easier? Tell them what you saw."
msgstr "Denk an die letzte Woche: Wessen Arbeit hat deine leichter gemacht? Sag, was du gesehen hast."

#: templates/feedback/empty.html
msgid "Nothing about your team yet"
msgstr "Noch nichts über dein Team"

#: templates/feedback/empty.html
msgid "Feedback about your reports comes here when its giver lets you read it."
msgstr "Feedback über dein Team kommt hierher, wenn die gebende Person dich lesen lässt."

#: templates/feedback/empty.html
msgid "No praise for all to see yet"
msgstr "Noch kein Lob für alle"

#: templates/feedback/empty.html
msgid "Praise with “Everyone” as its readers stands here."
msgstr "Hier steht Lob, das alle lesen können."

#: templates/feedback/empty.html
msgid "Nothing received yet"
msgstr "Noch nichts erhalten"

#: templates/feedback/empty.html
msgid "Colleagues’ feedback comes here as they give it. You can also ask for it."
msgstr "Feedback von Kolleginnen und Kollegen kommt hierher, sobald sie es geben. Du kannst auch darum bitten."

#: templates/feedback/empty.html
msgid "Priya to you: “When the second vat failed on Tuesday you told the customer before they asked. They ordered again on Friday. Please show the new dyers how you put it.”"
msgstr "Priya an dich: „Als am Dienstag der zweite Kessel ausfiel, hast du den Kunden angerufen, bevor er fragte. Am Freitag hat er wieder bestellt. Bitte zeig den Neuen in der Färberei, wie du das sagst.“"

#: templates/feedback/extend.html templates/feedback/request.html
#: templates/reviews/extend.html templates/reviews/open_part.html
msgid "Give more time"
msgstr "Mehr Zeit geben"

#: templates/feedback/extend.html
msgid "So far answers are due by"
msgstr "Bisher sind Antworten fällig bis"

#: templates/feedback/extend.html
msgid "Whoever has not answered is told of the new date. Who reads the answers stays as it is."
msgstr "Wer noch nicht geantwortet hat, erfährt das neue Datum. Wer die Antworten liest, bleibt gleich."

#: templates/feedback/extend.html
msgid "Leave it"
msgstr "So lassen"

#: templates/feedback/extend.html
msgid "Set the new date"
msgstr "Neues Datum setzen"

#: templates/feedback/form.html
msgid "Nothing is sent yet. See below who will read it, then send."
msgstr "Noch ist nichts gesendet. Sieh unten, wer es lesen wird, dann sende es."

#: templates/feedback/form.html
msgid "See who can read it"
msgstr "Ansehen, wer es lesen kann"

#: templates/feedback/form.html
msgid "Send feedback"
msgstr "Feedback senden"

#: templates/feedback/list.html
msgid "No feedback fits these filters."
msgstr "Kein Feedback passt zu diesen Filtern."

#: templates/feedback/list.html templates/feedback/notes.html
#: templates/feedback/wall.html
msgid "Nothing fits"
msgstr "Nichts passt"

#: templates/feedback/list_head.html
msgid "Small, soon and by name. Each piece says who can read it."
msgstr "Klein, bald und mit Namen. Bei jedem steht, wer es lesen kann."

#: templates/feedback/matter.html
msgid "It was reported, and HR took it down:"
msgstr "Es wurde gemeldet, und HR hat es entfernt:"

#: templates/feedback/matter.html
msgid "It was reported, and HR kept it:"
msgstr "Es wurde gemeldet, und HR hat es behalten:"

#: templates/feedback/matter.html
msgid "You reported this feedback. HR tells you what comes of it."
msgstr "Du hast dieses Feedback gemeldet. HR sagt dir, was daraus wird."

#: templates/feedback/matter.html
msgid "This feedback was reported. HR administrators look at this one item."
msgstr "Dieses Feedback wurde gemeldet. Die HR-Administration sieht sich dieses eine an."

#: templates/feedback/matter.html
msgid "Open the report"
msgstr "Meldung öffnen"

#: templates/feedback/new.html
msgid "Soon after it happened, about what you saw. Two sentences are enough."
msgstr "Bald danach, über das, was du gesehen hast. Zwei Sätze genügen."

#: templates/feedback/note.html
msgid "The note stands as you left it, not kept yet:"
msgstr "Die Notiz steht da, wie du sie verlassen hast, noch nicht behalten:"

#: templates/feedback/note.html templates/feedback/note_form.html
msgid "Only you. No manager, no HR and no administrator reads it."
msgstr "Nur du. Keine Führungskraft, kein HR und keine Administration liest sie."

#: templates/feedback/note.html templates/feedback/note_form.html
msgid "Keep the note"
msgstr "Notiz behalten"

#: templates/feedback/note_about.html
msgid "A goal that you may no longer read"
msgstr "Ein Ziel, das du nicht mehr lesen kannst"

#: templates/feedback/note_about.html
msgid "A goal that is gone"
msgstr "Ein Ziel, das es nicht mehr gibt"

#: templates/feedback/note_delete.html
msgid "Delete this note?"
msgstr "Diese Notiz löschen?"

#: templates/feedback/note_delete.html
msgid "It goes for good: nothing of it is kept, and nobody can bring it back. What you quoted from it in a review stays there."
msgstr "Sie geht für immer: Nichts davon bleibt, und niemand kann sie zurückholen. Was du daraus in einem Review zitiert hast, bleibt dort stehen."

#: templates/feedback/note_delete.html
msgid "Delete the note"
msgstr "Notiz löschen"

#: templates/feedback/note_delete.html templates/feedback/withdraw.html
#: templates/mfa/webauthn/authenticator_confirm_delete.html
msgid "Keep it"
msgstr "Behalten"

#: templates/feedback/note_new.html
#, python-format
msgid "Note about %(name)s"
msgstr "Notiz über %(name)s"

#: templates/feedback/note_new.html templates/feedback/notes.html
msgid "Write a note"
msgstr "Notiz schreiben"

#: templates/feedback/note_row.html
msgid "Changed"
msgstr "Geändert"

#: templates/feedback/notes.html
msgid "What you want to remember for a check-in, for feedback or for a review."
msgstr "Was du dir für einen Check-in, für Feedback oder für ein Review merken willst."

#: templates/feedback/notes.html
msgid "No note fits these filters."
msgstr "Keine Notiz passt zu diesen Filtern."

#: templates/feedback/notes.html
msgid "No notes yet"
msgstr "Noch keine Notizen"

#: templates/feedback/notes.html
msgid "Write down what you saw while it is fresh. It lies beside the check-in and the review when you need it."
msgstr "Schreib auf, was du gesehen hast, solange es frisch ist. Es liegt neben dem Check-in und dem Review, wenn du es brauchst."

#: templates/feedback/notes.html
msgid "Tue: she asked the dyers first, and nobody had to work the weekend."
msgstr "Di: Sie hat zuerst die Färberei gefragt, und niemand musste am Wochenende arbeiten."

#: templates/feedback/notes.html
msgid "For nobody else’s eyes"
msgstr "Für niemandes Augen sonst"

#: templates/feedback/notes.html
msgid "Only you read your notes: no manager, no HR and no administrator, and no copy of somebody else’s data has them. No former wording is kept, and what you delete is gone for good. Whatever you quote in a review is read by those who read the review."
msgstr "Nur du liest deine Notizen: keine Führungskraft, kein HR und keine Administration, und keine Kopie der Daten anderer enthält sie. Keine frühere Fassung bleibt, und was du löschst, ist für immer weg. Was du in einem Review zitierst, lesen die, die das Review lesen."

#: templates/feedback/notes_beside.html
msgid "Write another note"
msgstr "Noch eine Notiz schreiben"

#: templates/feedback/notes_beside.html
msgid "All your notes"
msgstr "Alle deine Notizen"

#: templates/feedback/outside.html
#, python-format
msgid "%(name)s asks for your feedback"
msgstr "%(name)s bittet um dein Feedback"

#: templates/feedback/outside.html
#, python-format
msgid "%(name)s asks you."
msgstr "%(name)s bittet dich."

#: templates/feedback/outside.html
msgid "You can answer once, until"
msgstr "Du kannst einmal antworten, bis"

#: templates/feedback/outside.html
#, python-format
msgid "%(name)s will read this, with your name, and nobody else."
msgstr "%(name)s liest das, mit deinem Namen, und sonst niemand."

#: templates/feedback/outside.html
#, python-format
msgid "%(name)s and the manager they have now will read this, with your name, and nobody else."
msgstr "%(name)s und die jetzige Führungskraft lesen das, mit deinem Namen, und sonst niemand."

#: templates/feedback/outside.html
msgid "Only somebody reporting it as abusive would open it to HR."
msgstr "Nur wenn es jemand als beleidigend meldet, sieht es auch HR."

#: templates/feedback/outside.html
msgid "You cannot change it afterwards, and need no account. Your address is forgotten as soon as you answer."
msgstr "Du kannst es danach nicht ändern und brauchst kein Konto. Deine Adresse ist vergessen, sobald du antwortest."

#: templates/feedback/outside.html
msgid "Rather not?"
msgstr "Lieber nicht?"

#: templates/feedback/outside_over.html
msgid "It was used, its time is over, or not all of it arrived. If you have answered, your answer has arrived. Otherwise ask whoever wrote to you."
msgstr "Er wurde benutzt, seine Zeit ist vorbei, oder er ist nicht ganz angekommen. Wenn du geantwortet hast, ist deine Antwort angekommen. Sonst frag, wer dir geschrieben hat."

#: templates/feedback/outside_thanks.html
msgid "Thank you"
msgstr "Danke"

#: templates/feedback/outside_thanks.html
msgid "It has arrived. The link leads nowhere from now on, and your address is forgotten. You can close this page."
msgstr "Es ist angekommen. Der Link führt von jetzt an nirgendwohin, und deine Adresse ist vergessen. Du kannst diese Seite schließen."

#: templates/feedback/praise.html
#, python-format
msgid "%(number)s comment"
msgid_plural "%(number)s comments"
msgstr[0] "%(number)s Kommentar"
msgstr[1] "%(number)s Kommentare"

#: templates/feedback/praise.html
#, python-format
msgid "on the praise for %(names)s"
msgstr "zum Lob für %(names)s"

#: templates/feedback/pulse.html
#, python-format
msgid "%(number)s question. Skip it if you like."
msgid_plural "%(number)s questions, about a minute. Skip what you like."
msgstr[0] "%(number)s Frage. Überspringe sie, wenn du magst."
msgstr[1] "%(number)s Fragen, etwa eine Minute. Überspringe, was du magst."

#: templates/feedback/pulse.html
msgid "Open until"
msgstr "Offen bis"

#: templates/feedback/pulse.html
msgid "Seal and send"
msgstr "Versiegeln und senden"

#: templates/feedback/pulse_actions.html
msgid "What comes of it"
msgstr "Was daraus wird"

#: templates/feedback/pulse_actions.html
msgid "Nothing has been agreed on yet. One small thing, done soon, is worth more than a plan."
msgstr "Noch ist nichts vereinbart. Eine kleine Sache, bald getan, ist mehr wert als ein Plan."

#: templates/feedback/pulse_actions.html
msgid "Write it down"
msgstr "Aufschreiben"

#: templates/feedback/pulse_promise.html
msgid "Nobody can tell what you answered: not your manager, not HR, not IT."
msgstr "Niemand kann sagen, was du geantwortet hast: nicht deine Führungskraft, nicht HR, nicht die IT."

#: templates/feedback/pulse_promise.html
msgid "How that is made sure"
msgstr "Wie das sichergestellt wird"

#: templates/feedback/pulse_promise.html
msgid "What you send is sealed at once, without your name. It is opened when this round closes, together with all others and in no order; then the key and the sealed answers are destroyed."
msgstr "Was du sendest, wird sofort versiegelt, ohne deinen Namen. Geöffnet wird es, wenn diese Runde schließt, zusammen mit allen anderen und ohne Reihenfolge; dann werden der Schlüssel und die versiegelten Antworten vernichtet."

#: templates/feedback/pulse_promise.html
#, python-format
msgid "A team is shown only if %(k)s person has answered."
msgid_plural "A team is shown only if at least %(k)s people have answered, and so that subtracting teams from each other tells nothing about fewer."
msgstr[0] "Ein Team wird nur gezeigt, wenn %(k)s Person geantwortet hat."
msgstr[1] "Ein Team wird nur gezeigt, wenn mindestens %(k)s Personen geantwortet haben, und nur so, dass das Abziehen von Teams voneinander nichts über weniger verrät."

#: templates/feedback/pulse_promise.html
#, python-format
msgid "Comments are shown where at least %(k)s were written, as they were typed."
msgstr "Kommentare werden gezeigt, wo mindestens %(k)s geschrieben wurden, so, wie sie getippt wurden."

#: templates/feedback/pulse_promise.html
msgid "That you have not answered yet is known, so that you can be reminded. The figures above can be raised while the round is open, never lowered."
msgstr "Dass du noch nicht geantwortet hast, ist bekannt, damit wir dich erinnern können. Die Zahlen oben lassen sich während der Runde erhöhen, nie senken."

#: templates/feedback/pulse_quiet.html
msgid "Nothing to answer now"
msgstr "Jetzt gibt es nichts zu beantworten"

#: templates/feedback/pulse_quiet.html
msgid "Now and then a few questions go to everybody, to be answered in a minute. Nobody can tell who said what. If you have answered, thank you."
msgstr "Ab und zu gehen ein paar Fragen an alle, in einer Minute zu beantworten. Niemand kann sagen, wer was gesagt hat. Wenn du geantwortet hast: danke."

#: templates/feedback/pulse_quiet.html
msgid "See results"
msgstr "Ergebnisse ansehen"

#: templates/feedback/pulse_results.html templates/feedback/pulse_waves.html
msgid "Results of the pulse"
msgstr "Ergebnisse der Pulsbefragung"

#: templates/feedback/pulse_results.html
#, python-format
msgid "Team of %(name)s"
msgstr "Team von %(name)s"

#: templates/feedback/pulse_results.html templates/perfmgmt/team.html
msgid "Your team"
msgstr "Dein Team"

#: templates/feedback/pulse_results.html
#, python-format
msgid "%(answered)s of %(invited)s person answered,"
msgid_plural "%(answered)s of %(invited)s people answered,"
msgstr[0] "%(answered)s von %(invited)s Person hat geantwortet,"
msgstr[1] "%(answered)s von %(invited)s Personen haben geantwortet,"

#: templates/feedback/pulse_results.html
msgid "to"
msgstr "bis"

#: templates/feedback/pulse_results.html
#, python-format
msgid "Shown is what at least %(k)s have answered."
msgstr "Gezeigt wird, was mindestens %(k)s beantwortet haben."

#: templates/feedback/pulse_results.html
msgid "Favourable"
msgstr "Zustimmend"

#: templates/feedback/pulse_results.html
msgid "Neutral"
msgstr "Neutral"

#: templates/feedback/pulse_results.html
msgid "Unfavourable"
msgstr "Ablehnend"

#: templates/feedback/pulse_results.html
msgid "Since last time"
msgstr "Seit dem letzten Mal"

#: templates/feedback/pulse_results.html
msgid "Answers"
msgstr "Antworten"

#: templates/feedback/pulse_results.html
msgid "What was answered"
msgstr "Was geantwortet wurde"

#: templates/feedback/pulse_results.html
msgid "Shares of the answers to each question"
msgstr "Anteile der Antworten auf jede Frage"

#: templates/feedback/pulse_results.html
msgid "Question"
msgstr "Frage"

#: templates/feedback/pulse_results.html
#, python-format
msgid "eNPS %(score)s"
msgstr "eNPS %(score)s"

#: templates/feedback/pulse_results.html
msgid "First time"
msgstr "Erstes Mal"

#: templates/feedback/pulse_results.html
msgid "The same"
msgstr "Gleich"

#: templates/feedback/pulse_results.html
msgid "Too few have answered single questions to show them."
msgstr "Auf einzelne Fragen haben zu wenige geantwortet, um sie zu zeigen."

#: templates/feedback/pulse_results.html
msgid "What was written"
msgstr "Was geschrieben wurde"

#: templates/feedback/pulse_results.html
#, python-format
msgid "Comments are shown where at least %(k)s were written."
msgstr "Kommentare werden gezeigt, wo mindestens %(k)s geschrieben wurden."

#: templates/feedback/pulse_teams.html
msgid "By team"
msgstr "Nach Team"

#: templates/feedback/pulse_teams.html
msgid "Favourable share by team and question"
msgstr "Zustimmender Anteil nach Team und Frage"

#: templates/feedback/pulse_teams.html
#, python-format
msgid "%(answered)s of %(invited)s"
msgstr "%(answered)s von %(invited)s"

#: templates/feedback/pulse_teams.html
msgid "Not shown"
msgstr "Nicht gezeigt"

#: templates/feedback/pulse_waves.html
msgid "What teams you lead or look after have answered, as far as nobody can be singled out."
msgstr "Was Teams geantwortet haben, die du führst oder um die du dich kümmerst, soweit niemand herauszulesen ist."

#: templates/feedback/pulse_waves.html
#, python-format
msgid "%(number)s person was asked"
msgid_plural "%(number)s people were asked"
msgstr[0] "%(number)s Person wurde gefragt"
msgstr[1] "%(number)s Personen wurden gefragt"

#: templates/feedback/pulse_waves.html
msgid "No results for you yet"
msgstr "Noch keine Ergebnisse für dich"

#: templates/feedback/pulse_waves.html
msgid "When a round closes, those who lead a team see here what it answered, if enough have."
msgstr "Wenn eine Runde schließt, sehen hier alle, die ein Team führen, was es geantwortet hat, sofern genug geantwortet haben."

#: templates/feedback/reactions.html templates/goals/reactions.html
msgid "Reactions"
msgstr "Reaktionen"

#: templates/feedback/report.html
msgid "Report feedback"
msgstr "Feedback melden"

#: templates/feedback/report.html
msgid "Report this feedback to HR?"
msgstr "Dieses Feedback an HR melden?"

#: templates/feedback/report.html
msgid "For what is abusive, not for what is hard to hear. Feedback you only disagree with is better talked about."
msgstr "Für das, was verletzt, nicht für das, was schwer zu hören ist. Über Feedback, mit dem du nur nicht einverstanden bist, redet man besser."

#: templates/feedback/report.html
msgid "HR administrators can then read this one item, with its words as they are now. That they opened it is written down."
msgstr "Die HR-Administration kann dann dieses eine lesen, mit seinen jetzigen Worten. Dass sie es geöffnet hat, wird festgehalten."

#: templates/feedback/report.html
msgid "Whoever gave it and whoever it was sent to are told that it was reported, and what comes of it. They are not told by whom or why."
msgstr "Wer es gegeben hat und an wen es ging, erfährt, dass es gemeldet wurde und was daraus wird. Nicht, von wem und warum."

#: templates/feedback/report.html
msgid "As so few people can read it, they may guess."
msgstr "Da es so wenige lesen können, können sie es erraten."

#: templates/feedback/report.html
msgid "Your report"
msgstr "Deine Meldung"

#: templates/feedback/report.html
msgid "Do not report"
msgstr "Nicht melden"

#: templates/feedback/report.html
msgid "Report to HR"
msgstr "An HR melden"

#: templates/feedback/reported.html templates/feedback/reports.html
msgid "Reported feedback"
msgstr "Gemeldetes Feedback"

#: templates/feedback/reported.html
msgid "What it says"
msgstr "Was darin steht"

#: templates/feedback/reported.html
msgid "HR took it down."
msgstr "HR hat es entfernt."

#: templates/feedback/reported.html
#, python-format
msgid "%(name)s withdrew it. Its words are gone for everybody else."
msgstr "%(name)s hat es zurückgezogen. Seine Worte sind für alle anderen weg."

#: templates/feedback/reported.html
msgid "Who reported it"
msgstr "Wer es gemeldet hat"

#: templates/feedback/reported.html
msgid "The words then"
msgstr "Die Worte damals"

#: templates/feedback/reported.html
msgid "Kept"
msgstr "Behalten"

#: templates/feedback/reported.html
#, python-format
msgid "by %(name)s"
msgstr "von %(name)s"

#: templates/feedback/reported.html templates/feedback/reports.html
msgid "Taken down"
msgstr "Entfernt"

#: templates/feedback/reported.html
msgid "Your decision"
msgstr "Deine Entscheidung"

#: templates/feedback/reported.html
msgid "Taking it down removes its words for everybody and cannot be undone. That there was feedback stays to be seen."
msgstr "Entfernen nimmt die Worte für alle weg und lässt sich nicht rückgängig machen. Dass es Feedback gab, bleibt zu sehen."

#: templates/feedback/reported.html
msgid "Decide and tell them"
msgstr "Entscheiden und mitteilen"

#: templates/feedback/reported.html
msgid "You reported it yourself, so another HR administrator decides."
msgstr "Du hast es selbst gemeldet, also entscheidet jemand anderes aus der HR-Administration."

#: templates/feedback/reports.html
msgid "HR administrators read these items and no other feedback. Opening one is written down. Nobody sees here what they gave or received themselves."
msgstr "Die HR-Administration liest diese und kein anderes Feedback. Jedes Öffnen wird festgehalten. Niemand sieht hier, was er selbst gegeben oder bekommen hat."

#: templates/feedback/reports.html
msgid "Decided"
msgstr "Entschieden"

#: templates/feedback/reports.html templates/feedback/row.html
msgid "Withdrawn"
msgstr "Zurückgezogen"

#: templates/feedback/reports.html
msgid "Decide"
msgstr "Entscheiden"

#: templates/feedback/reports.html
msgid "Nothing was reported"
msgstr "Nichts wurde gemeldet"

#: templates/feedback/reports.html
msgid "Whoever can read a piece of feedback can report it, with a reason. It then waits here for a decision."
msgstr "Wer ein Feedback lesen kann, kann es mit einem Grund melden. Dann wartet es hier auf eine Entscheidung."

#: templates/feedback/request.html
msgid "Request for feedback"
msgstr "Bitte um Feedback"

#: templates/feedback/request.html templates/feedback/requests.html
msgid "Feedback about you"
msgstr "Feedback über dich"

#: templates/feedback/request.html
msgid "You asked."
msgstr "Du hast gebeten."

#: templates/feedback/request.html
msgid "It was closed when somebody left, on"
msgstr "Geschlossen, weil jemand ausgeschieden ist, am"

#: templates/feedback/request.html
msgid "It is over since"
msgstr "Vorbei seit"

#: templates/feedback/request.html templates/feedback/requests.html
#, python-format
msgid "%(name)s asked."
msgstr "%(name)s hat gebeten."

#: templates/feedback/request.html
msgid "The answers"
msgstr "Die Antworten"

#: templates/feedback/request.html
msgid "Who was asked"
msgstr "Wer gefragt wurde"

#: templates/feedback/request.html
msgid "You were asked"
msgstr "Du wurdest gefragt"

#: templates/feedback/request.html templates/feedback/request_outside.html
msgid "Declined"
msgstr "Abgelehnt"

#: templates/feedback/request.html templates/feedback/request_outside.html
msgid "No answer"
msgstr "Keine Antwort"

#: templates/feedback/request.html templates/feedback/request_outside.html
msgid "Reminded"
msgstr "Erinnert"

#: templates/feedback/request.html templates/feedback/request_outside.html
#: templates/reviews/question.html templates/reviews/submit.html
msgid "Answered"
msgstr "Beantwortet"

#: templates/feedback/request.html templates/feedback/request_outside.html
msgid "Remind once"
msgstr "Einmal erinnern"

#: templates/feedback/request_outside.html
msgid "The mail did not arrive"
msgstr "Die Mail kam nicht an"

#: templates/feedback/request_outside.html
msgid "Mail on its way"
msgstr "Mail unterwegs"

#: templates/feedback/requests.html
msgid "Requests for feedback"
msgstr "Bitten um Feedback"

#: templates/feedback/requests.html
msgid "Asked of you"
msgstr "An dich gerichtet"

#: templates/feedback/requests.html
msgid "Nobody waits for your feedback."
msgstr "Niemand wartet auf dein Feedback."

#: templates/feedback/requests.html
msgid "Yours, and about you"
msgstr "Deine, und über dich"

#: templates/feedback/requests.html
msgid "Over"
msgstr "Vorbei"

#: templates/feedback/requests.html
#, python-format
msgid "%(answered)s of %(asked)s person has answered"
msgid_plural "%(answered)s of %(asked)s people have answered"
msgstr[0] "%(answered)s von %(asked)s Person hat geantwortet"
msgstr[1] "%(answered)s von %(asked)s Personen haben geantwortet"

#: templates/feedback/requests.html
#, python-format
msgid "%(declined)s declined"
msgid_plural "%(declined)s declined"
msgstr[0] "%(declined)s abgelehnt"
msgstr[1] "%(declined)s abgelehnt"

#: templates/feedback/requests.html
msgid "Three colleagues, two questions, two weeks. You see who will read the answers before you ask."
msgstr "Drei Personen, zwei Fragen, zwei Wochen. Bevor du fragst, siehst du, wer die Antworten lesen wird."

#: templates/feedback/requests.html
msgid "“What should I keep doing?” “What would make our work together better?”"
msgstr "„Was soll ich beibehalten?“ „Was würde unsere Zusammenarbeit besser machen?“"

#: templates/feedback/row.html
#, python-format
msgid "You to %(name)s"
msgstr "Du an %(name)s"

#: templates/feedback/row.html
#, python-format
msgid "%(name)s to you"
msgstr "%(name)s an dich"

#: templates/feedback/row.html
msgid "Taken down by HR"
msgstr "Von HR entfernt"

#: templates/feedback/row.html
msgid "From outside the organisation"
msgstr "Von außerhalb der Organisation"

#: templates/feedback/row.html
msgid "Readers:"
msgstr "Lesen können:"

#: templates/feedback/settled.html
msgid "You have answered this."
msgstr "Du hast das beantwortet."

#: templates/feedback/settled.html
msgid "Read your answer"
msgstr "Deine Antwort lesen"

#: templates/feedback/settled.html
msgid "You have declined this."
msgstr "Du hast das abgelehnt."

#: templates/feedback/settled.html
msgid "This request is over, so it can no longer be answered. You can still give feedback on your own."
msgstr "Diese Bitte ist vorbei und lässt sich nicht mehr beantworten. Von dir aus kannst du weiterhin Feedback geben."

#: templates/feedback/values.html
msgid "Values it shows"
msgstr "Werte, die es zeigt"

#: templates/feedback/wall.html
msgid "Narrow the wall"
msgstr "Wand eingrenzen"

#: templates/feedback/wall.html
msgid "No praise fits these filters."
msgstr "Kein Lob passt zu diesen Filtern."

#: templates/feedback/wall_news.html
#, python-format
msgid "%(number)s new"
msgid_plural "%(number)s new"
msgstr[0] "%(number)s neu"
msgstr[1] "%(number)s neu"

#: templates/feedback/wall_values.html
msgid "Our values, as they were seen"
msgstr "Unsere Werte, wie sie zu sehen waren"

#: templates/feedback/wall_values.html
#, python-format
msgid "Pieces of praise that named each, in the last %(days)s days."
msgstr "Lob, das jeden Wert genannt hat, in den letzten %(days)s Tagen."

#: templates/feedback/wall_values.html
msgid "Count the last"
msgstr "Zähle die letzten"

#: templates/feedback/withdraw.html
msgid "Withdraw feedback"
msgstr "Feedback zurückziehen"

#: templates/feedback/withdraw.html
msgid "Withdraw this feedback?"
msgstr "Dieses Feedback zurückziehen?"

#: templates/feedback/withdraw.html
msgid "Its words disappear for everybody, you included. Those who could read it still see that you gave feedback and withdrew it, and may remember what it said."
msgstr "Die Worte verschwinden für alle, auch für dich. Wer es lesen konnte, sieht weiterhin, dass du Feedback gegeben und zurückgezogen hast, und erinnert sich vielleicht daran."

#: templates/feedback/withdraw.html
msgid "It was reported: HR administrators keep the words as they were then."
msgstr "Es wurde gemeldet: Die HR-Administration behält die Worte, wie sie damals waren."

#: templates/goals/advice.html
msgid "While you write, this says what would make the goal clearer."
msgstr "Während du schreibst, steht hier, was das Ziel klarer machen würde."

#: templates/goals/agreement.html
msgid "Agreement"
msgstr "Vereinbarung"

#: templates/goals/agreement.html
#, python-format
msgid "%(owner)s has proposed this goal. It is under way as soon as %(manager)s agrees."
msgstr "%(owner)s hat dieses Ziel vorgeschlagen. Es beginnt, sobald %(manager)s es vereinbart."

#: templates/goals/agreement.html
#, python-format
msgid "%(manager)s proposes this goal to %(owner)s. It is under way as soon as %(owner)s agrees."
msgstr "%(manager)s schlägt %(owner)s dieses Ziel vor. Es beginnt, sobald %(owner)s es vereinbart."

#: templates/goals/agreement.html
#, python-format
msgid "%(owner)s has no manager here, so nobody else has to agree: %(owner)s starts the goal alone."
msgstr "%(owner)s hat hier keine Führungskraft, deshalb muss niemand sonst zustimmen: %(owner)s beginnt das Ziel allein."

#: templates/goals/agreement.html
#, python-format
msgid "In %(cycle)s goals need no agreement: the owner starts them."
msgstr "In %(cycle)s brauchen Ziele keine Vereinbarung: Wer verantwortlich ist, beginnt sie."

#: templates/goals/agreement.html
#, python-format
msgid "Drafting in %(cycle)s had ended when this goal was written down. It is late, so it starts only with the yes of %(manager)s."
msgstr "Die Entwürfe in %(cycle)s waren beendet, als dieses Ziel aufgeschrieben wurde. Es ist verspätet und beginnt deshalb nur mit dem Ja von %(manager)s."

#: templates/goals/agreement.html
msgid "A draft. Propose it when it says what you mean."
msgstr "Ein Entwurf. Schlag ihn vor, wenn er sagt, was du meinst."

#: templates/goals/agreement.html
msgid "Sent back:"
msgstr "Zurückgegeben:"

#: templates/goals/agreement.html
msgid "Start this goal"
msgstr "Dieses Ziel beginnen"

#: templates/goals/agreement.html templates/goals/form.html
#, python-format
msgid "Propose to %(name)s"
msgstr "%(name)s vorschlagen"

#: templates/goals/agreement.html
msgid "Send back"
msgstr "Zurückgeben"

#: templates/goals/around.html
msgid "Contributes"
msgstr "Wirkt mit"

#: templates/goals/around.html
msgid "What it leads to"
msgstr "Wohin es führt"

#: templates/goals/around.html
msgid "All goals that support it"
msgstr "Alle Ziele, die es unterstützen"

#: templates/goals/around.html
#, python-format
msgid "Until %(until)s it supported"
msgstr "Bis %(until)s unterstützte es"

#: templates/goals/around.html
msgid "Show on the goal map"
msgstr "Auf der Zielkarte zeigen"

#: templates/goals/around.html
msgid "Where it comes from"
msgstr "Woher es kommt"

#: templates/goals/around.html
msgid "From a review?"
msgstr "Aus einem Review?"

#: templates/goals/around.html
msgid "Carried over from"
msgstr "Übernommen aus"

#: templates/goals/around.html
msgid "Written down."
msgstr "Aufgeschrieben."

#: templates/goals/around.html
#, python-format
msgid "%(name)s agreed."
msgstr "%(name)s hat zugestimmt."

#: templates/goals/around.html templates/goals/end.html
msgid "Goes on as"
msgstr "Geht weiter als"

#: templates/goals/around.html
msgid "Follow the whole thread"
msgstr "Dem ganzen Faden folgen"

#: templates/goals/audience.html
msgid "As a draft"
msgstr "Als Entwurf"

#: templates/goals/audience.html
msgid "Once it is agreed"
msgstr "Sobald es vereinbart ist"

#: templates/goals/beside.html templates/goals/detail.html
#: templates/goals/list.html
#, python-format
msgid "Goals of %(name)s"
msgstr "Ziele von %(name)s"

#: templates/goals/beside.html
msgid "Back to the check-in"
msgstr "Zurück zum Check-in"

#: templates/goals/beside.html
#, python-format
msgid "%(name)s has no goals under way that you can read."
msgstr "%(name)s hat keine laufenden Ziele, die du lesen kannst."

#: templates/goals/beside_row.html
#, python-format
msgid "No change since %(since)s."
msgstr "Keine Änderung seit %(since)s."

#: templates/goals/beside_row.html
msgid "Add as a point"
msgstr "Als Punkt hinzufügen"

#: templates/goals/came_about.html
msgid "How this figure came about"
msgstr "Wie diese Zahl zustande kam"

#: templates/goals/came_about.html
msgid "What counts"
msgstr "Was zählt"

#: templates/goals/came_about.html templates/goals/figures.html
msgid "(shown, not counted)"
msgstr "(gezeigt, nicht gezählt)"

#: templates/goals/came_about.html
msgid "no measure, not counted"
msgstr "keine Messgröße, nicht gezählt"

#: templates/goals/came_about.html
#, python-format
msgid "and %(number)s more goal"
msgid_plural "and %(number)s more goals"
msgstr[0] "und %(number)s weiteres Ziel"
msgstr[1] "und %(number)s weitere Ziele"

#: templates/goals/came_about.html
msgid "Their mean, each by its weight"
msgstr "Ihr Mittel, jedes nach seinem Gewicht"

#: templates/goals/came_about.html
#, python-format
msgid "Counts: this %(number)s goal that everyone can read."
msgid_plural "Counts: these %(number)s goals that everyone can read."
msgstr[0] "Es zählt: dieses %(number)s Ziel, das alle lesen können."
msgstr[1] "Es zählen: diese %(number)s Ziele, die alle lesen können."

#: templates/goals/came_about.html
msgid "No goal that supports it counts yet."
msgstr "Noch zählt kein Ziel, das es unterstützt."

#: templates/goals/came_about.html
msgid "In the figure as of"
msgstr "In der Zahl mit Stand"

#: templates/goals/came_about.html
msgid "They are being counted: look again in a moment."
msgstr "Sie werden gerade gezählt: Sieh gleich noch einmal nach."

#: templates/goals/came_about.html
msgid "Drafts, dropped goals and goals that not everyone can read do not count. One that has ended counts with its last progress, one carried into another cycle as the goal it became."
msgstr "Entwürfe, aufgegebene Ziele und Ziele, die nicht alle lesen können, zählen nicht. Ein beendetes zählt mit seinem letzten Fortschritt, ein in einen anderen Zyklus übernommenes als das Ziel, das daraus wurde."

#: templates/goals/card.html
msgid "How it stands"
msgstr "Wie es steht"

#: templates/goals/card.html
msgid "updated"
msgstr "aktualisiert"

#: templates/goals/close.html templates/goals/close_check.html
msgid "Close several goals"
msgstr "Mehrere Ziele beenden"

#: templates/goals/close.html templates/goals/list.html
msgid "My team’s goals"
msgstr "Ziele meines Teams"

#: templates/goals/close.html
msgid "Choose those that ended alike, such as goals that no longer matter. The next page shows first what would change."
msgstr "Wähle Ziele, die gleich ausgingen, etwa solche, die nicht mehr zählen. Die nächste Seite zeigt zuerst, was sich ändern würde."

#: templates/goals/close.html
msgid "Show what would change"
msgstr "Zeigen, was sich ändern würde"

#: templates/goals/close.html
msgid "Drafts and goals under way of those who report to you stand here."
msgstr "Hier stehen Entwürfe und laufende Ziele deiner Teammitglieder."

#: templates/goals/close.html templates/goals/list.html
msgid "No open goals in your team"
msgstr "Keine offenen Ziele in deinem Team"

#: templates/goals/close_check.html
msgid "What would change"
msgstr "Was sich ändern würde"

#: templates/goals/close_check.html
msgid "Nothing has changed yet. Each owner is told when it has."
msgstr "Noch hat sich nichts geändert. Wer verantwortlich ist, erfährt es, wenn es so weit ist."

#: templates/goals/close_check.html templates/goals/import_check.html
msgid "What becomes of it"
msgstr "Was daraus wird"

#: templates/goals/close_check.html
msgid "It stays as it is"
msgstr "Es bleibt, wie es ist"

#: templates/goals/close_check.html
#, python-format
msgid "Close %(number)s goal"
msgid_plural "Close %(number)s goals"
msgstr[0] "%(number)s Ziel beenden"
msgstr[1] "%(number)s Ziele beenden"

#: templates/goals/close_check.html
msgid "Choose again"
msgstr "Neu wählen"

#: templates/goals/close_check.html
msgid "None of these would change."
msgstr "Nichts davon würde sich ändern."

#: templates/goals/comment.html
msgid "Told:"
msgstr "Benachrichtigt:"

#: templates/goals/comment.html
msgid "What to do with your comment"
msgstr "Was mit deinem Kommentar geschehen soll"

#: templates/goals/comment.html
msgid "The words go. That there were some stays."
msgstr "Die Worte verschwinden. Dass es welche gab, bleibt."

#: templates/goals/correct.html
msgid "This comment can no longer be corrected. You can still withdraw it."
msgstr "Dieser Kommentar lässt sich nicht mehr berichtigen. Zurückziehen kannst du ihn noch."

#: templates/goals/deeds.html
msgid "Drop"
msgstr "Aufgeben"

#: templates/goals/deeds.html templates/goals/rebaseline.html
msgid "Change targets"
msgstr "Zielwerte ändern"

#: templates/goals/deeds.html templates/goals/hand_over.html
#: templates/reviews/hand_over.html templates/reviews/open.html
msgid "Hand over"
msgstr "Übergeben"

#: templates/goals/deeds.html
msgid "Copy"
msgstr "Kopieren"

#: templates/goals/deeds.html
msgid "Keep in my library"
msgstr "In meine Bibliothek legen"

#: templates/goals/detail.html
#, python-format
msgid "A goal of %(team)s"
msgstr "Ein Ziel von %(team)s"

#: templates/goals/detail.html
msgid "A goal of the company"
msgstr "Ein Ziel der Firma"

#: templates/goals/detail.html
msgid "Why it matters"
msgstr "Warum es wichtig ist"

#: templates/goals/detail.html
msgid "What happened"
msgstr "Was geschehen ist"

#: templates/goals/detail.html
#, python-format
msgid "Show what happened before, %(number)s more"
msgid_plural "Show what happened before, %(number)s more"
msgstr[0] "Zeigen, was davor geschah, noch %(number)s"
msgstr[1] "Zeigen, was davor geschah, noch %(number)s"

#: templates/goals/detail.html
msgid "What people say about this goal"
msgstr "Was zu diesem Ziel gesagt wird"

#: templates/goals/detail.html templates/goals/talk.html
msgid "Conversation"
msgstr "Gespräch"

#: templates/goals/detail.html
msgid "Your notes about this goal"
msgstr "Deine Notizen zu diesem Ziel"

#: templates/goals/end.html templates/goals/settle.html
msgid "How it ended"
msgstr "Wie es ausging"

#: templates/goals/end.html templates/goals/settle.html
msgid "Record it"
msgstr "Festhalten"

#: templates/goals/end.html
#, python-format
msgid "a draft in %(cycle)s"
msgstr "ein Entwurf in %(cycle)s"

#: templates/goals/end.html templates/goals/ending.html
#, python-format
msgid "score %(score)s of 100"
msgstr "Punktzahl %(score)s von 100"

#: templates/goals/ending.html
msgid "ended"
msgstr "beendet"

#: templates/goals/ending.html
msgid "Carry over"
msgstr "Übernehmen"

#: templates/goals/endings.html
msgid "How goals ended"
msgstr "Wie Ziele ausgingen"

#: templates/goals/endings.html
msgid "How did your goals end?"
msgstr "Wie sind deine Ziele ausgegangen?"

#: templates/goals/endings.html
#, python-format
msgid "How did the goals of %(name)s end?"
msgstr "Wie sind die Ziele von %(name)s ausgegangen?"

#: templates/goals/endings.html
msgid "Goals that are due, or whose cycle ends, within two weeks. An outcome is enough; a sentence about what you take from it helps the next one."
msgstr "Ziele, die innerhalb von zwei Wochen fällig sind oder deren Zyklus dann endet. Ein Ergebnis genügt; ein Satz darüber, was du mitnimmst, hilft dem nächsten."

#: templates/goals/endings.html
msgid "Nothing is left to say"
msgstr "Es ist nichts mehr zu sagen"

#: templates/goals/endings.html
msgid "When a goal is due or its cycle ends, you say here how it ended, and take along what is unfinished."
msgstr "Wenn ein Ziel fällig ist oder sein Zyklus endet, sagst du hier, wie es ausging, und nimmst mit, was unfertig ist."

#: templates/goals/endings.html
msgid "Left to say in your team"
msgstr "Noch zu sagen in deinem Team"

#: templates/goals/endings.html
#, python-format
msgid "%(number)s goal"
msgid_plural "%(number)s goals"
msgstr[0] "%(number)s Ziel"
msgstr[1] "%(number)s Ziele"

#: templates/goals/endings.html
msgid "My own goals"
msgstr "Meine eigenen Ziele"

#: templates/goals/figures.html
#, python-format
msgid "from %(source)s"
msgstr "aus %(source)s"

#: templates/goals/following.html
msgid "You follow this goal"
msgstr "Du folgst diesem Ziel"

#: templates/goals/following.html
#, python-format
msgid "You and %(others)s other follow this goal"
msgid_plural "You and %(others)s others follow this goal"
msgstr[0] "Du und %(others)s weitere Person folgt diesem Ziel"
msgstr[1] "Du und %(others)s weitere Personen folgt diesem Ziel"

#: templates/goals/following.html
#, python-format
msgid "%(name)s follows this goal"
msgstr "%(name)s folgt diesem Ziel"

#: templates/goals/following.html
#, python-format
msgid "%(number)s people follow this goal"
msgstr "%(number)s Personen folgen diesem Ziel"

#: templates/goals/following.html
msgid "Stop following"
msgstr "Nicht mehr folgen"

#: templates/goals/following.html
msgid "Hear once a day what happens to it"
msgstr "Einmal am Tag davon erfahren"

#: templates/goals/form.html templates/goals/list_buttons.html
msgid "New goal"
msgstr "Neues Ziel"

#: templates/goals/form.html
msgid "Edit goal"
msgstr "Ziel bearbeiten"

#: templates/goals/form.html
#, python-format
msgid "New goal for %(name)s"
msgstr "Neues Ziel für %(name)s"

#: templates/goals/form.html
msgid "Saving takes the proposal back, so that nobody agrees to other words than they read. Propose it again afterwards."
msgstr "Speichern nimmt den Vorschlag zurück, damit niemand anderen Worten zustimmt, als zu lesen waren. Schlag es danach noch einmal vor."

#: templates/goals/form.html
msgid "The goal is agreed: dates and targets change by a re-baseline, with a reason."
msgstr "Das Ziel ist vereinbart: Tage und Zielwerte ändern sich durch eine Neubemessung mit Begründung."

#: templates/goals/form.html
msgid "No goal cycle is open. An HR administrator opens one in the administration."
msgstr "Kein Zielzyklus ist offen. Die HR-Administration öffnet einen in der Administration."

#: templates/goals/form.html
msgid "The description stands as you left it, not saved yet:"
msgstr "Die Beschreibung steht, wie du sie verlassen hast, noch nicht gespeichert:"

#: templates/goals/form.html
msgid "Save as a draft"
msgstr "Als Entwurf speichern"

#: templates/goals/hand_out.html templates/goals/library.html
msgid "Hand to several"
msgstr "An mehrere ausgeben"

#: templates/goals/hand_out.html templates/goals/library.html
#: templates/goals/template.html
msgid "Goal library"
msgstr "Zielbibliothek"

#: templates/goals/hand_out.html
msgid "Each of them gets a draft, once in a goal cycle. What you hand to people who report to you is proposed to them; others propose it to their own manager, or drop it. A draft is read by its owner and their manager."
msgstr "Alle bekommen einen Entwurf, einmal je Zielzyklus. Deinen Teammitgliedern wird er damit vorgeschlagen; andere schlagen ihn der eigenen Führungskraft vor oder geben ihn auf. Einen Entwurf lesen die verantwortliche Person und ihre Führungskraft."

#: templates/goals/hand_out.html
msgid "Hand it to them"
msgstr "Ausgeben"

#: templates/goals/hand_over.html
msgid "Hand this goal over"
msgstr "Dieses Ziel übergeben"

#: templates/goals/hand_over.html
#, python-format
msgid "It is the new owner’s then, with its key results and its history, and their manager is who agrees. %(owner)s and the manager of %(owner)s no longer read it, unless they may for another reason."
msgstr "Es gehört dann der neuen verantwortlichen Person, mit Messgrößen und Verlauf, und ihre Führungskraft vereinbart es. %(owner)s und die Führungskraft von %(owner)s lesen es nicht mehr, außer sie dürfen es aus einem anderen Grund."

#: templates/goals/hand_over.html
msgid "The proposal that waits is taken back."
msgstr "Der wartende Vorschlag wird zurückgenommen."

#: templates/goals/hand_over.html
msgid "Hand it over"
msgstr "Übergeben"

#: templates/goals/health.html
msgid "How healthy goals are"
msgstr "Wie es um die Ziele steht"

#: templates/goals/health.html
msgid "Goals under way of the people you look after, by department. A figure is where to ask, not whom to blame."
msgstr "Laufende Ziele der Personen, um die du dich kümmerst, nach Abteilung. Eine Zahl zeigt, wo zu fragen ist, nicht, wer schuld ist."

#: templates/goals/health.html
msgid "Choose a cycle"
msgstr "Wähle einen Zyklus"

#: templates/goals/health.html
msgid "Support another goal"
msgstr "Unterstützen ein anderes Ziel"

#: templates/goals/health.html
msgid "Stand alone"
msgstr "Stehen für sich"

#: templates/goals/health.html
msgid "Without a measure"
msgstr "Ohne Messgröße"

#: templates/goals/health.html
#, python-format
msgid "Goals under way in %(cycle)s"
msgstr "Laufende Ziele in %(cycle)s"

#: templates/goals/health.html
msgid "No goals under way"
msgstr "Keine laufenden Ziele"

#: templates/goals/health.html
msgid "As soon as people you look after agree on goals in this cycle, they are counted here."
msgstr "Sobald Personen, um die du dich kümmerst, in diesem Zyklus Ziele vereinbaren, werden sie hier gezählt."

#: templates/goals/history.html
msgid "Handed over"
msgstr "Übergeben"

#: templates/goals/history.html
msgid "Nothing told yet."
msgstr "Noch nichts gesagt."

#: templates/goals/import.html templates/goals/import_check.html
msgid "Goals from a file"
msgstr "Ziele aus einer Datei"

#: templates/goals/import.html
msgid "Your own, and those of people who report to you. They become drafts, which you propose afterwards. The next page shows first what the file would make."
msgstr "Deine eigenen und die deiner Teammitglieder. Sie werden Entwürfe, die du danach vorschlägst. Die nächste Seite zeigt zuerst, was die Datei ergäbe."

#: templates/goals/import.html
msgid "Columns of the file"
msgstr "Spalten der Datei"

#: templates/goals/import.html
msgid "A file taken out here has them all. In one of your own only “title” is needed; a row is a key result, and rows with the same number under “goal” are one goal."
msgstr "Eine hier entnommene Datei hat alle. In einer eigenen ist nur „title“ nötig; eine Zeile ist eine Messgröße, und Zeilen mit derselben Nummer unter „goal“ sind ein Ziel."

#: templates/goals/import.html
msgid "Show what it would make"
msgstr "Zeigen, was sie ergäbe"

#: templates/goals/import_check.html
msgid "What the file would make"
msgstr "Was die Datei ergäbe"

#: templates/goals/import_check.html
#, python-format
msgid "%(number)s draft. Nothing is written yet."
msgid_plural "%(number)s drafts. Nothing is written yet."
msgstr[0] "%(number)s Entwurf. Noch wird nichts geschrieben."
msgstr[1] "%(number)s Entwürfe. Noch wird nichts geschrieben."

#: templates/goals/import_check.html
#, python-format
msgid "Columns that are left out: %(columns)s."
msgstr "Weggelassene Spalten: %(columns)s."

#: templates/goals/import_check.html
#, python-format
msgid "%(number)s goal is refused, and a file is taken as a whole. Mend it in the file and send it again."
msgid_plural "%(number)s goals are refused, and a file is taken as a whole. Mend them in the file and send it again."
msgstr[0] "%(number)s Ziel ist abgelehnt, und eine Datei wird nur als Ganzes übernommen. Berichtige es in der Datei und schicke sie noch einmal."
msgstr[1] "%(number)s Ziele sind abgelehnt, und eine Datei wird nur als Ganzes übernommen. Berichtige sie in der Datei und schicke sie noch einmal."

#: templates/goals/import_check.html
msgid "Write these drafts down"
msgstr "Diese Entwürfe aufschreiben"

#: templates/goals/import_check.html
msgid "Refused"
msgstr "Abgelehnt"

#: templates/goals/import_check.html
#, python-format
msgid "Row %(row)s"
msgstr "Zeile %(row)s"

#: templates/goals/import_check.html
msgid "Added as a draft"
msgstr "Als Entwurf hinzugefügt"

#: templates/goals/import_check.html
msgid "There is an open goal of this name already."
msgstr "Es gibt schon ein offenes Ziel dieses Namens."

#: templates/goals/library.html
msgid "Goals to begin with. What you take becomes a draft of your own, to be put in your words."
msgstr "Ziele für den Anfang. Was du nimmst, wird ein eigener Entwurf, den du in deine Worte fasst."

#: templates/goals/library.html
msgid "Keep the library"
msgstr "Bibliothek pflegen"

#: templates/goals/library.html
msgid "Write one of your own"
msgstr "Eine eigene schreiben"

#: templates/goals/library.html
msgid "Yours alone"
msgstr "Nur deine"

#: templates/goals/library.html
msgid "Use it"
msgstr "Verwenden"

#: templates/goals/library.html templates/reviews/piece.html
#: templates/reviews/quoted.html
msgid "Take out"
msgstr "Herausnehmen"

#: templates/goals/library.html
msgid "Nothing in the library yet"
msgstr "Noch nichts in der Bibliothek"

#: templates/goals/library.html
msgid "HR keeps goals here that many people can have, and you can keep a goal of your own from its page."
msgstr "HR hält hier Ziele bereit, die viele haben können, und von der Seite eines eigenen Ziels kannst du es hier ablegen."

#: templates/goals/list.html
msgid "The company’s goals"
msgstr "Die Ziele der Firma"

#: templates/goals/list.html
msgid "What should be different at the end, who works on it, and how it goes."
msgstr "Was am Ende anders sein soll, wer daran arbeitet und wie es läuft."

#: templates/goals/list.html
msgid "Whose goals"
msgstr "Wessen Ziele"

#: templates/goals/list.html
msgid "Narrow the list"
msgstr "Liste eingrenzen"

#: templates/goals/list.html
msgid "Write your first goal"
msgstr "Schreib dein erstes Ziel"

#: templates/goals/list.html templates/goals/map.html
msgid "No goal fits what you asked for."
msgstr "Kein Ziel passt zu deiner Suche."

#: templates/goals/list.html
msgid "No goals yet"
msgstr "Noch keine Ziele"

#: templates/goals/list.html
msgid "A goal says what will be different, how one can tell, and by when. You and your manager agree on it, then you say now and again how it goes."
msgstr "Ein Ziel sagt, was anders sein wird, woran man es merkt und bis wann. Du und deine Führungskraft vereinbart es, dann sagst du ab und zu, wie es läuft."

#: templates/goals/list.html
#, python-format
msgid "“Fewer metres dyed twice: from 4.1 %% to 2 %% of all metres by the end of the year.”"
msgstr "„Weniger doppelt gefärbte Meter: bis Jahresende von 4,1 %% auf 2 %% aller Meter.“"

#: templates/goals/list.html
msgid "Goals of those who report to you and of your department stand here, as far as you may read them."
msgstr "Hier stehen Ziele deiner Teammitglieder und deiner Abteilung, soweit du sie lesen darfst."

#: templates/goals/list.html
msgid "No goals for everyone yet"
msgstr "Noch keine Ziele für alle"

#: templates/goals/list.html
msgid "Goals that everybody may read stand here, such as those of the company."
msgstr "Hier stehen Ziele, die alle lesen dürfen, etwa die der Firma."

#: templates/goals/list.html
msgid "Take these goals out as a file"
msgstr "Diese Ziele als Datei entnehmen"

#: templates/goals/list.html
msgid "Take goals in from a file"
msgstr "Ziele aus einer Datei aufnehmen"

#: templates/goals/list.html
msgid "What they lead to"
msgstr "Wohin sie führen"

#: templates/goals/list_buttons.html templates/goals/map.html
msgid "Goal map"
msgstr "Zielkarte"

#: templates/goals/list_buttons.html
msgid "Close several"
msgstr "Mehrere beenden"

#: templates/goals/list_buttons.html
msgid "How they ended"
msgstr "Wie sie ausgingen"

#: templates/goals/list_buttons.html
msgid "Library"
msgstr "Bibliothek"

#: templates/goals/list_buttons.html
msgid "How healthy they are"
msgstr "Wie es um sie steht"

#: templates/goals/map.html
msgid "What each goal helps, from the goals of the company down to those of each person. You see the goals you may read."
msgstr "Was jedes Ziel unterstützt, von den Zielen der Firma bis zu denen jeder Person. Du siehst die Ziele, die du lesen darfst."

#: templates/goals/map.html
msgid "Find goals on the map"
msgstr "Ziele auf der Karte finden"

#: templates/goals/map.html
#, python-format
msgid "Goals %(first)s to %(last)s of those that fit, and what they help."
msgstr "Ziele %(first)s bis %(last)s von denen, die passen, und was sie unterstützen."

#: templates/goals/map.html
#, python-format
msgid "One goal fits; what it helps stands above it."
msgid_plural "%(number)s goals fit; what they help stands above them."
msgstr[0] "Ein Ziel passt; darüber steht, was es unterstützt."
msgstr[1] "%(number)s Ziele passen; darüber steht, was sie unterstützen."

#: templates/goals/map.html
msgid "Show the whole map"
msgstr "Die ganze Karte zeigen"

#: templates/goals/map.html
msgid "Goals and what supports them"
msgstr "Ziele und was sie unterstützt"

#: templates/goals/map.html
msgid "No goal you may read supports it."
msgstr "Kein Ziel, das du lesen darfst, unterstützt es."

#: templates/goals/map.html
msgid "No goals of the company or of a team yet"
msgstr "Noch keine Ziele der Firma oder eines Teams"

#: templates/goals/map.html
msgid "The map begins with them. Whoever writes a goal says whose it is and which goal it supports."
msgstr "Die Karte beginnt mit ihnen. Wer ein Ziel schreibt, sagt, wessen es ist und welches Ziel es unterstützt."

#: templates/goals/map.html templates/perfmgmt/standing.html
msgid "Write a goal"
msgstr "Ein Ziel schreiben"

#: templates/goals/map_level.html
#, python-format
msgid "Show what supports “%(title)s”"
msgstr "Zeigen, was „%(title)s“ unterstützt"

#: templates/goals/map_level.html
#, python-format
msgid "%(number)s supports it"
msgid_plural "%(number)s support it"
msgstr[0] "%(number)s unterstützt es"
msgstr[1] "%(number)s unterstützen es"

#: templates/goals/map_level.html
msgid "More than 50 support it"
msgstr "Mehr als 50 unterstützen es"

#: templates/goals/map_level.html templates/people/chart_level.html
msgid "Show more"
msgstr "Mehr zeigen"

#: templates/goals/map_level.html
msgid "Show all that support it"
msgstr "Alle zeigen, die es unterstützen"

#: templates/goals/measures.html
msgid "Key results"
msgstr "Messgrößen"

#: templates/goals/measures.html
msgid "How one can tell: a figure from where it stands today to where it should get to, up or down. Rows without a name are left out."
msgstr "Woran man es merkt: eine Zahl, von dem Stand heute bis dorthin, wo sie hinkommen soll, nach oben oder unten. Zeilen ohne Namen entfallen."

#: templates/goals/measures.html
msgid "Weight, range"
msgstr "Gewicht, Bereich"

#: templates/goals/measures.html
msgid "Another key result"
msgstr "Weitere Messgröße"

#: templates/goals/rebaseline.html
msgid "Change what was agreed"
msgstr "Ändern, was vereinbart war"

#: templates/goals/rebaseline.html
msgid "The former figures stay in the history, with your reason. Whoever agreed with you is told."
msgstr "Die früheren Zahlen bleiben mit deiner Begründung im Verlauf. Wer es mit dir vereinbart hat, erfährt davon."

#: templates/goals/rebaseline.html
#, python-format
msgid "Now %(now)s, %(way)s"
msgstr "Jetzt %(now)s, %(way)s"

#: templates/goals/rebaseline.html
msgid "How much each goal that supports it counts"
msgstr "Wie viel jedes Ziel zählt, das es unterstützt"

#: templates/goals/rebaseline.html
msgid "Each key result and each goal counts by its weight. 0 shows, but does not count."
msgstr "Jede Messgröße und jedes Ziel zählt nach seinem Gewicht. 0 wird gezeigt, zählt aber nicht."

#: templates/goals/rebaseline.html
msgid "These are the first 50. The others keep their weight."
msgstr "Das sind die ersten 50. Die anderen behalten ihr Gewicht."

#: templates/goals/settle.html
msgid "Drop this draft"
msgstr "Diesen Entwurf aufgeben"

#: templates/goals/settle.html
msgid "Drop it"
msgstr "Aufgeben"

#: templates/goals/standing.html
msgid "No update yet"
msgstr "Noch nicht aktualisiert"

#: templates/goals/standing.html
#, python-format
msgid "Draft, waits for %(name)s’s yes"
msgstr "Entwurf, wartet auf das Ja von %(name)s"

#: templates/goals/standing.html
msgid "Draft, sent back"
msgstr "Entwurf, zurückgegeben"

#: templates/goals/talk.html
msgid "Nobody has said anything yet. Ask a question, offer help, or say what went well."
msgstr "Noch hat niemand etwas gesagt. Stell eine Frage, biete Hilfe an, oder sag, was gut lief."

#: templates/goals/talk.html
msgid "Nobody has said anything."
msgstr "Niemand hat etwas gesagt."

#: templates/goals/talk.html
msgid "Newer comments"
msgstr "Neuere Kommentare"

#: templates/goals/talk.html
msgid "Older comments"
msgstr "Ältere Kommentare"

#: templates/goals/template.html
msgid "Edit template"
msgstr "Vorlage bearbeiten"

#: templates/goals/template.html
msgid "New template"
msgstr "Neue Vorlage"

#: templates/goals/template.html
msgid "Goals that began with it stay as they are."
msgstr "Ziele, die damit begannen, bleiben, wie sie sind."

#: templates/goals/template.html
msgid "A goal to begin with, for yourself or for people you lead. It stays in your library until you hand it to somebody."
msgstr "Ein Ziel für den Anfang, für dich oder für Personen, die du führst. Es bleibt in deiner Bibliothek, bis du es ausgibst."

#: templates/goals/template.html
msgid "Nobody else finds it in the library."
msgstr "Niemand sonst findet es in der Bibliothek."

#: templates/goals/update_form.html
msgid "Update this goal"
msgstr "Dieses Ziel aktualisieren"

#: templates/goals/update_form.html
#, python-format
msgid "%(measure)s, now"
msgstr "%(measure)s, jetzt"

#: templates/goals/update_form.html
msgid "Now at"
msgstr "Jetzt bei"

#: templates/goals/update_form.html
msgid "Save update"
msgstr "Stand speichern"

#: templates/mail/digest.html templates/mail/digest.txt
#: templates/mail/notice.html templates/mail/notice.txt
#: templates/mail/outside.html templates/mail/outside.txt
#, python-format
msgid "Hello %(name)s,"
msgstr "Hallo %(name)s,"

#: templates/mail/digest.html
msgid "All of it stands in your inbox"
msgstr "Alles davon steht in deinem Posteingang"

#: templates/mail/digest.txt
msgid "All of it stands in your inbox:"
msgstr "Alles davon steht in deinem Posteingang:"

#: templates/mail/foot.html templates/mail/foot.txt
#, python-format
msgid "No more mail of this kind: %(topic)s"
msgstr "Keine E-Mails dieser Art mehr: %(topic)s"

#: templates/mail/foot.html templates/mail/foot.txt
msgid "Mail of this kind cannot be switched off: it concerns your account."
msgstr "E-Mails dieser Art lassen sich nicht abschalten: Es geht um dein Konto."

#: templates/mail/foot.txt
msgid "Choose what is mailed to you:"
msgstr "Wählen, was dir gemailt wird:"

#: templates/mail/notice.html templates/reviews/earlier.html
msgid "Open it"
msgstr "Öffnen"

#: templates/mail/notice.html templates/mail/notice.txt
msgid "The link opens your account and works once: hand it to nobody. We never ask for your password."
msgstr "Der Link öffnet dein Konto und gilt einmal: Gib ihn niemandem. Nach deinem Passwort fragen wir nie."

#: templates/mail/notice.html templates/mail/notice.txt
msgid "You get this because it concerns you. Sign in to read it; nothing private stands in this mail."
msgstr "Du bekommst das, weil es dich betrifft. Melde dich an, um es zu lesen; in dieser E-Mail steht nichts Vertrauliches."

#: templates/mail/outside.html templates/mail/outside.txt
msgid "You need no account. The link is for you alone, and works for one answer. If you do not know what this is about, you need not do anything: it ends by itself, and your address is forgotten."
msgstr "Du brauchst kein Konto. Der Link ist nur für dich und gilt für eine Antwort. Wenn du nicht weißt, worum es geht, musst du nichts tun: Er endet von selbst, und deine Adresse ist vergessen."

#: templates/mfa/authenticate.html
msgid "Six digits from your authenticator app, or one of your recovery codes."
msgstr "Sechs Ziffern aus deiner Authenticator-App, oder einer deiner Wiederherstellungscodes."

#: templates/mfa/authenticate.html
msgid "Code"
msgstr "Code"

#: templates/mfa/authenticate.html templates/mfa/webauthn/reauthenticate.html
msgid "Use a passkey"
msgstr "Passkey benutzen"

#: templates/mfa/authenticate.html
msgid "Sign in as somebody else"
msgstr "Als jemand anderes anmelden"

#: templates/mfa/index.html templates/people/settings.html
msgid "Second factor"
msgstr "Zweiter Faktor"

#: templates/mfa/index.html
msgid "Something you have beside the password you know, so that a stolen password opens nothing."
msgstr "Etwas, das du neben dem Passwort hast, damit ein gestohlenes Passwort nichts öffnet."

#: templates/mfa/index.html
msgid "Your role reads what others have entrusted to you, so it needs a second factor. Set one up here; everything else opens as soon as it stands."
msgstr "Deine Rolle liest, was andere dir anvertraut haben, deshalb braucht sie einen zweiten Faktor. Richte hier einen ein; alles andere öffnet sich, sobald er steht."

#: templates/mfa/index.html
msgid "On"
msgstr "Ein"

#: templates/mfa/index.html
msgid "Off"
msgstr "Aus"

#: templates/mfa/index.html
msgid "Authenticator app"
msgstr "Authenticator-App"

#: templates/mfa/index.html
msgid "Any app that shows six digits: the one of your phone, your password manager, Aegis, and so on."
msgstr "Eine beliebige App, die sechs Ziffern zeigt: die deines Telefons, dein Passwortmanager, Aegis und so weiter."

#: templates/mfa/index.html templates/mfa/totp/activate_form.html
msgid "Switch on"
msgstr "Einschalten"

#: templates/mfa/index.html templates/mfa/totp/deactivate_form.html
msgid "Switch off"
msgstr "Ausschalten"

#: templates/mfa/index.html
#, python-format
msgid "%(number)s kept"
msgid_plural "%(number)s kept"
msgstr[0] "%(number)s vorhanden"
msgstr[1] "%(number)s vorhanden"

#: templates/mfa/index.html
msgid "Your finger, face or PIN instead of a code, and where you like instead of the password."
msgstr "Finger, Gesicht oder PIN statt eines Codes, und wo du magst, statt des Passworts."

#: templates/mfa/index.html templates/mfa/webauthn/authenticator_list.html
msgid "Passkeys"
msgstr "Passkeys"

#: templates/mfa/index.html
msgid "See them"
msgstr "Ansehen"

#: templates/mfa/index.html
msgid "Add one"
msgstr "Einen hinzufügen"

#: templates/mfa/index.html
#, python-format
msgid "%(left)s left"
msgid_plural "%(left)s left"
msgstr[0] "Noch %(left)s übrig"
msgstr[1] "Noch %(left)s übrig"

#: templates/mfa/index.html
msgid "For the day the phone is gone. Print them, or keep them in a password manager."
msgstr "Für den Tag, an dem das Telefon weg ist. Drucke sie aus, oder bewahre sie in einem Passwortmanager auf."

#: templates/mfa/index.html templates/mfa/recovery_codes/index.html
msgid "Recovery codes"
msgstr "Wiederherstellungscodes"

#: templates/mfa/index.html
msgid "Make them"
msgstr "Erstellen"

#: templates/mfa/index.html templates/mfa/recovery_codes/index.html
msgid "Make new ones"
msgstr "Neue erstellen"

#: templates/mfa/messages/webauthn_added.txt
msgid "The passkey is added."
msgstr "Der Passkey ist hinzugefügt."

#: templates/mfa/messages/webauthn_removed.txt
msgid "The passkey opens nothing any more."
msgstr "Der Passkey öffnet nichts mehr."

#: templates/mfa/reauthenticate.html
msgid "Code from your authenticator app"
msgstr "Code aus deiner Authenticator-App"

#: templates/mfa/recovery_codes/generate.html
msgid "New recovery codes"
msgstr "Neue Wiederherstellungscodes"

#: templates/mfa/recovery_codes/generate.html
msgid "The codes you have now stop working."
msgstr "Deine jetzigen Codes gelten dann nicht mehr."

#: templates/mfa/recovery_codes/generate.html
msgid "Ten codes, each good for one sign-in without the phone."
msgstr "Zehn Codes, jeder gut für eine Anmeldung ohne Telefon."

#: templates/mfa/recovery_codes/generate.html
msgid "Make new codes"
msgstr "Neue Codes erstellen"

#: templates/mfa/recovery_codes/index.html
#, python-format
msgid "%(left)s of %(total_count)s is left. Each works once."
msgid_plural "%(left)s of %(total_count)s are left. Each works once."
msgstr[0] "Noch %(left)s von %(total_count)s. Jeder gilt einmal."
msgstr[1] "Noch %(left)s von %(total_count)s. Jeder gilt einmal."

#: templates/mfa/recovery_codes/index.html
msgid "They are shown this once. Print them, or keep them in a password manager, before you go on."
msgstr "Sie werden nur dieses Mal gezeigt. Drucke sie aus, oder bewahre sie in einem Passwortmanager auf, bevor du weitermachst."

#: templates/mfa/recovery_codes/index.html
msgid "They were shown when they were made, and are not shown again. New ones take their place."
msgstr "Sie wurden beim Erstellen gezeigt und werden nicht noch einmal gezeigt. Neue treten an ihre Stelle."

#: templates/mfa/recovery_codes/index.html
msgid "Download"
msgstr "Herunterladen"

#: templates/mfa/totp/activate_form.html
msgid "Switch on the authenticator app"
msgstr "Authenticator-App einschalten"

#: templates/mfa/totp/activate_form.html
msgid "1. Scan this with the app."
msgstr "1. Scanne das mit der App."

#: templates/mfa/totp/activate_form.html
msgid "Code to scan with your authenticator app"
msgstr "Code zum Scannen mit deiner Authenticator-App"

#: templates/mfa/totp/activate_form.html
msgid "No camera at hand? Type this key into the app:"
msgstr "Keine Kamera zur Hand? Tippe diesen Schlüssel in die App:"

#: templates/mfa/totp/activate_form.html
msgid "2. The six digits it shows"
msgstr "2. Die sechs Ziffern, die sie zeigt"

#: templates/mfa/totp/deactivate_form.html
msgid "Switch off the authenticator app"
msgstr "Authenticator-App ausschalten"

#: templates/mfa/totp/deactivate_form.html
msgid "From then on the password alone opens your account, and the recovery codes go too."
msgstr "Von da an öffnet das Passwort allein dein Konto, und auch die Wiederherstellungscodes verschwinden."

#: templates/mfa/totp/deactivate_form.html
msgid "Leave it on"
msgstr "Eingeschaltet lassen"

#: templates/mfa/webauthn/add_form.html
#: templates/mfa/webauthn/authenticator_list.html
msgid "Add a passkey"
msgstr "Passkey hinzufügen"

#: templates/mfa/webauthn/add_form.html
msgid "Kept by this device, your phone, a password manager or a key on a ring. It opens with your finger, face or PIN, and nobody can be talked out of it."
msgstr "Er liegt auf diesem Gerät, deinem Telefon, in einem Passwortmanager oder auf einem Sicherheitsschlüssel. Er öffnet sich mit Finger, Gesicht oder PIN, und niemand kann ihn dir abschwatzen."

#: templates/mfa/webauthn/add_form.html
msgid "A passkey needs JavaScript. An authenticator app does without."
msgstr "Ein Passkey braucht JavaScript. Eine Authenticator-App kommt ohne aus."

#: templates/mfa/webauthn/add_form.html
msgid "Add the passkey"
msgstr "Passkey hinzufügen"

#: templates/mfa/webauthn/authenticator_confirm_delete.html
msgid "Take the passkey away"
msgstr "Passkey entfernen"

#: templates/mfa/webauthn/authenticator_confirm_delete.html
#, python-format
msgid "“%(name)s” opens your account no more. Remove it from the device too, which would go on offering it."
msgstr "„%(name)s“ öffnet dein Konto dann nicht mehr. Entferne ihn auch von dem Gerät, das ihn sonst weiter anbietet."

#: templates/mfa/webauthn/authenticator_confirm_delete.html
#: templates/mfa/webauthn/authenticator_list.html
msgid "Take it away"
msgstr "Entfernen"

#: templates/mfa/webauthn/authenticator_list.html
msgid "Two on different devices are wise: one may be lost."
msgstr "Zwei auf verschiedenen Geräten sind klug: Eines kann verloren gehen."

#: templates/mfa/webauthn/authenticator_list.html
msgid "Signs in by itself"
msgstr "Meldet allein an"

#: templates/mfa/webauthn/authenticator_list.html
msgid "Beside the password"
msgstr "Neben dem Passwort"

#: templates/mfa/webauthn/authenticator_list.html
msgid "not used yet"
msgstr "noch nicht benutzt"

#: templates/mfa/webauthn/authenticator_list.html
msgid "Name it"
msgstr "Benennen"

#: templates/mfa/webauthn/authenticator_list.html
msgid "None yet."
msgstr "Noch keiner."

#: templates/mfa/webauthn/edit_form.html
msgid "Name the passkey"
msgstr "Passkey benennen"

#: templates/mfa/webauthn/edit_form.html
msgid "So that you know which one to take away when a device is gone."
msgstr "Damit du weißt, welcher zu entfernen ist, wenn ein Gerät weg ist."

#: templates/mfa/webauthn/edit_form.html
msgid "Leave it as it is"
msgstr "So lassen"

#: templates/mfa/webauthn/edit_form.html
msgid "Save the name"
msgstr "Namen speichern"

#: templates/mfa/webauthn/reauthenticate.html
msgid "A passkey needs JavaScript."
msgstr "Ein Passkey braucht JavaScript."

#: templates/mfa/webauthn/trouble.html
msgid "The passkey was not used: it was cancelled, or this device has none that fits. Nothing was changed; try again, or go another way."
msgstr "Der Passkey wurde nicht benutzt: Es wurde abgebrochen, oder dieses Gerät hat keinen passenden. Nichts wurde geändert; versuche es noch einmal, oder nimm einen anderen Weg."

#: templates/people/chart.html templates/people/directory.html
msgid "Organisation chart"
msgstr "Organigramm"

#: templates/people/chart.html
msgid "Show in the chart"
msgstr "Im Organigramm zeigen"

#: templates/people/chart.html
#, python-format
msgid "Whom do you mean by “%(words)s”?"
msgstr "Wen meinst du mit „%(words)s“?"

#: templates/people/chart.html
#, python-format
msgid "Nobody here is called “%(words)s”."
msgstr "Niemand hier heißt „%(words)s“."

#: templates/people/chart.html
msgid "The line above"
msgstr "Die Linie darüber"

#: templates/people/chart.html
msgid "Top"
msgstr "Ganz oben"

#: templates/people/chart.html
msgid "Who reports to whom"
msgstr "Wer zu wessen Team gehört"

#: templates/people/chart.html templates/people/detail.html
#, python-format
msgid "Nobody reports to %(name)s."
msgstr "%(name)s hat kein Team."

#: templates/people/chart.html
msgid "Nobody is here yet"
msgstr "Noch ist niemand hier"

#: templates/people/chart_level.html
#, python-format
msgid "Fold what is below %(name)s"
msgstr "Was unter %(name)s steht, einklappen"

#: templates/people/chart_level.html
#, python-format
msgid "Show who reports to %(name)s"
msgstr "Das Team von %(name)s zeigen"

#: templates/people/chart_level.html
msgid "Has left; the place is vacant"
msgstr "Ausgeschieden; die Stelle ist unbesetzt"

#: templates/people/chart_level.html
#, python-format
msgid "%(number)s report"
msgid_plural "%(number)s reports"
msgstr[0] "%(number)s Teammitglied"
msgstr[1] "%(number)s Teammitglieder"

#: templates/people/chart_level.html
msgid "more than 1,000 in all"
msgstr "mehr als 1.000 insgesamt"

#: templates/people/chart_level.html
#, python-format
msgid "%(number)s in all"
msgstr "%(number)s insgesamt"

#: templates/people/chart_level.html
#, python-format
msgid "dotted line to %(name)s"
msgstr "fachlich geführt von %(name)s"

#: templates/people/delegation.html
msgid "End it"
msgstr "Beenden"

#: templates/people/delegations.html templates/people/settings.html
msgid "Who stands in for whom"
msgstr "Wer wen vertritt"

#: templates/people/delegations.html
msgid "A delegate reads what you read as a manager, agrees goals and keeps plans for you, between two days. Check-ins and their notes stay between you and your reports. What a delegate does is kept with both names."
msgstr "Eine Vertretung liest, was du als Führungskraft liest, vereinbart Ziele und pflegt Pläne für dich, zwischen zwei Tagen. Check-ins und ihre Notizen bleiben zwischen dir und deinem Team. Was eine Vertretung tut, wird mit beiden Namen festgehalten."

#: templates/people/delegations.html
msgid "Standing in for you"
msgstr "Vertritt dich"

#: templates/people/delegations.html
msgid "Nobody. Name somebody before you go away."
msgstr "Niemand. Benenne jemanden, bevor du weggehst."

#: templates/people/delegations.html
msgid "Let them stand in"
msgstr "Vertreten lassen"

#: templates/people/delegations.html
msgid "You stand in for"
msgstr "Du vertrittst"

#: templates/people/delegations.html
msgid "Their reports stand on their page; goals and plans open from there."
msgstr "Das Team steht auf der Seite der Person; Ziele und Pläne öffnen sich von dort."

#: templates/people/delegations.html
msgid "Nobody at present."
msgstr "Zurzeit niemanden."

#: templates/people/detail.html
msgid "No longer here"
msgstr "Nicht mehr hier"

#: templates/people/detail.html
msgid "Away until"
msgstr "Abwesend bis"

#: templates/people/detail.html
msgctxt "a person"
msgid "Move"
msgstr "Versetzen"

#: templates/people/detail.html
msgid "Leaves"
msgstr "Scheidet aus"

#: templates/people/detail.html
#, python-format
msgid "The goals of %(name)s that you may read."
msgstr "Die Ziele von %(name)s, die du lesen darfst."

#: templates/people/detail.html
msgid "Open goals"
msgstr "Offene Ziele"

#: templates/people/detail.html
msgid "All cycles"
msgstr "Alle Zyklen"

#: templates/people/detail.html
msgid "Reports"
msgstr "Teammitglieder"

#: templates/people/detail.html
msgid "In the chart"
msgstr "Im Organigramm"

#: templates/people/detail.html
msgid "Local time"
msgstr "Ortszeit"

#: templates/people/detail.html templates/people/sessions.html
msgid "Since"
msgstr "Seit"

#: templates/people/detail.html
msgid "Until"
msgstr "Bis"

#: templates/people/detail.html
#, python-format
msgid "%(name)s has no manager: this is the top of the line."
msgstr "%(name)s hat keine Führungskraft: Das ist die Spitze der Linie."

#: templates/people/directory.html
#, python-format
msgid "People %(first)s to %(last)s"
msgstr "Personen %(first)s bis %(last)s"

#: templates/people/directory.html
#, python-format
msgid "%(number)s person"
msgid_plural "%(number)s people"
msgstr[0] "%(number)s Person"
msgstr[1] "%(number)s Personen"

#: templates/people/directory.html
msgid "Show everybody"
msgstr "Alle zeigen"

#: templates/people/directory.html
msgid "Nobody is found"
msgstr "Niemand gefunden"

#: templates/people/directory.html
msgid "Try a part of the name; a slip of the pen does not matter. Or choose another department or location."
msgstr "Versuche es mit einem Teil des Namens; Tippfehler machen nichts. Oder wähle eine andere Abteilung oder einen anderen Standort."

#: templates/people/leaving.html
#, python-format
msgid "%(name)s leaves"
msgstr "%(name)s scheidet aus"

#: templates/people/leaving.html
msgid "What was written stays under their name. Nothing changes before you have seen what it means."
msgstr "Was geschrieben wurde, bleibt unter diesem Namen stehen. Nichts ändert sich, bevor du gesehen hast, was es bedeutet."

#: templates/people/leaving.html
msgid "What happens at once"
msgstr "Was sofort geschieht"

#: templates/people/leaving.html
msgid "Close the account"
msgstr "Konto schließen"

#: templates/people/leaving_tasks.html
msgid "The account closes: sessions and tokens end, and so does standing in for somebody."
msgstr "Das Konto wird geschlossen: Anmeldungen und Token enden, ebenso jede Vertretung."

#: templates/people/leaving_tasks.html
#, python-format
msgid "%(name)s is told, with the goals that are still open."
msgstr "%(name)s erfährt davon, samt den Zielen, die noch offen sind."

#: templates/people/leaving_tasks.html
msgid "Nobody active is above, so HR administrators are told."
msgstr "Darüber ist niemand aktiv, deshalb erfährt es die HR-Administration."

#: templates/people/leaving_tasks.html
#, python-format
msgid "%(names)s is told, and needs another manager."
msgid_plural "%(names)s are told, and need another manager."
msgstr[0] "%(names)s erfährt davon und braucht eine andere Führungskraft."
msgstr[1] "%(names)s erfahren davon und brauchen eine andere Führungskraft."

#: templates/people/move.html
#, python-format
msgid "Move %(name)s"
msgstr "%(name)s versetzen"

#: templates/people/move.html
#, python-format
msgid "Move %(name)s in the reporting line"
msgstr "%(name)s in der Berichtslinie versetzen"

#: templates/people/move.html
#, python-format
msgid "Today the manager is %(manager)s."
msgstr "Heute ist %(manager)s die Führungskraft."

#: templates/people/move.html
msgid "Today nobody is above."
msgstr "Heute steht niemand darüber."

#: templates/people/move.html
msgid "Whoever reports to them moves along. Nothing changes before you have seen what it means."
msgstr "Das Team der Person zieht mit um. Nichts ändert sich, bevor du gesehen hast, was es bedeutet."

#: templates/people/move.html
msgid "Show what it changes"
msgstr "Zeigen, was sich ändert"

#: templates/people/move.html
#, python-format
msgid "%(name)s under %(manager)s"
msgstr "%(name)s unter %(manager)s"

#: templates/people/move.html
#, python-format
msgid "%(name)s at the top"
msgstr "%(name)s ganz oben"

#: templates/people/move.html
#, python-format
msgid "%(number)s person moves."
msgid_plural "%(number)s people move."
msgstr[0] "%(number)s Person wird versetzt."
msgstr[1] "%(number)s Personen werden versetzt."

#: templates/people/move.html
msgid "The new line holds from today, and in one step for all of them."
msgstr "Die neue Linie gilt ab heute, in einem Schritt für alle."

#: templates/people/move.html
msgid "Will no longer read, as being above"
msgstr "Liest nicht mehr, weil nicht mehr darüber"

#: templates/people/move.html
msgid "Will read, as being above"
msgstr "Liest künftig, weil dann darüber"

#: templates/people/move.html
msgid "What somebody reads for another reason too, say because they take part in it, stays with them. Mails that wait about what is read no longer are not sent."
msgstr "Was jemand auch aus einem anderen Grund liest, etwa als Beteiligte oder Beteiligter, bleibt lesbar. Wartende E-Mails über nicht mehr Lesbares werden nicht gesendet."

#: templates/people/move.html
#, python-format
msgid "Move %(number)s person"
msgid_plural "Move %(number)s people"
msgstr[0] "%(number)s Person versetzen"
msgstr[1] "%(number)s Personen versetzen"

#: templates/people/move_sights.html
msgid "Nobody"
msgstr "Niemand"

#: templates/people/notices.html templates/people/settings.html
msgid "How notices reach you"
msgstr "Wie Benachrichtigungen dich erreichen"

#: templates/people/notices.html
msgid "What is mailed to you"
msgstr "Was dir gemailt wird"

#: templates/people/notices.html
msgid "Every notice stands in your inbox. Choose which of them are mailed to you as well."
msgstr "Jede Benachrichtigung steht in deinem Posteingang. Wähle, welche dir auch gemailt werden."

#: templates/people/notices.html
#, python-format
msgid "Always mailed, at once: %(label)s. %(explanation)s"
msgstr "Immer sofort gemailt: %(label)s. %(explanation)s"

#: templates/people/notices.html
msgid "What is posted to your chat"
msgstr "Was in deinen Chat geschrieben wird"

#: templates/people/notices.html
#, python-format
msgid "Your chat is at %(host)s. Give another address to change it."
msgstr "Dein Chat ist bei %(host)s. Gib eine andere Adresse an, um ihn zu ändern."

#: templates/people/notices.html
msgid "What comes up in quiet hours is sent when they end. While you are on leave nothing is sent; on your first working day all of it comes in one mail."
msgstr "Was in Ruhezeiten anfällt, wird danach gesendet. Während du abwesend bist, wird nichts gesendet; an deinem ersten Arbeitstag kommt alles in einer E-Mail."

#: templates/people/notices.html
msgid "Save your choice"
msgstr "Wahl speichern"

#: templates/people/sessions.html
msgid "A device you do not know? Sign it out, then change your password."
msgstr "Ein Gerät, das du nicht kennst? Melde es ab und ändere dann dein Passwort."

#: templates/people/sessions.html
msgid "A device we cannot name"
msgstr "Ein Gerät, das wir nicht benennen können"

#: templates/people/sessions.html
msgid "this one, now"
msgstr "dieses, jetzt"

#: templates/people/sessions.html
msgid "last seen"
msgstr "zuletzt gesehen"

#: templates/people/sessions.html
msgid "Sign out there"
msgstr "Dort abmelden"

#: templates/people/sessions.html
msgid "Sign out everywhere else"
msgstr "Überall sonst abmelden"

#: templates/people/sessions.html
msgid "Back to settings"
msgstr "Zurück zu den Einstellungen"

#: templates/people/settings.html
msgid "Name, job and manager come from HR."
msgstr "Name, Tätigkeit und Führungskraft kommen von HR."

#: templates/people/settings.html
msgid "Save settings"
msgstr "Einstellungen speichern"

#: templates/people/settings.html
msgid "Picture"
msgstr "Bild"

#: templates/people/settings.html
msgid "Show this picture"
msgstr "Dieses Bild zeigen"

#: templates/people/settings.html
msgid "Remove my picture"
msgstr "Mein Bild entfernen"

#: templates/people/settings.html
msgid "All stand in your inbox. Choose which are mailed, too, and when."
msgstr "Alle stehen in deinem Posteingang. Wähle, welche auch gemailt werden, und wann."

#: templates/people/settings.html
msgid "Calendar"
msgstr "Kalender"

#: templates/people/settings.html
msgid "Your calendar can show your check-ins: with whom and when, nothing of what you write."
msgstr "Dein Kalender kann deine Check-ins zeigen: mit wem und wann, nichts von dem, was du schreibst."

#: templates/people/settings.html
msgid "Somebody can act for you as a manager while you are away, and you for others."
msgstr "Jemand kann für dich als Führungskraft handeln, während du weg bist, und du für andere."

#: templates/people/settings.html
msgid "Signing in"
msgstr "Anmelden"

#: templates/people/settings.html
msgid "Change password"
msgstr "Passwort ändern"

#: templates/people/settings.html
msgid "Signed in on a device that is not yours any more?"
msgstr "Auf einem Gerät angemeldet, das nicht mehr deins ist?"

#: templates/people/settings.html
msgid "Your profile, your manager, your roles, your leave: who changed what."
msgstr "Dein Profil, deine Führungskraft, deine Rollen, deine Abwesenheit: wer was geändert hat."

#: templates/people/settings.html
msgid "Your data"
msgstr "Deine Daten"

#: templates/people/settings.html templates/perfmgmt/copy.html
msgid "Everything kept here that is yours, in one file you can take with you."
msgstr "Alles, was hier von dir aufgehoben ist, in einer Datei zum Mitnehmen."

#: templates/people/settings.html
msgid "A copy of all my data"
msgstr "Eine Kopie all meiner Daten"

#: templates/people/settings.html
msgid "Tokens for the API"
msgstr "Token für die API"

#: templates/people/settings.html
msgid "A token reads and does what you may, for a script of yours. Treat it like your password."
msgstr "Ein Token liest und tut, was du darfst, für ein Skript von dir. Behandle es wie dein Passwort."

#: templates/people/settings.html
msgid "About the API"
msgstr "Über die API"

#: templates/people/settings.html
msgid "Expired"
msgstr "Abgelaufen"

#: templates/people/settings.html
msgid "Works until"
msgstr "Gilt bis"

#: templates/people/settings.html
msgid "Revoke"
msgstr "Widerrufen"

#: templates/people/settings.html
msgid "Make a token"
msgstr "Token erstellen"

#: templates/people/setup.html
msgid "First set-up"
msgstr "Erste Einrichtung"

#: templates/people/setup.html
msgid "Name your organisation and yourself. You will be HR and IT administrator, and can give the roles to others later."
msgstr "Nenne deine Organisation und dich selbst. Du gehörst dann zur HR- und zur IT-Administration und kannst die Rollen später anderen geben."

#: templates/people/setup.html
msgid "Begin"
msgstr "Beginnen"

#: templates/people/token.html
msgid "Your token"
msgstr "Dein Token"

#: templates/people/token.html
#, python-format
msgid "Token “%(name)s”"
msgstr "Token „%(name)s“"

#: templates/people/token.html
msgid "Send it with each request:"
msgstr "Sende es mit jeder Anfrage:"

#: templates/perfmgmt/api_docs.html
msgid "It reads and does what you may, by the same rules as the pages."
msgstr "Sie liest und tut, was du darfst, nach denselben Regeln wie die Seiten."

#: templates/perfmgmt/api_docs.html
msgid "Your tokens"
msgstr "Deine Token"

#: templates/perfmgmt/api_docs.html
msgid "To begin"
msgstr "Zum Anfang"

#: templates/perfmgmt/api_docs.html
msgid "Lists come in pages: follow next until it is empty. What you may not see is answered with 404, what you may not do with 403, and what cannot be done now with 409 and a sentence that says why."
msgstr "Listen kommen in Seiten: Folge next, bis es leer ist. Was du nicht sehen darfst, wird mit 404 beantwortet, was du nicht tun darfst, mit 403, und was jetzt nicht geht, mit 409 und einem Satz, der sagt, warum."

#: templates/perfmgmt/api_docs.html
msgid "Fields:"
msgstr "Felder:"

#: templates/perfmgmt/changes.html
msgid "Who changed what, when, from what to what. What people write about each other never stands here, and what changed about you stands on your own page."
msgstr "Wer was geändert hat, wann, von was zu was. Was Menschen übereinander schreiben, steht nie hier, und was sich an dir geändert hat, steht auf deiner eigenen Seite."

#: templates/perfmgmt/changes.html
msgid "Who changed what, when, from what to what. Nobody can alter or remove it."
msgstr "Wer was geändert hat, wann, von was zu was. Niemand kann das ändern oder entfernen."

#: templates/perfmgmt/changes.html templates/perfmgmt/looks.html
msgid "Pages of what changed"
msgstr "Seiten der Änderungen"

#: templates/perfmgmt/changes.html templates/perfmgmt/looks.html
msgid "Show everything"
msgstr "Alles zeigen"

#: templates/perfmgmt/changes.html templates/perfmgmt/copy_index.html
#: templates/perfmgmt/looks.html
msgid "What"
msgstr "Was"

#: templates/perfmgmt/changes.html
msgctxt "somebody"
msgid "By"
msgstr "Von"

#: templates/perfmgmt/changes.html
msgid "new"
msgstr "neu"

#: templates/perfmgmt/changes.html
msgid "removed"
msgstr "entfernt"

#: templates/perfmgmt/changes.html
#, python-format
msgid "%(number)s fact"
msgid_plural "%(number)s facts"
msgstr[0] "%(number)s Angabe"
msgstr[1] "%(number)s Angaben"

#: templates/perfmgmt/changes.html
msgid "The system"
msgstr "Das System"

#: templates/perfmgmt/changes.html
msgid "Nothing changed"
msgstr "Nichts geändert"

#: templates/perfmgmt/changes.html
msgid "Nothing of this kind, or not on this day. Changes stand here from the moment they are made."
msgstr "Nichts dieser Art, oder nicht an diesem Tag. Änderungen stehen hier ab dem Moment, in dem sie geschehen."

#: templates/perfmgmt/copy.html
msgid "A copy of your data"
msgstr "Eine Kopie deiner Daten"

#: templates/perfmgmt/copy.html
msgid "Your copy is ready"
msgstr "Deine Kopie ist bereit"

#: templates/perfmgmt/copy.html
msgid "Made"
msgstr "Erstellt"

#: templates/perfmgmt/copy.html
msgid "Fetch the file"
msgstr "Datei abholen"

#: templates/perfmgmt/copy.html
msgid "It can be fetched until"
msgstr "Abholen lässt sie sich bis"

#: templates/perfmgmt/copy.html
msgid "Then it is removed here; ask anew whenever you like."
msgstr "Dann wird sie hier entfernt; fordere jederzeit eine neue an."

#: templates/perfmgmt/copy.html
msgid "Your copy is being put together"
msgstr "Deine Kopie wird zusammengestellt"

#: templates/perfmgmt/copy.html
msgid "Asked for"
msgstr "Angefordert"

#: templates/perfmgmt/copy.html
msgid "This takes from a few seconds to some minutes. You can leave this page: a notice tells you when it is ready."
msgstr "Das dauert einige Sekunden bis Minuten. Du kannst diese Seite verlassen: Eine Benachrichtigung sagt dir, wenn sie bereit ist."

#: templates/perfmgmt/copy.html
msgid "See whether it is ready"
msgstr "Nachsehen, ob sie bereit ist"

#: templates/perfmgmt/copy.html
msgid "Ask for a copy"
msgstr "Kopie anfordern"

#: templates/perfmgmt/copy.html
msgid "The last one could not be made. Nothing of yours is lost: ask again, and tell IT if it happens once more."
msgstr "Die letzte ließ sich nicht erstellen. Nichts von dir ist verloren: Fordere sie noch einmal an, und sag der IT Bescheid, wenn es wieder geschieht."

#: templates/perfmgmt/copy.html
#, python-format
msgid "It is put together in a moment, can be fetched for %(days)s day and is then removed."
msgid_plural "It is put together in a moment, can be fetched for %(days)s days and is then removed."
msgstr[0] "Sie ist gleich zusammengestellt, lässt sich %(days)s Tag lang abholen und wird dann entfernt."
msgstr[1] "Sie ist gleich zusammengestellt, lässt sich %(days)s Tage lang abholen und wird dann entfernt."

#: templates/perfmgmt/copy.html
msgid "Ask anew, in place of this one"
msgstr "Neu anfordern, anstelle von dieser"

#: templates/perfmgmt/copy.html
msgid "Only you can ask for it and fetch it. Each time you are asked for your password or second factor, unless you gave it in the last minutes."
msgstr "Nur du kannst sie anfordern und abholen. Jedes Mal wirst du nach deinem Passwort oder zweiten Faktor gefragt, außer du hast ihn in den letzten Minuten angegeben."

#: templates/perfmgmt/copy.html
msgid "What it holds"
msgstr "Was sie enthält"

#: templates/perfmgmt/copy.html
msgid "Your profile, roles, reporting line, leave and settings; where you are signed in, and what changed about you."
msgstr "Dein Profil, deine Rollen, Berichtslinie, Abwesenheit und Einstellungen; wo du angemeldet bist, und was sich an dir geändert hat."

#: templates/perfmgmt/copy.html
msgid "Your goals with key results, updates and comments, and your plan to grow."
msgstr "Deine Ziele mit Messgrößen, Aktualisierungen und Kommentaren, und deinen Entwicklungsplan."

#: templates/perfmgmt/copy.html
msgid "Feedback you gave, and feedback you received and may read; requests and answers."
msgstr "Feedback, das du gegeben hast, und Feedback, das du bekommen hast und lesen darfst; Bitten und Antworten."

#: templates/perfmgmt/copy.html
msgid "Your check-ins: what the two of you share, and what is private to you."
msgstr "Deine Check-ins: was ihr zwei teilt, und was nur für dich ist."

#: templates/perfmgmt/copy.html
msgid "What you wrote in reviews, and what was shared with you."
msgstr "Was du in Reviews geschrieben hast, und was mit dir geteilt wurde."

#: templates/perfmgmt/copy.html
msgid "What you were told, what you have begun to write, and who opened what is about you."
msgstr "Was dir mitgeteilt wurde, was du zu schreiben begonnen hast, und wer geöffnet hat, was von dir handelt."

#: templates/perfmgmt/copy.html
msgid "What others keep private is not in it, and neither are passwords, keys and tokens. The file is a ZIP: a page that lists the contents, and one JSON file for each."
msgstr "Was andere vertraulich halten, ist nicht darin, ebenso wenig Passwörter, Schlüssel und Token. Die Datei ist ein ZIP: eine Seite, die den Inhalt auflistet, und je Teil eine JSON-Datei."

#: templates/perfmgmt/copy_index.html
#, python-format
msgid "A copy of the data of %(name)s"
msgstr "Eine Kopie der Daten von %(name)s"

#: templates/perfmgmt/copy_index.html
#, python-format
msgid "As you could read it on %(when)s (%(zone)s)."
msgstr "Wie du sie am %(when)s (%(zone)s) lesen konntest."

#: templates/perfmgmt/copy_index.html
msgid "Each file holds one sort of thing, as text that people and programs can read (JSON). Times are those of UTC, and days are written as year, month, day."
msgstr "Jede Datei enthält eine Art von Dingen, als Text, den Menschen und Programme lesen können (JSON). Zeiten sind in UTC, und Tage stehen als Jahr, Monat, Tag."

#: templates/perfmgmt/copy_index.html
msgid "How many"
msgstr "Wie viele"

#: templates/perfmgmt/copy_index.html
msgid "What others keep private is not in it, and neither are passwords, keys and tokens."
msgstr "Was andere vertraulich halten, ist nicht darin, ebenso wenig Passwörter, Schlüssel und Token."

#: templates/perfmgmt/differences.html
msgid "became"
msgstr "wurde zu"

#: templates/perfmgmt/growth.html templates/perfmgmt/home.html
msgid "What I am growing in"
msgstr "Worin ich mich entwickle"

#: templates/perfmgmt/growth.html
msgid "Next step:"
msgstr "Nächster Schritt:"

#: templates/perfmgmt/growth.html
#, python-format
msgid "From the review “%(cycle)s”"
msgstr "Aus dem Review „%(cycle)s“"

#: templates/perfmgmt/growth.html
msgid "What you want to grow in, and the next step towards it, stands here: from a review, or because you wrote it down."
msgstr "Hier steht, worin du dich entwickeln möchtest, und der nächste Schritt dorthin: aus einem Review, oder weil du es aufgeschrieben hast."

#: templates/perfmgmt/growth.html
#, python-format
msgid "What the review “%(cycle)s” led to"
msgstr "Was aus dem Review „%(cycle)s“ wurde"

#: templates/perfmgmt/home.html
#, python-format
msgid "One thing waits for you."
msgid_plural "%(number)s things wait for you."
msgstr[0] "Eine Sache wartet auf dich."
msgstr[1] "%(number)s Dinge warten auf dich."

#: templates/perfmgmt/home.html
msgid "Nothing waits for you."
msgstr "Nichts wartet auf dich."

#: templates/perfmgmt/home.html
msgid "For you"
msgstr "Für dich"

#: templates/perfmgmt/home.html
msgid "Any time"
msgstr "Jederzeit"

#: templates/perfmgmt/home.html templates/perfmgmt/next_checkin.html
#, python-format
msgid "One more"
msgid_plural "%(number)s more"
msgstr[0] "Noch eines"
msgstr[1] "%(number)s weitere"

#: templates/perfmgmt/home.html
msgid "Goals to update, check-ins to prepare, feedback you are asked for and reviews to write stand here, in the order of their dates."
msgstr "Ziele zum Aktualisieren, Check-ins zum Vorbereiten, erbetenes Feedback und zu schreibende Reviews stehen hier nach ihren Tagen."

#: templates/perfmgmt/home.html
msgid "Tell somebody what they did well"
msgstr "Sag jemandem, was gut war"

#: templates/perfmgmt/home.html
msgid "My goals, feedback lately and my next check-in"
msgstr "Meine Ziele, neues Feedback und mein nächster Check-in"

#: templates/perfmgmt/home.html
msgid "My growth"
msgstr "Meine Entwicklung"

#: templates/perfmgmt/home.html
msgid "Write to somebody"
msgstr "Jemandem schreiben"

#: templates/perfmgmt/looks.html
msgid "Who opened a review, a plan or reported feedback of the people you look after, and by which right. It stands on their own page as well."
msgstr "Wer ein Review, einen Plan oder gemeldetes Feedback derer geöffnet hat, um die du dich kümmerst, und mit welchem Recht. Es steht auch auf deren eigener Seite."

#: templates/perfmgmt/looks.html
msgid "Who opened your reviews, your plan and feedback that was reported, and by which right. Each person once an hour at most. Nobody can alter or remove it."
msgstr "Wer deine Reviews, deinen Plan und gemeldetes Feedback geöffnet hat, und mit welchem Recht. Jede Person höchstens einmal in der Stunde. Niemand kann es ändern oder entfernen."

#: templates/perfmgmt/looks.html
msgid "Nobody looked"
msgstr "Niemand hat nachgesehen"

#: templates/perfmgmt/looks.html
msgid "Not at this, or not on this day. Whoever opens a review or a plan stands here from that moment."
msgstr "Hier nicht, oder nicht an diesem Tag. Wer ein Review oder einen Plan öffnet, steht von da an hier."

#: templates/perfmgmt/next_checkin.html
msgid "Next check-in"
msgstr "Nächster Check-in"

#: templates/perfmgmt/next_checkin.html
msgid "None is planned. Any two people can start meeting."
msgstr "Keiner ist geplant. Immer zwei können anfangen, sich zu treffen."

#: templates/perfmgmt/search.html
msgid "People and everything you may read"
msgstr "Personen und alles, was du lesen darfst"

#: templates/perfmgmt/search.html
#, python-format
msgid "Nothing that you may read fits “%(words)s”."
msgstr "Nichts, was du lesen darfst, passt zu „%(words)s“."

#: templates/perfmgmt/standing.html
msgid "How my cycle stands"
msgstr "Wie mein Zyklus steht"

#: templates/perfmgmt/standing.html
msgid "Where your cycle stands"
msgstr "Wo dein Zyklus steht"

#: templates/perfmgmt/standing.html
#, python-format
msgid "%(cycle)s, week %(week)s of %(weeks)s"
msgstr "%(cycle)s, Woche %(week)s von %(weeks)s"

#: templates/perfmgmt/standing.html
msgid "All goals"
msgstr "Alle Ziele"

#: templates/perfmgmt/standing.html
msgid "where each goal was expected to stand today"
msgstr "wo jedes Ziel heute erwartet wird"

#: templates/perfmgmt/standing.html
msgid "What should be different in a few months? You and your manager agree on it here."
msgstr "Was soll in ein paar Monaten anders sein? Hier vereinbarst du es mit deiner Führungskraft."

#: templates/perfmgmt/standing.html
msgid "“Fewer metres dyed twice: from 41 of 1,000 to 20 by the end of the quarter.”"
msgstr "„Weniger doppelt gefärbte Meter: bis Quartalsende von 41 je 1.000 auf 20.“"

#: templates/perfmgmt/standing.html
msgid "Feedback lately"
msgstr "Neues Feedback"

#: templates/perfmgmt/standing.html
msgid "All feedback"
msgstr "Alles Feedback"

#: templates/perfmgmt/standing.html
msgid "What colleagues tell you stands here. You need not wait for it."
msgstr "Hier steht, was Kolleginnen und Kollegen dir sagen. Du musst nicht darauf warten."

#: templates/perfmgmt/standing.html
msgid "“What should I keep doing in the Monday round, and what should I try instead?”"
msgstr "„Was soll ich in der Montagsrunde beibehalten, und was soll ich anders versuchen?“"

#: templates/perfmgmt/team.html
#, python-format
msgid "One person."
msgid_plural "%(number)s people."
msgstr[0] "Eine Person."
msgstr[1] "%(number)s Personen."

#: templates/perfmgmt/team.html
#, python-format
msgid "One waits for something from you."
msgid_plural "%(number)s wait for something from you."
msgstr[0] "Eine Person wartet auf etwas von dir."
msgstr[1] "%(number)s warten auf etwas von dir."

#: templates/perfmgmt/team.html
msgid "Nobody waits for anything from you."
msgstr "Niemand wartet auf etwas von dir."

#: templates/perfmgmt/team.html
msgid "Your team, those who need you first"
msgstr "Dein Team; zuerst, wer dich braucht"

#: templates/perfmgmt/team.html
msgid "Why"
msgstr "Warum"

#: templates/perfmgmt/team.html
msgctxt "of a row"
msgid "Action"
msgstr "Nächster Schritt"

#: templates/perfmgmt/team.html
msgid "Nobody reports to you"
msgstr "Du hast noch kein Team"

#: templates/perfmgmt/team.html
msgid "When somebody does, you see here who needs you, why, and what you can do about it."
msgstr "Sobald du eines hast, siehst du hier, wer dich braucht, warum, und was du tun kannst."

#: templates/perfmgmt/thread.html
msgid "Where it came from, and what came of it."
msgstr "Woher es kam, und was daraus wurde."

#: templates/perfmgmt/thread.html
msgid "The goal"
msgstr "Das Ziel"

#: templates/perfmgmt/timeline.html
#, python-format
msgid "Cycles of %(name)s"
msgstr "Zyklen von %(name)s"

#: templates/perfmgmt/timeline.html
msgid "Your cycles"
msgstr "Deine Zyklen"

#: templates/perfmgmt/timeline.html
msgid "Goals and how they ended, the reviews that looked at them, and what growth began, the latest first."
msgstr "Ziele und wie sie ausgingen, die Reviews, die darauf zurückblickten, und welche Entwicklung begann, das Neueste zuerst."

#: templates/perfmgmt/timeline.html
#, python-format
msgid "score %(score)s"
msgstr "Punktzahl %(score)s"

#: templates/perfmgmt/timeline.html
msgid "Carried over from an earlier cycle"
msgstr "Aus einem früheren Zyklus übernommen"

#: templates/perfmgmt/timeline.html
msgid "No cycle yet"
msgstr "Noch kein Zyklus"

#: templates/perfmgmt/timeline.html
msgid "As soon as there are goals you may read, each cycle stands here with what came of it."
msgstr "Sobald es Ziele gibt, die du lesen darfst, steht hier jeder Zyklus mit dem, was daraus wurde."

#: templates/reviews/acknowledge.html
msgid "Acknowledge your review"
msgstr "Dein Review zur Kenntnis nehmen"

#: templates/reviews/acknowledge.html templates/reviews/head.html
#, python-format
msgid "Review: %(cycle)s"
msgstr "Review: %(cycle)s"

#: templates/reviews/acknowledge.html
msgid "It says that you have read it, not that you agree."
msgstr "Das sagt, dass du es gelesen hast, nicht, dass du zustimmst."

#: templates/reviews/acknowledge.html templates/reviews/preview.html
msgid "Back to the review"
msgstr "Zurück zum Review"

#: templates/reviews/answer.html
#, python-format
msgid "Private: its writer and HR, never %(name)s"
msgstr "Vertraulich: nur wer es schreibt und HR, nie %(name)s"

#: templates/reviews/answer.html
msgid "It became a goal"
msgstr "Daraus wurde ein Ziel"

#: templates/reviews/answer.html templates/reviews/proposals.html
#, python-format
msgid "First step: %(step)s"
msgstr "Erster Schritt: %(step)s"

#: templates/reviews/answer.html
msgid "It became a growth area"
msgstr "Daraus wurde ein Entwicklungsfeld"

#: templates/reviews/answer.html
#, python-format
msgid "Quotes %(number)s piece of evidence"
msgid_plural "Quotes %(number)s pieces of evidence"
msgstr[0] "Zitiert %(number)s Beleg"
msgstr[1] "Zitiert %(number)s Belege"

#: templates/reviews/beside.html
msgid "Back to the question"
msgstr "Zurück zur Frage"

#: templates/reviews/beside.html templates/reviews/question.html
msgid "Beside this question"
msgstr "Neben dieser Frage"

#: templates/reviews/beside.html
msgid "Back to your answer"
msgstr "Zurück zu deiner Antwort"

#: templates/reviews/came_of.html
msgid "What came of it"
msgstr "Was daraus wurde"

#: templates/reviews/came_of.html
msgid "Growth area"
msgstr "Entwicklungsfeld"

#: templates/reviews/closing.html
#, python-format
msgid "%(done)s of %(all)s reviews"
msgstr "%(done)s von %(all)s Reviews"

#: templates/reviews/closing.html
msgid "Every person has the outcomes of the period, drafts of next goals and a plan."
msgstr "Alle haben die Ergebnisse des Zeitraums, Entwürfe nächster Ziele und einen Plan."

#: templates/reviews/closing.html
msgid "Each review gives outcomes to the goals of the period, drafts of next goals and growth areas. You can leave this page."
msgstr "Aus jedem Review folgen Ergebnisse für die Ziele des Zeitraums, Entwürfe nächster Ziele und Entwicklungsfelder. Du kannst diese Seite verlassen."

#: templates/reviews/closing.html
#, python-format
msgid "%(number)s could not be closed"
msgid_plural "%(number)s could not be closed"
msgstr[0] "%(number)s ließ sich nicht abschließen"
msgstr[1] "%(number)s ließen sich nicht abschließen"

#: templates/reviews/closing.html
#, python-format
msgid "%(error)s, tried %(number)s time"
msgid_plural "%(error)s, tried %(number)s times"
msgstr[0] "%(error)s, %(number)s Mal versucht"
msgstr[1] "%(error)s, %(number)s Mal versucht"

#: templates/reviews/detail.html
#, python-format
msgid "Review of %(name)s, %(cycle)s"
msgstr "Review von %(name)s, %(cycle)s"

#: templates/reviews/detail.html templates/reviews/preview.html
#: templates/reviews/question.html templates/reviews/submit.html
msgid "Where this review stands"
msgstr "Wo dieses Review steht"

#: templates/reviews/detail.html
msgid "Your self-review"
msgstr "Deine Selbsteinschätzung"

#: templates/reviews/detail.html
msgid "Your review"
msgstr "Dein Review"

#: templates/reviews/detail.html templates/reviews/preview.html
#, python-format
msgid "%(name)s’s review"
msgstr "Review von %(name)s"

#: templates/reviews/detail.html templates/reviews/preview.html
msgid "Go on writing"
msgstr "Weiterschreiben"

#: templates/reviews/detail.html
#, python-format
msgid "Written by %(name)s, sent"
msgstr "Geschrieben von %(name)s, gesendet"

#: templates/reviews/detail.html
#, python-format
msgid "Not sent yet, so only you can read it. It is due %(day)s."
msgstr "Noch nicht gesendet, deshalb kannst nur du es lesen. Fällig: %(day)s."

#: templates/reviews/detail.html
#, python-format
msgid "Not sent, so only you can read it. The last day for writing was %(day)s; HR can give you more time."
msgstr "Nicht gesendet, deshalb kannst nur du es lesen. Der letzte Tag zum Schreiben war %(day)s; HR kann dir mehr Zeit geben."

#: templates/reviews/detail.html
msgid "It was not sent, so only you can read it."
msgstr "Es wurde nicht gesendet, deshalb kannst nur du es lesen."

#: templates/reviews/detail.html
msgid "Nothing to read yet"
msgstr "Noch nichts zu lesen"

#: templates/reviews/detail.html
msgid "Your manager’s review stands here once it is shared with you. Until then only its writer, the people above and HR can read it."
msgstr "Das Review deiner Führungskraft steht hier, sobald es mit dir geteilt ist. Bis dahin lesen es nur, wer es schreibt, die Personen darüber und HR."

#: templates/reviews/detail.html
msgid "What was written stands here as soon as it is sent to you."
msgstr "Was geschrieben wurde, steht hier, sobald es dir gesendet ist."

#: templates/reviews/detail.html
msgid "About this review"
msgstr "Über dieses Review"

#: templates/reviews/detail.html
msgid "Months"
msgstr "Monate"

#: templates/reviews/detail.html
msgid "Nobody above: HR reads the self-review, and nothing is shared."
msgstr "Niemand darüber: HR liest die Selbsteinschätzung, und nichts wird geteilt."

#: templates/reviews/detail.html
msgid "Stands at"
msgstr "Steht bei"

#: templates/reviews/detail.html
#, python-format
msgid "What %(name)s says to it"
msgstr "Was %(name)s dazu sagt"

#: templates/reviews/detail.html
msgid "Read and acknowledged, without a comment."
msgstr "Gelesen und zur Kenntnis genommen, ohne Kommentar."

#: templates/reviews/earlier.html
msgid "shared"
msgstr "geteilt"

#: templates/reviews/earlier.html
#, python-format
msgid "%(name)s has not sent the self-review yet. You can read it here as soon as it is sent."
msgstr "%(name)s hat die Selbsteinschätzung noch nicht gesendet. Sobald sie gesendet ist, kannst du sie hier lesen."

#: templates/reviews/earlier.html
msgid "Nothing of it is open to you."
msgstr "Davon ist nichts für dich offen."

#: templates/reviews/earlier.html
msgid "There is no earlier review."
msgstr "Es gibt kein früheres Review."

#: templates/reviews/evidence.html
#, python-format
msgid "One more in %(month)s"
msgid_plural "%(number)s more in %(month)s"
msgstr[0] "Noch eines im %(month)s"
msgstr[1] "%(number)s weitere im %(month)s"

#: templates/reviews/evidence.html
msgid "Nothing from these months yet"
msgstr "Aus diesen Monaten noch nichts"

#: templates/reviews/evidence.html
msgid "Updates of goals, feedback, actions from check-ins and what the last review promised gather here by themselves, month by month."
msgstr "Neues zu Zielen, Feedback, Aufgaben aus Check-ins und Zusagen des letzten Reviews sammeln sich hier von selbst, Monat für Monat."

#: templates/reviews/evidence.html
#, python-format
msgid "12 Nov: “Two thirds of yarn from within a day” went from 58 to 66 %%."
msgstr "12. Nov.: „Zwei Drittel des Garns aus einem Tag Entfernung“ stieg von 58 auf 66 %%."

#: templates/reviews/extend.html templates/reviews/hand_over.html
#: templates/reviews/open.html templates/reviews/progress.html
msgid "What is open"
msgstr "Was offen ist"

#: templates/reviews/extend.html
#, python-format
msgid "More time for %(name)s"
msgstr "Mehr Zeit für %(name)s"

#: templates/reviews/extend.html
#, python-format
msgid "For the self-review in %(cycle)s, due %(day)s."
msgstr "Für die Selbsteinschätzung in %(cycle)s, fällig %(day)s."

#: templates/reviews/extend.html
#, python-format
msgid "For the review of %(name)s in %(cycle)s, due %(day)s."
msgstr "Für das Review von %(name)s in %(cycle)s, fällig %(day)s."

#: templates/reviews/extend.html
#, python-format
msgid "%(name)s can write until the end of"
msgstr "%(name)s kann schreiben bis einschließlich"

#: templates/reviews/extend.html
#, python-format
msgid "%(name)s is told at once. Nobody else’s date changes. The cycle closes after %(day)s, so this is the last day to choose."
msgstr "%(name)s erfährt sofort davon. Für niemanden sonst ändert sich etwas. Der Zyklus wird nach dem %(day)s abgeschlossen, das ist also der letzte wählbare Tag."

#: templates/reviews/extend.html templates/reviews/hand_over.html
#: templates/reviews/question.html
msgid "Back"
msgstr "Zurück"

#: templates/reviews/extend.html
#, python-format
msgid "No day is left: the cycle closes after %(day)s. An HR administrator can move its dates for everybody."
msgstr "Kein Tag ist übrig: Der Zyklus wird nach dem %(day)s abgeschlossen. Die HR-Administration kann die Tage für alle verschieben."

#: templates/reviews/figures.html
msgid "By department"
msgstr "Nach Abteilung"

#: templates/reviews/figures.html
#, python-format
msgid "%(number)s review"
msgid_plural "%(number)s reviews"
msgstr[0] "%(number)s Review"
msgstr[1] "%(number)s Reviews"

#: templates/reviews/figures.html
msgid "Self-review sent"
msgstr "Selbsteinschätzung gesendet"

#: templates/reviews/figures.html
msgid "Manager's sent"
msgstr "Review der Führungskraft gesendet"

#: templates/reviews/figures.html
msgid "Nobody you look after is in this cycle."
msgstr "Niemand, um den du dich kümmerst, ist in diesem Zyklus."

#: templates/reviews/hand_over.html
#, python-format
msgid "Hand over the review of %(name)s"
msgstr "Review von %(name)s übergeben"

#: templates/reviews/hand_over.html
#, python-format
msgid "%(name)s is the manager in %(cycle)s."
msgstr "%(name)s ist in %(cycle)s die Führungskraft."

#: templates/reviews/hand_over.html
#, python-format
msgid "Nobody is the manager in %(cycle)s."
msgstr "In %(cycle)s ist niemand die Führungskraft."

#: templates/reviews/hand_over.html
#, python-format
msgid "%(name)s is the manager today."
msgstr "%(name)s ist heute die Führungskraft."

#: templates/reviews/hand_over.html
msgid "What happens then"
msgstr "Was dann geschieht"

#: templates/reviews/hand_over.html
#, python-format
msgid "The one you choose writes a review of their own, reads the self-review of %(name)s once it is sent, and shares the review."
msgstr "Die gewählte Person schreibt ein eigenes Review, liest die Selbsteinschätzung von %(name)s, sobald sie gesendet ist, und teilt das Review."

#: templates/reviews/hand_over.html
#, python-format
msgid "What %(former)s has sent stays as it is, under that name. The new manager reads it now, %(name)s once the review is shared."
msgstr "Was %(former)s gesendet hat, bleibt, wie es ist, unter diesem Namen. Die neue Führungskraft liest es jetzt, %(name)s nach dem Teilen des Reviews."

#: templates/reviews/hand_over.html
#, python-format
msgid "What %(former)s has begun stays %(former)s’s: nobody else reads it, and it can still be sent until %(day)s. Once sent, the new manager reads it too."
msgstr "Was %(former)s begonnen hat, bleibt bei %(former)s: Niemand sonst liest es, und es lässt sich bis %(day)s noch senden. Danach liest es auch die neue Führungskraft."

#: templates/reviews/hand_over.html
#, python-format
msgid "%(former)s has not begun, so nothing waits for %(former)s any more."
msgstr "%(former)s hat nicht begonnen, also wartet nichts mehr auf %(former)s."

#: templates/reviews/hand_over.html
#, python-format
msgid "%(name)s, %(former)s and the new manager are told."
msgstr "%(name)s, %(former)s und die neue Führungskraft erfahren davon."

#: templates/reviews/hand_over.html
#, python-format
msgid "%(name)s and the new manager are told."
msgstr "%(name)s und die neue Führungskraft erfahren davon."

#: templates/reviews/list.html
msgid "A checkpoint in the round of goals, feedback and check-ins: what happened, and what comes next."
msgstr "Ein Halt in der Runde aus Zielen, Feedback und Check-ins: was geschehen ist, und was als Nächstes kommt."

#: templates/reviews/list.html
msgid "Reviews you write"
msgstr "Reviews, die du schreibst"

#: templates/reviews/list.html
#, python-format
msgid "Yours is due %(day)s"
msgstr "Deines ist %(day)s fällig"

#: templates/reviews/list.html
msgid "Your reviews"
msgstr "Deine Reviews"

#: templates/reviews/list.html
#, python-format
msgid "Where %(cycle)s stands"
msgstr "Wo %(cycle)s steht"

#: templates/reviews/list.html
msgid "No review of yours yet"
msgstr "Noch kein Review von dir"

#: templates/reviews/list.html
msgid "When HR begins one, it stands here: first you look back, then your manager writes, then you two talk."
msgstr "Wenn HR eines beginnt, steht es hier: Zuerst blickst du zurück, dann schreibt deine Führungskraft, dann sprecht ihr."

#: templates/reviews/list.html
msgid "Second half of 2026: self-review sent, your manager writes until 4 December, shared from 7 December."
msgstr "Zweites Halbjahr 2026: Selbsteinschätzung gesendet, deine Führungskraft schreibt bis 4. Dezember, geteilt ab 7. Dezember."

#: templates/reviews/list.html
msgid "Look at your goals meanwhile"
msgstr "Sieh dir inzwischen deine Ziele an"

#: templates/reviews/list.html
msgid "Cycles you follow"
msgstr "Zyklen, die du verfolgst"

#: templates/reviews/list.html
#, python-format
msgid "until %(day)s"
msgstr "bis %(day)s"

#: templates/reviews/open.html
msgid "Reviews that are still to be written or shared, and for whom they wait."
msgstr "Reviews, die noch zu schreiben oder zu teilen sind, und auf wen sie warten."

#: templates/reviews/open.html
msgid "Review of"
msgstr "Review von"

#: templates/reviews/open.html
msgid "Waits for"
msgstr "Wartet auf"

#: templates/reviews/open.html
msgid "has left"
msgstr "ist ausgeschieden"

#: templates/reviews/open.html
msgid "Nobody: HR reads the self-review"
msgstr "Niemand: HR liest die Selbsteinschätzung"

#: templates/reviews/open.html
#, python-format
msgid "%(name)s is the manager today"
msgstr "%(name)s ist heute die Führungskraft"

#: templates/reviews/open.html
msgid "Nothing open fits"
msgstr "Nichts Offenes passt"

#: templates/reviews/open.html
msgid "Try a part of the name of the person under review or of who writes."
msgstr "Versuche es mit einem Teil des Namens der Person, um die es geht, oder der Person, die schreibt."

#: templates/reviews/open.html
msgid "Nothing is open"
msgstr "Nichts ist offen"

#: templates/reviews/open.html
msgid "Every review of the people you look after is written and shared, or the cycle no longer runs."
msgstr "Jedes Review der Personen, um die du dich kümmerst, ist geschrieben und geteilt, oder der Zyklus läuft nicht mehr."

#: templates/reviews/open_part.html
msgid "sent, to be shared"
msgstr "gesendet, noch zu teilen"

#: templates/reviews/open_part.html
#, python-format
msgid "was due %(day)s"
msgstr "war fällig %(day)s"

#: templates/reviews/origin.html
#, python-format
msgid "From the review of %(cycle)s, where %(name)s wrote:"
msgstr "Aus dem Review %(cycle)s, in dem %(name)s schrieb:"

#: templates/reviews/origin.html
msgid "Read it there"
msgstr "Dort lesen"

#: templates/reviews/piece.html
msgid "Only you read it until you quote it."
msgstr "Nur du liest es, bis du es zitierst."

#: templates/reviews/piece.html
msgid "Quote"
msgstr "Zitieren"

#: templates/reviews/preview.html
#, python-format
msgid "Preview: review of %(name)s"
msgstr "Vorschau: Review von %(name)s"

#: templates/reviews/preview.html
#, python-format
msgid "This is what %(name)s will see. Private answers are not in it."
msgstr "Das wird %(name)s sehen. Vertrauliche Antworten sind nicht dabei."

#: templates/reviews/preview.html
msgid "Nothing written yet."
msgstr "Noch nichts geschrieben."

#: templates/reviews/preview.html
#, python-format
msgid "Share it with %(name)s"
msgstr "Mit %(name)s teilen"

#: templates/reviews/preview.html
#, python-format
msgid "Best after you have talked. %(name)s is told at once, can acknowledge it and comment. It cannot be taken back."
msgstr "Am besten nach eurem Gespräch. %(name)s erfährt sofort davon, kann es zur Kenntnis nehmen und kommentieren. Es lässt sich nicht zurücknehmen."

#: templates/reviews/preview.html
#, python-format
msgid "Share with %(name)s"
msgstr "Mit %(name)s teilen"

#: templates/reviews/preview.html
msgid "Not sent yet. Once it is, and sharing has begun, you share it from here."
msgstr "Noch nicht gesendet. Sobald es gesendet ist und das Teilen begonnen hat, teilst du es hier."

#: templates/reviews/preview.html
#, python-format
msgid "Sent. You can share it from %(day)s on."
msgstr "Gesendet. Teilen kannst du es ab %(day)s."

#: templates/reviews/progress.html
#, python-format
msgid "Progress: %(cycle)s"
msgstr "Fortschritt: %(cycle)s"

#: templates/reviews/progress.html
msgid "Figures and names, no answers."
msgstr "Zahlen und Namen, keine Antworten."

#: templates/reviews/progress.html
msgid "Phases of this cycle"
msgstr "Phasen dieses Zyklus"

#: templates/reviews/progress.html
msgid "Most is waiting for"
msgstr "Am meisten wartet auf"

#: templates/reviews/progress.html
msgid "Look after it"
msgstr "Darum kümmern"

#: templates/reviews/proposals.html
msgid "Another goal"
msgstr "Weiteres Ziel"

#: templates/reviews/proposals.html
msgid "Propose a goal"
msgstr "Ein Ziel vorschlagen"

#: templates/reviews/proposals.html
msgid "Something else to grow in"
msgstr "Weiteres Entwicklungsfeld"

#: templates/reviews/proposals.html
msgid "Propose something to grow in"
msgstr "Ein Entwicklungsfeld vorschlagen"

#: templates/reviews/question.html templates/reviews/submit.html
msgid "Preview"
msgstr "Vorschau"

#: templates/reviews/question.html templates/reviews/submit.html
msgid "Finish and send"
msgstr "Abschließen und senden"

#: templates/reviews/question.html
#, python-format
msgid "Question %(number)s of %(all)s"
msgstr "Frage %(number)s von %(all)s"

#: templates/reviews/question.html
msgid "optional"
msgstr "freiwillig"

#: templates/reviews/question.html
#, python-format
msgid "Private: you and HR, never %(name)s, also not after sharing"
msgstr "Vertraulich: nur du und HR, nie %(name)s, auch nicht nach dem Teilen"

#: templates/reviews/question.html
msgid "What makes a good answer"
msgstr "Was eine gute Antwort ausmacht"

#: templates/reviews/question.html
msgid "Anything to add in words"
msgstr "Noch etwas in Worten"

#: templates/reviews/question.html
msgid "Next question"
msgstr "Nächste Frage"

#: templates/reviews/question.html
msgid "The other questions"
msgstr "Die anderen Fragen"

#: templates/reviews/question.html
msgid "Begun"
msgstr "Begonnen"

#: templates/reviews/question.html
msgid "Not yet"
msgstr "Noch nicht"

#: templates/reviews/question.html
msgid "Optional"
msgstr "Freiwillig"

#: templates/reviews/question.html
#, python-format
msgid "%(number)s quote"
msgid_plural "%(number)s quotes"
msgstr[0] "%(number)s Zitat"
msgstr[1] "%(number)s Zitate"

#: templates/reviews/question.html
msgid "Becomes a draft goal"
msgstr "Wird ein Zielentwurf"

#: templates/reviews/question.html
msgid "Becomes a growth area of the plan"
msgstr "Wird ein Entwicklungsfeld des Plans"

#: templates/reviews/question.html templates/reviews/submit.html
#, python-format
msgid "You and HR, never %(name)s"
msgstr "Du und HR, nie %(name)s"

#: templates/reviews/question.html
msgid "What happened in the months under review, to look at and to quote."
msgstr "Was in den betrachteten Monaten geschah, zum Ansehen und zum Zitieren."

#: templates/reviews/question.html
msgid "Save and look at it"
msgstr "Speichern und ansehen"

#: templates/reviews/quoted.html
msgid "Quoted in this answer"
msgstr "In dieser Antwort zitiert"

#: templates/reviews/quoted.html
msgid "Evidence and quotes by month"
msgstr "Belege und Zitate nach Monat"

#: templates/reviews/quoted.html
#, python-format
msgid "%(number)s of %(all)s pieces quoted here, from %(months)s."
msgstr "%(number)s von %(all)s Belegen hier zitiert, aus %(months)s."

#: templates/reviews/quoted.html
#, python-format
msgid "%(all)s piece of evidence, none quoted here yet."
msgid_plural "%(all)s pieces of evidence, none quoted here yet."
msgstr[0] "%(all)s Beleg, hier noch nicht zitiert."
msgstr[1] "%(all)s Belege, hier noch keiner zitiert."

#: templates/reviews/quoted.html
msgid "All of it is from the last two months."
msgstr "Alles ist aus den letzten zwei Monaten."

#: templates/reviews/quoted.html
#, python-format
msgid "Nothing yet from %(months)s:"
msgstr "Noch nichts aus %(months)s:"

#: templates/reviews/quoted.html
msgid "look there first"
msgstr "dort zuerst nachsehen"

#: templates/reviews/quoted.html
msgid "Month"
msgstr "Monat"

#: templates/reviews/quoted.html
msgid "Pieces"
msgstr "Belege"

#: templates/reviews/quoted.html
msgid "Quoted here"
msgstr "Hier zitiert"

#: templates/reviews/rating.html
msgid "What each point means"
msgstr "Was jede Stufe bedeutet"

#: templates/reviews/submit.html
msgid "Look once more, then send it. After that it can no longer change."
msgstr "Sieh es noch einmal an, dann sende es. Danach lässt es sich nicht mehr ändern."

#: templates/reviews/submit.html
msgid "Your answers"
msgstr "Deine Antworten"

#: templates/reviews/submit.html
msgid "Missing"
msgstr "Fehlt"

#: templates/reviews/submit.html
msgid "Left out"
msgstr "Weggelassen"

#: templates/reviews/submit.html
#, python-format
msgid "%(number)s answer is missing"
msgid_plural "%(number)s answers are missing"
msgstr[0] "%(number)s Antwort fehlt"
msgstr[1] "%(number)s Antworten fehlen"

#: templates/reviews/submit.html
msgid "Ready to send"
msgstr "Bereit zum Senden"

#: templates/reviews/submit.html
msgid "These have to be answered first:"
msgstr "Diese sind zuerst zu beantworten:"

#: templates/reviews/submit.html
msgid "Private answers"
msgstr "Vertrauliche Antworten"

#: templates/reviews/submit.html
msgid "Send your self-review"
msgstr "Selbsteinschätzung senden"

#: templates/reviews/submit.html
msgid "Send your review"
msgstr "Review senden"

#: templates/reviews/who_will_read.html
msgid "Now only you."
msgstr "Jetzt nur du."

#: templates/reviews/who_will_read.html
#, python-format
msgid "%(names)s once you send it"
msgstr "%(names)s, sobald du es sendest"

#: templates/reviews/who_will_read.html
msgid "Nobody else when you send it"
msgstr "Niemand sonst, wenn du es sendest"

#: templates/reviews/who_will_read.html
#, python-format
msgid "%(name)s when it is shared"
msgstr "%(name)s, wenn es geteilt wird"

#: templates/reviews/who_will_read.html
#, python-format
msgid "never %(name)s"
msgstr "nie %(name)s"

#: templates/reviews/who_will_read.html
msgid "When you send it"
msgstr "Wenn du es sendest"

#: templates/reviews/who_will_read.html
#, python-format
msgid "Once it is shared, from %(day)s"
msgstr "Sobald es geteilt ist, ab %(day)s"

#: templates/socialaccount/failed.html
msgid "That did not work"
msgstr "Das hat nicht geklappt"

#: templates/socialaccount/failed.html
msgid "Single sign-on was cancelled, took too long or could not be checked. Nothing was changed: try once more, and tell IT if it stays like this."
msgstr "Die Anmeldung über deine Organisation wurde abgebrochen, dauerte zu lange oder ließ sich nicht prüfen. Nichts wurde geändert: Versuche es noch einmal, und sag der IT Bescheid, wenn es so bleibt."

#: templates/socialaccount/stranger.html
msgid "No account here"
msgstr "Hier gibt es kein Konto"

#: templates/socialaccount/stranger.html
msgid "You are signed in with your organisation, but nobody here has that employee id or verified address. HR adds people; ask them."
msgstr "Du bist bei deiner Organisation angemeldet, aber niemand hier hat diese Personalnummer oder bestätigte Adresse. HR fügt Personen hinzu; frage dort."

#: goals/apps.py
msgid "Somebody proposes, agrees or sends back a goal, changes one of yours, or mentions you."
msgstr "Jemand schlägt ein Ziel vor, vereinbart es oder gibt es zurück, ändert eines von deinen oder erwähnt dich."

#: goals/forms/talking.py
msgid "Tell (optional)"
msgstr "Benachrichtigen (freiwillig)"

#: people/apps.py
msgid "The token of a system soon ends"
msgstr "Das Token eines Systems endet bald"

#: people/services/service_tokens.py
#, python-brace-format
msgid "The system “{name}” is let in until {day}. Make it a new token before then."
msgstr "Das System „{name}“ wird noch bis {day} hereingelassen. Mach ihm bis dahin ein neues Token."

#: templates/checkins/point.html
#, python-format
msgid "Take “%(text)s” off the agenda"
msgstr "„%(text)s“ von der Tagesordnung nehmen"

#: templates/perfmgmt/api_docs.html
msgid "Another system gets a token of its own from HR or IT. It reads what everybody here reads and does what it was made for."
msgstr "Ein anderes System bekommt ein eigenes Token von HR oder IT. Es liest, was hier alle lesen, und tut, wofür es da ist."
