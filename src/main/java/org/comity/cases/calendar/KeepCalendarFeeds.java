package org.comity.cases.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.audit.Author;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;
import org.comity.base.time.Ids;
import org.comity.cases.calendar.CalendarFeed.Subject;
import org.comity.reference.authority.OfficeLists;
import org.comity.reference.people.People;
import org.comity.reference.people.Person;
import org.comity.reference.people.Units;
import org.jspecify.annotations.Nullable;

/** Makes and ends the calendar feeds of an office, and shows them: to a caseworker the own ones, to others all. */
@ApplicationScoped
class KeepCalendarFeeds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final CalendarFeeds feeds;
    private final CalendarSettings settings;
    private final People people;
    private final Units units;
    private final OfficeLists lists;
    private final CurrentCaller current;
    private final CurrentAuthor author;
    private final AuditTrail audit;
    private final Ids ids;

    KeepCalendarFeeds(
            CalendarFeeds feeds,
            CalendarSettings settings,
            People people,
            Units units,
            OfficeLists lists,
            CurrentCaller current,
            CurrentAuthor author,
            AuditTrail audit,
            Ids ids) {
        this.feeds = feeds;
        this.settings = settings;
        this.people = people;
        this.units = units;
        this.lists = lists;
        this.current = current;
        this.author = author;
        this.audit = audit;
        this.ids = ids;
    }

    @Transactional
    List<CalendarFeedView> all(String authority) {
        lists.requireVisible(authority);
        return feeds.of(authority).stream()
                .filter(feed -> mayEnd(authority, feed))
                .map(CalendarFeed::view)
                .toList();
    }

    /** Makes a feed. The one before of the same person or unit ends, since its address may have become known. */
    @Transactional
    CalendarAddressView make(String authority, NewCalendarFeed wanted) {
        lists.requireVisible(authority);
        if (!settings.feeds()) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "Calendar feeds are switched off here (COMITY_CALENDAR_FEEDS)");
        }
        var by = author.get();
        var subject = subject(authority, wanted.unit(), by);
        feeds.of(authority).stream()
                .filter(feed -> !feed.hasEnded() && feed.subject().equals(subject))
                .forEach(feed -> feed.ends(by));
        var secret = newSecret();
        var digest = DigestUtils.sha256(secret.getBytes(StandardCharsets.US_ASCII));
        var feed = new CalendarFeed(ids.at(by.at()), authority, subject, digest, by);
        feeds.persist(feed);
        audit.note(Act.SET_UP_FEED, authority, null);
        return new CalendarAddressView(feed.id(), "/api/v1/calendar/" + secret + ".ics");
    }

    @Transactional
    CalendarFeedView end(String authority, UUID id) {
        lists.requireVisible(authority);
        var feed =
                feeds.one(authority, id).filter(one -> mayEnd(authority, one)).orElseThrow(ProblemException::notFound);
        if (feed.hasEnded()) {
            throw new ProblemException(ProblemKind.CONFLICT, "The feed has ended already");
        }
        feed.ends(author.get());
        audit.note(Act.SET_UP_FEED, authority, null);
        return feed.view();
    }

    private boolean mayEnd(String authority, CalendarFeed feed) {
        var caller = current.get().in(authority);
        return feed.isOf(caller.id()) || caller.has(Role.SUPERVISOR) || caller.has(Role.ADMINISTRATOR);
    }

    private Subject subject(String authority, @Nullable String unit, Author by) {
        var faults = new ArrayList<Fault>();
        if (unit != null) {
            units.check(authority, "unit", unit, faults);
            if (faults.isEmpty() && !units.callersIn(authority, unit, by.at()).contains(by.id())) {
                faults.add(Fault.ofBody("unit", "not-applicable", "you do not belong to this unit"));
            }
            refuse(faults);
            return new Subject(null, unit);
        }
        var person = people.ofCaller(authority, by.id()).map(Person::code);
        if (person.isEmpty()) {
            faults.add(Fault.ofBody("", "unknown-code", "you are not in the list of people of the office"));
        }
        refuse(faults);
        return new Subject(person.orElse(null), null);
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
    }

    private static String newSecret() {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
