package org.comity.examples;

import java.util.List;
import java.util.Map;
import org.comity.sample.Callers;
import org.comity.sample.RunJobs;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleLists;
import org.comity.sample.SampleRequest;

/** Reminders, their rules, and the mails about them. */
final class ReminderExamples {

    static final List<Example> ALL = List.of(
            Example.of(
                    "reminders",
                    200,
                    "soon",
                    "A day that comes soon",
                    () -> Ask.by(reminded().supervisor())
                            .with("moment", "BEFORE")
                            .with("limit", "1")),
            Example.of(
                    "reminders",
                    400,
                    "unknown",
                    "A wrong value is a fault, and no empty list",
                    () -> Ask.by(reminded().supervisor()).with("moment", "NEVER")),
            Example.of(
                    "mails",
                    200,
                    "waiting",
                    "A mail that waits",
                    () -> Ask.by(reminded().administrator()).with("limit", "1")),
            Example.of(
                    "mails",
                    400,
                    "unknown",
                    "A wrong value is a fault, and no empty list",
                    () -> Ask.by(reminded().administrator()).with("state", "LOST")),
            Example.of("reminderRules", 200, "usual", "An office that set none", () -> rules()),
            Example.of("setReminderRules", 200, "own", "An office sets its own", () -> setting("""
                {"supervisors": ["leo"],
                 "rules": [{"code": "LAW_WEEK", "title": "A limit of law ends in a week", "moment": "BEFORE", "days": 7,
                            "forces": ["TREATY", "STATUTE"], "to": "OFFICER"},
                           {"code": "LAW_OVER", "title": "A limit of law has passed", "moment": "AFTER", "days": 1,
                            "forces": ["TREATY", "STATUTE"], "to": "SUPERVISOR"}]}\
                """)),
            Example.of("setReminderRules", 422, "faulty", "Every fault is reported", () -> setting("""
                {"supervisors": ["leon"],
                 "rules": [{"code": "LAW_WEEK", "title": "A limit of law ends", "moment": "ON_DAY", "days": 7, "to": "OFFICER"}]}\
                """)));

    private ReminderExamples() {}

    private static SampleLists office() {
        var lists = new SampleLists(Callers.ofFreshAuthority());
        for (var code : List.of("ana", "leo")) {
            lists.put(
                            "people/" + code,
                            Map.of(
                                    "caller", "https://login.example.org|" + code,
                                    "name", code.equals("ana") ? "Ana Almeida" : "Leo Lund",
                                    "email", code + "@office.example"))
                    .expecting(200);
        }
        return lists;
    }

    /** An office with a reminder to its officer. */
    private static Callers reminded() {
        var callers = office().callers();
        SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "ana"))
                .act("/deadlines", Map.of("title", "Hearing", "dueOn", "2025-03-19", "reason", "set by the court"))
                .expecting(201);
        RunJobs.passDays();
        return callers;
    }

    private static Ask rules() {
        var callers = Callers.ofFreshAuthority();
        return Ask.by(callers.caseworker()).with("code", callers.authority());
    }

    private static Ask setting(String rules) {
        var callers = office().callers();
        return Ask.by(callers.administrator()).with("code", callers.authority()).json(rules);
    }
}
