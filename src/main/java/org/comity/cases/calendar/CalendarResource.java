package org.comity.cases.calendar;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.comity.base.problem.ProblemException;
import org.comity.base.time.Now;
import org.comity.cases.calendar.CalendarText.Entry;
import org.comity.cases.deadline.DeadlineLineView;
import org.comity.cases.request.AccessLevel;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.deadline.DeadlineRule;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The deadlines behind the secret address of a calendar feed. Calendar programs have no token: the address is what they know. It is
 * not in the API document, since programs of the office use the list of deadlines.
 */
@Path("/api/v1/calendar/{file}")
@PermitAll
class CalendarResource {

    private static final Pattern FILE = Pattern.compile("([A-Za-z0-9_-]{43})\\.ics");

    private final ReadCalendar reading;
    private final LawBook book;
    private final Now now;

    CalendarResource(ReadCalendar reading, LawBook book, Now now) {
        this.reading = reading;
        this.book = book;
        this.now = now;
    }

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response calendar(String file) {
        var name = FILE.matcher(file);
        if (!name.matches()) {
            throw ProblemException.notFound();
        }
        var entries = reading.read(name.group(1)).stream().map(this::entry).toList();
        return Response.ok(CalendarText.of("Comity", entries, now.instant()), CalendarText.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"deadlines.ics\"")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private Entry entry(DeadlineLineView line) {
        var kind = kind(line);
        return new Entry(
                line.id().toString(),
                line.dueOn(),
                line.level() == AccessLevel.NORMAL ? line.reference() + ": " + kind : kind);
    }

    /** The title of the rule in the law book. The words of a deadline that was set by hand are content of the request. */
    private String kind(DeadlineLineView line) {
        var rule = line.rule();
        return rule == null
                ? "Deadline"
                : book.deadlineRule(rule).map(DeadlineRule::title).orElse("Deadline");
    }
}
