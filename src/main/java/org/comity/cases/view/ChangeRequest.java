package org.comity.cases.view;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.json.MergePatch;
import org.comity.base.json.StrictJson;
import org.comity.base.web.Precondition;
import org.comity.base.web.Versioned;
import org.comity.cases.deadline.DeadlineRevision;
import org.comity.cases.deadline.DeadlineRevision.Facts;
import org.comity.cases.history.Detail.Change;
import org.comity.cases.history.Detail.ContentChanged;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.PrioritySet;
import org.comity.cases.request.ReadableRequests;
import org.comity.cases.request.content.RequestContent;
import org.comity.cases.step.correction.CarriedDays;

/** Changes what a request says, by merge patch. The values before stay in its history. */
@ApplicationScoped
class ChangeRequest {

    private static final String MEASURES = "measures";

    private final ReadableRequests reading;
    private final RequestViews views;
    private final CooperationRequests requests;
    private final ChangeCheck check;
    private final HistoryRecorder recording;
    private final DeadlineRevision deadlines;
    private final CarriedDays carriedDays;
    private final StrictJson strictJson;
    private final ObjectMapper json;

    ChangeRequest(
            ReadableRequests reading,
            CooperationRequests requests,
            ChangeCheck check,
            HistoryRecorder recording,
            DeadlineRevision deadlines,
            CarriedDays carriedDays,
            StrictJson strictJson,
            ObjectMapper json,
            RequestViews views) {
        this.reading = reading;
        this.views = views;
        this.requests = requests;
        this.check = check;
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
        check.check(request, before, after, changes.keySet());
        if (changes.isEmpty()) {
            // The answer shows the request: a call that changes nothing is a reading.
            reading.read(id);
        } else {
            record(request, after, changes);
            requests.flush();
        }
        return new Versioned<>(views.now(request), request.version());
    }

    private void record(CooperationRequest request, RequestContent after, Map<String, Change> changes) {
        var when = recording.when(request.authority(), null);
        var facts = Facts.of(request);
        carriedDays.supersede(request, after, changes.keySet()).forEach(changes::remove);
        request.hasPriority(
                PrioritySet.afterMark(request.priority(), request.urgency(), after.urgency(), when.today()));
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
