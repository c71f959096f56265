package org.comity.cases.mail;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The text of a mail: numbers and one address. It names no request, no person, no State and no authority, since mails are read on the
 * way.
 *
 * @param day the legal day of the reminders
 * @param soon number of deadlines that end soon
 * @param today number of deadlines that end on the day
 * @param passed number of deadlines that have passed
 * @param myDay address of the list of work; null for an executing authority, which has none
 */
record MailText(
        LocalDate day,
        int soon,
        int today,
        int passed,
        @Nullable String myDay) {

    String subject() {
        var all = soon + today + passed;
        return all == 1 ? "1 reminder" : all + " reminders";
    }

    String body() {
        return "Reminders of " + day + "\n\n"
                + line("Deadlines that end soon", soon)
                + line("Deadlines that end on this day", today)
                + line("Deadlines that have passed", passed)
                + "\n" + where() + "\n\n"
                + "This message was sent by a program. It has no content of a request.\n";
    }

    private String where() {
        return myDay == null
                ? "They are of requests that are with you, in your list of executions."
                : "Your list of work: " + myDay;
    }

    private static String line(String about, int number) {
        return number == 0 ? "" : about + ": " + number + "\n";
    }
}
