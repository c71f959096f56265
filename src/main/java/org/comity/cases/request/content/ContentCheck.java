package org.comity.cases.request.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.problem.Dates;
import org.comity.base.problem.Fault;
import org.comity.base.problem.NearestWords;
import org.comity.base.time.Present;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.countries.Countries;
import org.comity.reference.countries.Country;
import org.comity.reference.lawbook.LawBook;
import org.comity.reference.people.People;
import org.comity.rules.law.Instrument;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.jspecify.annotations.Nullable;

/** Checks what a request says against the law book, the list of countries and the calendar. */
@ApplicationScoped
public class ContentCheck {

    private static final String CONVENTION = "UNCAC";

    private final LawBook book;
    private final Countries countries;
    private final OwnAuthorities authorities;
    private final People people;

    ContentCheck(LawBook book, Countries countries, OwnAuthorities authorities, People people) {
        this.people = people;
        this.book = book;
        this.countries = countries;
        this.authorities = authorities;
    }

    /** Every fault of what a request of an authority says. */
    public List<Fault> faults(String authority, Direction direction, Kind kind, RequestContent content) {
        var faults = new ArrayList<Fault>();
        var present = authorities.present(authority);
        checkCounterpart(authority, content, present.day(), faults);
        checkDates(direction, content, present, faults);
        ContentOfItsKind.check(kind, content, faults);
        checkLegalBases(content, faults);
        checkOffences(content, faults);
        people.checkOfficer(authority, content.officer(), faults);
        for (var i = 0; i < content.measures().size(); i++) {
            var measure = content.measures().get(i);
            if (book.assistanceType(measure.letter()).isEmpty()) {
                faults.add(Fault.ofBody(
                        "measures/" + i + "/letter",
                        "unknown",
                        "no such purpose in UNCAC article 46(3); see /api/v1/law/assistance-types"));
            }
            faults.addAll(measure.faultsOfAssessment("measures/" + i + "/", present.day()));
        }
        return faults;
    }

    /** The faults of fields that a request of its kind cannot have. */
    public List<Fault> faultsAs(Kind kind, RequestContent content) {
        var faults = new ArrayList<Fault>();
        ContentOfItsKind.check(kind, content, faults);
        return faults.stream()
                .map(fault -> new Fault("request", fault.field(), fault.code(), fault.detail()))
                .toList();
    }

    private void checkCounterpart(String authority, RequestContent content, LocalDate today, List<Fault> faults) {
        var day = content.dated() != null
                ? content.dated()
                : content.receivedDay() != null ? content.receivedDay() : today;
        if (content.counterpart().equals(authorities.seatOf(authority).country())) {
            faults.add(Fault.ofBody("counterpart", "own-country", "is our own country"));
        } else if (countries.find(content.counterpart()).isEmpty()) {
            faults.add(Fault.ofBody(
                    "counterpart",
                    "unknown",
                    "is no ISO 3166-1 alpha-3 code; see /api/v1/countries" + countries.hint(content.counterpart())));
        } else if (!countries.validOn(content.counterpart(), day)) {
            faults.add(Fault.ofBody(
                    "counterpart",
                    "not-valid",
                    "was not in use on " + day + "; see /api/v1/countries" + followed(content.counterpart())));
        }
    }

    /** The codes that followed a retired one. */
    private String followed(String code) {
        var successors = countries.find(code).map(Country::successors).orElse(List.of());
        return successors.isEmpty() ? "" : "; did you mean " + String.join(" or ", successors) + "?";
    }

    private static void checkDates(Direction direction, RequestContent content, Present present, List<Fault> faults) {
        var today = present.day();
        var received = content.receivedOn();
        if (received != null && !received.on().isAfter(today)) {
            Dates.notAfterNow("receivedOn", received.at(), present.instant(), faults);
        }
        notAfter("dated", content.dated(), "today", today, faults);
        notAfter("receivedOn", content.receivedDay(), "today", today, faults);
        notAfter("receivedByExecutingOn", content.receivedByExecutingOn(), "today", today, faults);
        notAfter("dated", content.dated(), "the day it was received", content.receivedDay(), faults);
        notAfter(
                "receivedOn",
                content.receivedDay(),
                "the day the executing authority received it",
                content.receivedByExecutingOn(),
                faults);
        if (direction == Direction.OUTGOING && content.receivedDay() != null) {
            faults.add(Fault.ofBody("receivedOn", "not-applicable", "a request of our own is not received by us"));
        }
        var suggested = content.suggestedDeadline();
        if (suggested != null) {
            notAfter("receivedOn", content.receivedDay(), "the deadline it suggests", suggested.on(), faults);
        }
    }

    private static void notAfter(
            String field, @Nullable LocalDate day, String what, @Nullable LocalDate limit, List<Fault> faults) {
        if (day != null && limit != null && day.isAfter(limit)) {
            faults.add(Fault.ofBody(field, "out-of-order", "cannot be after " + what + ", " + limit));
        }
    }

    private void checkLegalBases(RequestContent content, List<Fault> faults) {
        var seen = new ArrayList<String>();
        for (var i = 0; i < content.legalBases().size(); i++) {
            var basis = content.legalBases().get(i);
            var field = "legalBases/" + i + "/instrument";
            if (basis.isInWords()) {
                checkWords(basis, "legalBases/" + i + "/note", faults);
            } else if (book.instrument(basis.instrument()).isEmpty()) {
                faults.add(Fault.ofBody(
                        field,
                        "unknown",
                        "no such instrument in the law book; see /api/v1/law/instruments"
                                + NearestWords.hint(
                                        basis.instrument(),
                                        book.instruments().stream()
                                                .map(Instrument::code)
                                                .toList())));
            } else if (seen.contains(basis.instrument())) {
                faults.add(Fault.ofBody(field, "twice", "is named twice"));
            }
            seen.add(basis.instrument());
            if (basis.role() == ConventionRole.SOLE && content.legalBases().size() > 1) {
                faults.add(Fault.ofBody(
                        "legalBases/" + i + "/role", "contradiction", "a sole basis has no other beside it"));
            }
            if (basis.role() != null && !basis.instrument().equals(CONVENTION)) {
                faults.add(Fault.ofBody("legalBases/" + i + "/role", "not-applicable", "is the role of UNCAC alone"));
            }
        }
    }

    private static void checkWords(LegalBasis basis, String field, List<Fault> faults) {
        var note = basis.note();
        if (note == null || note.isBlank()) {
            faults.add(Fault.ofBody(
                    field, "not-blank", "must say which basis it is, since the law book does not have it"));
        }
    }

    private void checkOffences(RequestContent content, List<Fault> faults) {
        for (var i = 0; i < content.offences().size(); i++) {
            var article = content.offences().get(i).article();
            if (article != null
                    && book.offences().stream()
                            .noneMatch(offence -> offence.article().equals(article))) {
                faults.add(Fault.ofBody(
                        "offences/" + i + "/article",
                        "unknown",
                        "no offence of the Convention; see /api/v1/law/offences"));
            }
        }
        if (content.offences().stream()
                        .filter(offence -> Boolean.TRUE.equals(offence.main()))
                        .count()
                > 1) {
            faults.add(Fault.ofBody("offences", "contradiction", "only one offence can be the main one"));
        }
    }
}
