package org.comity.cases.priority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.web.Precondition;
import org.comity.base.web.Versioned;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.PrioritySet;
import org.comity.cases.request.ReadableRequests;
import org.comity.cases.request.RequestPriority;
import org.comity.rules.workflow.Standing;

/** Gives a request its priority, with the reason and the day of review; the history has each one. */
@ApplicationScoped
class SetPriority {

    /** The name of the priority in the history. */
    private static final String PART = "priority";

    private final CooperationRequests requests;
    private final ReadableRequests reading;
    private final HistoryRecorder recorder;
    private final CurrentAuthor author;

    SetPriority(
            CooperationRequests requests, ReadableRequests reading, HistoryRecorder recorder, CurrentAuthor author) {
        this.requests = requests;
        this.reading = reading;
        this.recorder = recorder;
        this.author = author;
    }

    @Transactional
    Versioned<PriorityView> show(UUID id) {
        var request = reading.read(id);
        return new Versioned<>(PriorityView.of(request), request.version());
    }

    @Transactional
    Versioned<PriorityView> set(UUID id, Precondition precondition, NewPriority wanted) {
        var request = requests.forChange(id, precondition);
        var today = recorder.when(request.authority(), null).today();
        check(request, wanted, today);
        var by = author.get();
        // A normal request without a mark needs no priority of the office: a later mark of urgency counts again.
        var set = wanted.value() == RequestPriority.NORMAL && wanted.reviewOn() == null
                ? null
                : new PrioritySet(
                        wanted.value(), wanted.code(), wanted.reason(), wanted.reviewOn(), today, by.id(), by.name());
        if (set == null ? request.priority() == null : set.saysTheSame(request.priority())) {
            // The answer shows the request: a call that changes nothing is a reading.
            return show(id);
        }
        request.hasPriority(set);
        recorder.recorded(
                request, new PartDetail(PART, request.id(), PartAct.CHANGED, values(wanted)), today, wanted.reason());
        requests.flush();
        return new Versioned<>(PriorityView.of(request), request.version());
    }

    private static Map<String, Object> values(NewPriority wanted) {
        var values = new LinkedHashMap<String, Object>();
        values.put("value", wanted.value().name());
        values.put("code", wanted.code().name());
        if (wanted.reviewOn() != null) {
            values.put("reviewOn", wanted.reviewOn().toString());
        }
        return values;
    }

    private static void check(CooperationRequest request, NewPriority wanted, LocalDate today) {
        var faults = new ArrayList<Fault>();
        var day = wanted.reviewOn();
        if (request.state().standing() == Standing.CLOSED) {
            faults.add(Fault.ofBody("value", "not-applicable", "nobody takes up a closed request"));
        }
        if (day == null && wanted.value() != RequestPriority.NORMAL) {
            faults.add(Fault.ofBody("reviewOn", "missing", "a priority above NORMAL is looked at again: name the day"));
        }
        if (day == null && wanted.value() == RequestPriority.NORMAL && request.urgency() != null) {
            faults.add(Fault.ofBody("reviewOn", "missing", "the request is marked urgent: name the day to look again"));
        }
        if (day != null && day.isBefore(today)) {
            faults.add(Fault.ofBody("reviewOn", "in-the-past", "must be today or later"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(List.copyOf(faults));
        }
    }
}
