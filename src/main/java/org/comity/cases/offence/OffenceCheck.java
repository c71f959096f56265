package org.comity.cases.offence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.comity.base.problem.Fault;
import org.comity.base.time.PartialDate;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder;
import org.comity.reference.countries.Countries;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.law.Offence;
import org.jspecify.annotations.Nullable;

/** The faults of the values of an offence, all at once. */
@ApplicationScoped
class OffenceCheck {

    private static final String UNTIL = "conductUntil";

    private final LawBook book;
    private final Countries countries;
    private final HistoryRecorder recorder;

    OffenceCheck(LawBook book, Countries countries, HistoryRecorder recorder) {
        this.book = book;
        this.countries = countries;
        this.recorder = recorder;
    }

    List<Fault> faults(CooperationRequest request, AllegedOffence wanted) {
        var faults = new ArrayList<Fault>();
        var article = wanted.article();
        var national = wanted.national();
        if (article == null && (national == null || national.isBlank())) {
            faults.add(Fault.ofBody("national", "needed", "an offence has an article or a name in national law"));
        }
        if (article != null && book.offences().stream().map(Offence::article).noneMatch(article::equals)) {
            faults.add(Fault.ofBody("article", "unknown", "no offence of the Convention; see /api/v1/law/offences"));
        }
        var places = Objects.requireNonNull(wanted.places());
        for (var i = 0; i < places.size(); i++) {
            var country = places.get(i).country();
            if (country != null) {
                countries.fault("places/" + i + "/country", country).ifPresent(faults::add);
            }
        }
        var today = recorder.when(request.authority(), null).today();
        var from = day("conductFrom", wanted.conductFrom(), today, faults);
        var until = day(UNTIL, wanted.conductUntil(), today, faults);
        if (from
                && until
                && PartialDate.lastDay(Objects.requireNonNull(wanted.conductUntil()))
                        .isBefore(PartialDate.firstDay(Objects.requireNonNull(wanted.conductFrom())))) {
            faults.add(Fault.ofBody(UNTIL, "out-of-order", "cannot be before " + wanted.conductFrom()));
        }
        return faults;
    }

    /** Returns whether there is a day that the calendar has. */
    private static boolean day(String field, @Nullable String text, LocalDate today, List<Fault> faults) {
        if (text == null) {
            return false;
        }
        try {
            if (PartialDate.firstDay(text).isAfter(today)) {
                faults.add(Fault.ofBody(field, "in-the-future", "cannot be after today, " + today));
            }
            return true;
        } catch (DateTimeException e) {
            faults.add(Fault.ofBody(field, "no-such-day", "is no day of the calendar"));
            return false;
        }
    }
}
