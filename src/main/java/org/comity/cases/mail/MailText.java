package org.comity.cases.mail;

import java.time.LocalDate;

/**
 * The text of a mail: numbers and one address. It names no request, no person, no State and no authority, since mails are read on the
 * way.
 *
 * @param day the legal day of the reminders
 * @param soon number of reminders of days that come soon
 * @param today number of reminders of the day itself
 * @param passed number of reminders of days that have passed
 * @param myDay address of the list of work
 */
record MailText(LocalDate day, int soon, int today, int passed, String myDay) {

    String subject() {
        var all = soon + today + passed;
        return all == 1 ? "1 reminder" : all + " reminders";
    }

    String body() {
        return "Reminders of " + day + "\n\n"
                + line("Deadlines that end soon", soon)
                + line("Deadlines that end on this day", today)
                + line("Deadlines that have passed", passed)
                + "\nYour list of work: " + myDay + "\n\n"
                + "This message was sent by a program. It has no content of a request.\n";
    }

    private static String line(String about, int number) {
        return number == 0 ? "" : about + ": " + number + "\n";
    }
}
