package org.comity.cases.view;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.json.MergePatch;
import org.comity.base.json.StrictJson;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.web.Precondition;
import org.comity.cases.deadline.DeadlineRevision;
import org.comity.cases.deadline.DeadlineRevision.Facts;
import org.comity.cases.history.Detail.Change;
import org.comity.cases.history.Detail.ContentChanged;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.measure.Measures;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.Versioned;
import org.comity.cases.request.content.ContentCheck;
import org.comity.cases.request.content.MeasuresCheck;
import org.comity.cases.request.content.RequestContent;
import org.comity.cases.step.correction.CarriedDays;
import org.comity.cases.step.taking.SentBefore;
import org.comity.rules.workflow.Standing;

/** Changes what a request says, by merge patch. The values before stay in its history. */
@ApplicationScoped
class ChangeRequest {

    private static final String MEASURES = "measures";
    private static final String REVIEW = "reviewOn";

    private final RequestViews views;
    private final CooperationRequests requests;
    private final HistoryEntries history;
    private final ContentCheck check;
    private final Measures measures;
    private final HistoryRecorder recording;
    private final DeadlineRevision deadlines;
    private final CarriedDays carriedDays;
    private final StrictJson strictJson;
    private final ObjectMapper json;

    ChangeRequest(
            CooperationRequests requests,
            HistoryEntries history,
            ContentCheck check,
            Measures measures,
            HistoryRecorder recording,
            DeadlineRevision deadlines,
            CarriedDays carriedDays,
            StrictJson strictJson,
            ObjectMapper json,
            RequestViews views) {
        this.views = views;
        this.requests = requests;
        this.history = history;
        this.check = check;
        this.measures = measures;
        this.recording = recording;
        this.deadlines = deadlines;
        this.carriedDays = carriedDays;
        this.strictJson = strictJson;
        this.json = json;
    }

    @Transactional
    Versioned<RequestView> change(UUID id, Precondition precondition, MergePatch patch) {
        var request = requests.forChange(id, precondition);
        var before = request.content();
        var patched = patch.applyTo(json.valueToTree(before));
        var after = carriedDays.inItsZone(request, strictJson.read(patched, RequestContent.class));
        var changes = changes(before, after);
        check(request, before, after, changes.keySet());
        if (!changes.isEmpty()) {
            record(request, after, changes);
            requests.flush();
        }
        return new Versioned<>(views.now(request), request.version());
    }

    private void record(CooperationRequest request, RequestContent after, Map<String, Change> changes) {
        var when = recording.when(request.authority(), null);
        var facts = Facts.of(request);
        carriedDays.supersede(request, after, changes.keySet()).forEach(changes::remove);
        request.says(after, when.on());
        if (changes.isEmpty()) {
            return;
        }
        changes.computeIfPresent(
                MEASURES, (name, change) -> new Change(change.from(), json.valueToTree(request.measures())));
        var entry =
                recording.record(request, Act.CHANGE, EntryDraft.beside(when.on(), null, new ContentChanged(changes)));
        deadlines.changed(request, facts, when, entry.seq());
    }

    /** Only a change must be right: a fault that an older register brought along may stay as it is. */
    private void check(CooperationRequest request, RequestContent before, RequestContent after, Set<String> changed) {
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
        var already = Set.copyOf(contentFaults(request, before));
        contentFaults(request, after).stream()
                .filter(fault -> changed.contains(fieldOf(fault)) || !already.contains(fault))
                .filter(fault -> faults.stream().noneMatch(one -> isSame(one, fault)))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
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

    /** The content shows the day of receipt alone: a patch that gives an instant may change it within the day. The move decides. */
    private static boolean isNewInstant(String name, RequestContent after) {
        return name.equals("receivedOn")
                && after.receivedOn() != null
                && after.receivedOn().at() != null;
    }

    /** Each field that changed, as it was and as it is. */
    private Map<String, Change> changes(RequestContent before, RequestContent after) {
        var was = json.valueToTree(before);
        var is = json.valueToTree(after);
        var changes = new LinkedHashMap<String, Change>();
        var names = new TreeSet<String>();
        was.fieldNames().forEachRemaining(names::add);
        is.fieldNames().forEachRemaining(names::add);
        for (var name : names) {
            if (!was.path(name).equals(is.path(name)) || isNewInstant(name, after)) {
                changes.put(name, new Change(was.path(name), is.path(name)));
            }
        }
        return changes;
    }
}
