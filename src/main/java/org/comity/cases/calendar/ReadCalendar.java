package org.comity.cases.calendar;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.comity.base.audit.AuditTrail;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;
import org.comity.base.time.Now;
import org.comity.cases.calendar.CalendarFeeds.Opened;
import org.comity.cases.deadline.DeadlineLineView;
import org.comity.cases.deadline.DeadlineList;
import org.comity.cases.request.AccessLevel;
import org.comity.reference.people.NameKind;
import org.comity.reference.people.NameMatches;
import org.comity.reference.people.People;
import org.comity.reference.people.Person;
import org.comity.reference.people.Units;

/**
 * Reads the deadlines of a calendar feed. The feed of a person shows what this person may see at that moment, without sealed requests;
 * that of a unit only what every person of the office sees.
 */
@ApplicationScoped
class ReadCalendar {

    private static final String NAME = "calendar";
    private static final int MOST = 500;

    private final CalendarFeeds feeds;
    private final CalendarSettings settings;
    private final DeadlineList deadlines;
    private final People people;
    private final Units units;
    private final NameMatches matches;
    private final CurrentCaller current;
    private final AuditTrail audit;
    private final Now now;

    ReadCalendar(
            CalendarFeeds feeds,
            CalendarSettings settings,
            DeadlineList deadlines,
            People people,
            Units units,
            NameMatches matches,
            CurrentCaller current,
            AuditTrail audit,
            Now now) {
        this.feeds = feeds;
        this.settings = settings;
        this.deadlines = deadlines;
        this.people = people;
        this.units = units;
        this.matches = matches;
        this.current = current;
        this.audit = audit;
        this.now = now;
    }

    /** The deadlines of the feed that a secret opens; the problem not-found for any other secret. */
    List<DeadlineLineView> read(String secret) {
        if (!settings.feeds()) {
            throw ProblemException.notFound();
        }
        current.actAs(Caller.job(NAME));
        var feed = QuarkusTransaction.requiringNew()
                .call(() -> feeds.opened(secret))
                .orElseThrow(ProblemException::notFound);
        current.actAs(reader(Caller.job(NAME).id(), feed.authority()));
        var readers = QuarkusTransaction.requiringNew().call(() -> readers(feed));
        // A feed ends for everybody when its maker leaves the unit or the office.
        if (readers.stream().noneMatch(person -> person.caller().equals(feed.maker()))) {
            throw ProblemException.notFound();
        }
        if (feed.subject().person() != null) {
            current.actAs(reader(readers.getFirst().caller(), feed.authority()));
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> lines(
                        feed.authority(), readers.stream().map(Person::code).toList()));
    }

    private static Caller reader(String id, String authority) {
        return new Caller(id, NAME, Set.of(Role.CASEWORKER), List.of(authority), null);
    }

    /** The people whose deadlines the feed has, without those whose last day in the office is over. */
    private List<Person> readers(Opened feed) {
        var authority = feed.authority();
        var unit = feed.subject().unit();
        var members = unit == null ? Set.<String>of() : units.callersIn(authority, unit, now.instant());
        var ended = people.ended(authority);
        return people.of(authority).stream()
                .filter(person -> unit == null
                        ? person.code().equals(feed.subject().person())
                        : members.contains(person.caller()))
                .filter(person -> !ended.contains(person.caller()))
                .toList();
    }

    private List<DeadlineLineView> lines(String authority, List<String> codes) {
        var officers = codes.stream()
                .flatMap(code -> matches.namesOf(List.of(authority), NameKind.OFFICER, code).stream())
                .toList();
        var found = deadlines.running(authority, officers, MOST).stream()
                .filter(line -> line.level() != AccessLevel.SEALED)
                .toList();
        audit.noteListed(
                found,
                one -> one.level() != AccessLevel.NORMAL,
                DeadlineLineView::authority,
                DeadlineLineView::requestId);
        return found;
    }
}
