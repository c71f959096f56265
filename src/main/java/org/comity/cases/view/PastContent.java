package org.comity.cases.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.base.json.JsonText;
import org.comity.base.time.Standpoint;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.measure.Measures;
import org.comity.cases.part.PartRecords;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.MeasureRecord;
import org.comity.cases.request.content.RequestContent;
import org.comity.cases.view.RequestViews.Known;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;

/**
 * The content of a request at an instant, from its history: each field that was changed later is as it was before the first of
 * those changes, every other as it is.
 */
@ApplicationScoped
class PastContent {

    private static final String EXECUTING_AUTHORITY = "executingAuthority";
    private static final String FORMER_REFERENCES = "formerReferences";
    private static final Set<String> FIELDS = Arrays.stream(RequestContent.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    private static final String MEASURES = "measures";

    private final HistoryEntries history;
    private final PartRecords records;
    private final ObjectMapper json;

    PastContent(HistoryEntries history, PartRecords records, ObjectMapper json) {
        this.records = records;
        this.history = history;
        this.json = json;
    }

    /** The content known of a request when its history had these entries; that of now if no instant is meant. */
    Known known(CooperationRequest request, Standpoint from, List<HistoryEntry> entries) {
        if (from.asOf() == null) {
            return new Known(
                    request.content(),
                    request.executingAuthority(),
                    request.reference(),
                    request.formerReferences(),
                    request.procedure().direction(),
                    request.procedure().kind(),
                    entries.size());
        }
        var said = history.saidThen(request.id(), from.asOf());
        var executing = said.has(EXECUTING_AUTHORITY)
                ? said.path(EXECUTING_AUTHORITY).textValue()
                : request.executingAuthority();
        measuresAt(request.id(), from.asOf(), said);
        return new Known(
                content(request.content(), said),
                executing,
                said.path("reference").asText(request.reference()),
                formerReferences(request, said),
                Direction.valueOf(said.path("direction")
                        .asText(request.procedure().direction().name())),
                Kind.valueOf(said.path("kind").asText(request.procedure().kind().name())),
                entries.size());
    }

    /**
     * The measures as their records were known. Where a later entry has a list without numbers, it is of a time before
     * measures were records: the list is then what was known, in its order.
     */
    private void measuresAt(UUID requestId, Instant asOf, JsonNode said) {
        var listed = said.path(MEASURES);
        var isOfRecords =
                listed.isMissingNode() || (!listed.isEmpty() && listed.path(0).has("no"));
        if (isOfRecords && said instanceof ObjectNode content) {
            content.set(
                    MEASURES,
                    json.valueToTree(records.known(Measures.KIND, MeasureRecord.class, requestId, asOf).stream()
                            .filter(record -> record.endedOn() == null)
                            .map(MeasureRecord::measure)
                            .sorted(Comparator.comparing(measure -> Objects.requireNonNull(measure.no())))
                            .toList()));
        } else {
            for (var i = 0; i < listed.size(); i++) {
                ((ObjectNode) listed.get(i)).put("no", i + 1);
            }
        }
    }

    private static List<String> formerReferences(CooperationRequest request, JsonNode said) {
        return said.has(FORMER_REFERENCES)
                ? said.path(FORMER_REFERENCES)
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList()
                : request.formerReferences();
    }

    private RequestContent content(RequestContent now, JsonNode said) {
        ObjectNode content = json.valueToTree(now);
        said.properties().stream()
                .filter(field -> FIELDS.contains(field.getKey()))
                .forEach(field -> content.set(field.getKey(), field.getValue()));
        return new JsonText(json).read(content, RequestContent.class);
    }
}
