package org.comity.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.comity.audit.Act;
import org.comity.directory.OwnAuthorities;
import org.comity.handling.Recording;
import org.comity.handling.Versioned;
import org.comity.history.EntryKind;
import org.comity.history.WhatHappened;
import org.comity.http.MergePatch;
import org.comity.http.ProblemException;
import org.comity.http.StrictJson;
import org.comity.request.ContentCheck;
import org.comity.request.CooperationRequest;
import org.comity.request.CooperationRequests;
import org.comity.request.RequestContent;

/** Changes what a request says, by merge patch. What it said before stays in its history. */
@ApplicationScoped
class ChangeRequest {

    private final CooperationRequests requests;
    private final ContentCheck check;
    private final Recording recording;
    private final OwnAuthorities authorities;
    private final StrictJson strictJson;
    private final ObjectMapper json;

    ChangeRequest(
            CooperationRequests requests,
            ContentCheck check,
            Recording recording,
            OwnAuthorities authorities,
            StrictJson strictJson,
            ObjectMapper json) {
        this.requests = requests;
        this.check = check;
        this.recording = recording;
        this.authorities = authorities;
        this.strictJson = strictJson;
        this.json = json;
    }

    @Transactional
    Versioned<CooperationRequest> change(UUID id, int expectedVersion, MergePatch patch) {
        var request = requests.forChange(id, expectedVersion);
        var before = request.content();
        var patched = patch.applyTo(json.valueToTree(before));
        keepReview(patched, before);
        var after = strictJson.read(patched, RequestContent.class);
        var faults = check.faults(request.authority(), request.procedure().direction(), after);
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
        if (!after.equals(before)) {
            request.says(after);
            recording.record(
                    request,
                    Act.CHANGE,
                    WhatHappened.beside(
                            EntryKind.CHANGE, authorities.today(request.authority()), null, changes(before, after)));
            requests.flush();
        }
        return new Versioned<>(request, request.version());
    }

    /** A request that is not closed keeps a day of review: it can be moved by a patch, but not removed. */
    private static void keepReview(JsonNode patched, RequestContent before) {
        if (before.reviewOn() != null && patched instanceof ObjectNode content && !content.has("reviewOn")) {
            content.put("reviewOn", before.reviewOn().toString());
        }
    }

    /** Each field that changed, as it was and as it is. */
    private Map<String, Object> changes(RequestContent before, RequestContent after) {
        var was = json.valueToTree(before);
        var is = json.valueToTree(after);
        var changes = new LinkedHashMap<String, Object>();
        var names = new TreeSet<String>();
        was.fieldNames().forEachRemaining(names::add);
        is.fieldNames().forEachRemaining(names::add);
        for (var name : names) {
            if (!was.path(name).equals(is.path(name))) {
                changes.put(name, Map.of("from", was.path(name), "to", is.path(name)));
            }
        }
        return changes;
    }
}
