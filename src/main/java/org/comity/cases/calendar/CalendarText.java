package org.comity.cases.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Deadlines as an iCalendar object (RFC 5545): each is an event of a whole day. */
final class CalendarText {

    static final String MEDIA_TYPE = "text/calendar; charset=UTF-8";

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private CalendarText() {}

    /**
     * A deadline in a calendar.
     *
     * @param id identifier of the deadline, which does not change with its day
     * @param day the last day
     * @param summary text that the calendar shows
     */
    record Entry(String id, LocalDate day, String summary) {}

    /** The calendar at an instant. */
    static String of(String name, List<Entry> entries, Instant at) {
        var calendar = new CalendarText();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Comity//Deadlines//EN");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("X-WR-CALNAME:" + escaped(name));
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        calendar.zone();
        entries.forEach(entry -> calendar.event(entry, INSTANT.format(at)));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    /** An object has one component at least, also without deadlines. */
    private void zone() {
        line("BEGIN:VTIMEZONE");
        line("TZID:UTC");
        line("BEGIN:STANDARD");
        line("DTSTART:19700101T000000");
        line("TZOFFSETFROM:+0000");
        line("TZOFFSETTO:+0000");
        line("END:STANDARD");
        line("END:VTIMEZONE");
    }

    private void event(Entry entry, String stamp) {
        line("BEGIN:VEVENT");
        line("UID:" + entry.id() + "@comity");
        line("DTSTAMP:" + stamp);
        line("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(entry.day()));
        line("SUMMARY:" + escaped(entry.summary()));
        line("CLASS:CONFIDENTIAL");
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** A line of more than 75 octets goes on in the next one behind a space; no character is divided. */
    private void line(String content) {
        var octets = 0;
        for (var character : content.codePoints().toArray()) {
            var one = Character.toString(character);
            var length = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += length;
        }
        text.append("\r\n");
    }
}
