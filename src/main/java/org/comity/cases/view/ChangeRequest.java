package org.comity.cases.view;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.json.MergePatch;
import org.comity.base.json.StrictJson;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.cases.deadline.DeadlineClock;
import org.comity.cases.deadline.DeadlineClock.Event;
import org.comity.cases.history.Detail.Change;
import org.comity.cases.history.Detail.ContentChanged;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.measure.Measures;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.Versioned;
import org.comity.cases.request.content.ContentCheck;
import org.comity.cases.request.content.MeasuresCheck;
import org.comity.cases.request.content.RequestContent;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.workflow.Step;

/** Changes what a request says, by merge patch. What it said before stays in its history. */
@ApplicationScoped
class ChangeRequest {

    private static final String MEASURES = "measures";

    private final RequestViews views;
    private final CooperationRequests requests;
    private final HistoryEntries history;
    private final ContentCheck check;
    private final Measures measures;
    private final HistoryRecorder recording;
    private final DeadlineClock deadlines;
    private final StrictJson strictJson;
    private final ObjectMapper json;

    ChangeRequest(
            CooperationRequests requests,
            HistoryEntries history,
            ContentCheck check,
            Measures measures,
            HistoryRecorder recording,
            DeadlineClock deadlines,
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
        this.strictJson = strictJson;
        this.json = json;
    }

    @Transactional
    Versioned<RequestView> change(UUID id, int expectedVersion, MergePatch patch) {
        var request = requests.forChange(id, expectedVersion);
        var before = request.content();
        var patched = patch.applyTo(json.valueToTree(before));
        keepReview(patched, before);
        var after = strictJson.read(patched, RequestContent.class);
        var changes = changes(before, after);
        check(request, after, changes.keySet());
        if (!changes.isEmpty()) {
            record(request, after, changes);
            requests.flush();
        }
        return new Versioned<>(views.now(request), request.version());
    }

    private void record(CooperationRequest request, RequestContent after, Map<String, Change> changes) {
        var when = recording.when(request.authority(), null);
        request.says(after, when.on());
        changes.computeIfPresent(
                MEASURES, (name, change) -> new Change(change.from(), json.valueToTree(request.measures())));
        var entry =
                recording.record(request, Act.CHANGE, EntryDraft.beside(when.on(), null, new ContentChanged(changes)));
        if (changes.containsKey("suggestedDeadline")) {
            var trigger = new Trigger.OnStep(Step.REGISTER);
            deadlines.restated(
                    request, new Event(trigger, when.on(), when.nearest(), request.suggestedDeadline(), entry.seq()));
        }
    }

    /** Only what is changed must be right: what an older register said may stay as it is. */
    private void check(CooperationRequest request, RequestContent after, Set<String> changed) {
        var faults = new ArrayList<Fault>();
        if (changed.contains(MEASURES)) {
            measures.requireOpen(request);
            faults.addAll(
                    new MeasuresCheck(request.procedure(), request.measures(), history.measuresNamed(request.id()))
                            .faults(after.measures()));
        }
        check
                .faults(
                        request.authority(),
                        request.procedure().direction(),
                        request.procedure().kind(),
                        after)
                .stream()
                .filter(fault -> changed.contains(fieldOf(fault)))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
    }

    /** The field of the request in which a fault lies: the JSON pointer of the fault begins with it. */
    private static String fieldOf(Fault fault) {
        return JsonPointer.compile(fault.field()).getMatchingProperty();
    }

    /** A request that is not closed keeps a day of review: it can be moved by a patch, but not removed. */
    private static void keepReview(JsonNode patched, RequestContent before) {
        if (before.reviewOn() != null && patched instanceof ObjectNode content && !content.has("reviewOn")) {
            content.put("reviewOn", before.reviewOn().toString());
        }
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
            if (!was.path(name).equals(is.path(name))) {
                changes.put(name, new Change(was.path(name), is.path(name)));
            }
        }
        return changes;
    }
}
