package org.comity.cases.view;

import com.fasterxml.jackson.core.JsonPointer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.cases.access.Holders;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.measure.Measures;
import org.comity.cases.offence.RecordedOffences;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.content.ContentCheck;
import org.comity.cases.request.content.MeasuresCheck;
import org.comity.cases.request.content.RequestContent;
import org.comity.cases.step.correction.CarriedDays;
import org.comity.cases.step.taking.SentBefore;
import org.comity.rules.workflow.Standing;

/** Checks a change of what a request says. Only a change must be right: a fault that an older register brought along may stay. */
@ApplicationScoped
class ChangeCheck {

    private static final String MEASURES = "measures";
    private static final String REVIEW = "reviewOn";
    private static final String OFFICER = "officer";
    private static final String OFFENCES = "offences";

    private final HistoryEntries history;
    private final ContentCheck check;
    private final Measures measures;
    private final HistoryRecorder recording;
    private final CarriedDays carriedDays;
    private final Holders holders;
    private final RecordedOffences offences;

    ChangeCheck(
            HistoryEntries history,
            ContentCheck check,
            Measures measures,
            HistoryRecorder recording,
            CarriedDays carriedDays,
            Holders holders,
            RecordedOffences offences) {
        this.history = history;
        this.check = check;
        this.measures = measures;
        this.recording = recording;
        this.carriedDays = carriedDays;
        this.holders = holders;
        this.offences = offences;
    }

    /** Throws every fault of a change. */
    void check(CooperationRequest request, RequestContent before, RequestContent after, Set<String> changed) {
        var faults = new ArrayList<>(carriedDays.faults(request, after, changed));
        if (changed.contains(MEASURES)) {
            measures.requireOpen(request);
            faults.addAll(
                    new MeasuresCheck(request.procedure(), request.measures(), history.measuresNamed(request.id()))
                            .faults(after.measures()));
        }
        if (changed.contains("dated")) {
            var status = new StatusHistory(history.of(request.id()));
            faults.addAll(SentBefore.faultsOfDate(request.procedure(), status, after.dated()));
        }
        if (changed.contains(REVIEW)) {
            checkReview(
                    request, after, recording.when(request.authority(), null).today(), faults);
        }
        faults.addAll(ofOfficerAndOffences(request, after, changed));
        var already = Set.copyOf(contentFaults(request, before));
        contentFaults(request, after).stream()
                .filter(fault -> changed.contains(fieldOf(fault)) || !already.contains(fault))
                .filter(fault -> faults.stream().noneMatch(one -> isSame(one, fault)))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
    }

    private List<Fault> ofOfficerAndOffences(CooperationRequest request, RequestContent after, Set<String> changed) {
        var faults = new ArrayList<Fault>();
        if (changed.contains(OFFICER)) {
            faults.addAll(holders.faultsOfOfficer(request, after.officer()));
        }
        if (changed.contains(OFFENCES)) {
            faults.addAll(offences.faults(request, after.offences()));
        }
        return faults;
    }

    /** The day of a move and the content are checked for the same things: each fault is reported once. */
    private static boolean isSame(Fault one, Fault other) {
        return one.field().equals(other.field()) && one.code().equals(other.code());
    }

    private List<Fault> contentFaults(CooperationRequest request, RequestContent content) {
        var procedure = request.procedure();
        return check.faults(request.authority(), procedure.direction(), procedure.kind(), content);
    }

    /** The field of the request in which a fault lies: the JSON pointer of the fault begins with it. */
    private static String fieldOf(Fault fault) {
        return JsonPointer.compile(fault.field()).getMatchingProperty();
    }

    /** A request that is not closed has a day of review, today or later; a closed one has none. */
    private static void checkReview(
            CooperationRequest request, RequestContent after, LocalDate today, List<Fault> faults) {
        var day = after.reviewOn();
        if (request.state().standing() == Standing.CLOSED) {
            faults.add(Fault.ofBody(REVIEW, "not-applicable", "a closed request is not looked at again"));
        } else if (day == null) {
            faults.add(Fault.ofBody(REVIEW, "not-removable", "a request that is not closed has one: name another day"));
        } else if (day.isBefore(today)) {
            faults.add(Fault.ofBody(REVIEW, "in-the-past", "must be today or later"));
        }
    }
}
