package org.comity.cases.history;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.comity.base.json.JsonText;
import org.comity.cases.history.Detail.ContentChanged;
import org.comity.cases.history.Detail.DeadlineEnded;
import org.comity.cases.history.Detail.DeadlineSet;
import org.comity.cases.history.Detail.EventKept;
import org.comity.cases.history.Detail.Keys;
import org.comity.cases.history.Detail.LinkEnded;
import org.comity.cases.history.Detail.Linked;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.history.Detail.SideProcessEnded;
import org.comity.cases.history.Detail.SideProcessOpened;
import org.comity.cases.history.MoveDetail.ImportDetail;
import org.comity.cases.history.MoveDetail.ReclassificationDetail;
import org.comity.cases.history.MoveDetail.RegistrationDetail;

/** Writes the details of history entries as JSON, and reads them, including those that earlier versions wrote. */
@ApplicationScoped
public class DetailCodec {

    private final JsonText json;

    DetailCodec(ObjectMapper json) {
        this.json = new JsonText(json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    }

    /** The detail as it is stored, with the versions of the coded reasons it uses. */
    String write(Detail detail, Map<String, Integer> lawVersions) {
        if (lawVersions.isEmpty() && !isCorrection(detail)) {
            return json.write(detail);
        }
        var tree = (ObjectNode) json.tree(detail);
        tree.remove(Keys.LAW_VERSIONS);
        if (!lawVersions.isEmpty()) {
            tree.set(Keys.LAW_VERSIONS, json.tree(lawVersions));
        }
        return json.write(tree);
    }

    /** A correction copies the keys of what it corrects, those about versions too. */
    private static boolean isCorrection(Detail detail) {
        return detail instanceof MoveDetail move && move.correctionReason() != null;
    }

    /** Reads the stored detail of an entry of this kind. */
    public Detail read(EntryKind kind, String stored) {
        var tree = json.read(stored, JsonNode.class);
        return json.read(tree, form(kind, tree));
    }

    /** The versions of coded reasons that a stored detail names, by code. */
    Map<String, Integer> lawVersions(String stored) {
        var named = json.read(stored, JsonNode.class).path(Keys.LAW_VERSIONS);
        return named.isMissingNode() ? Map.of() : json.read(named.toString(), new TypeReference<>() {});
    }

    /** Everything that is stored, by key: also what this version does not know. */
    Map<String, Object> everything(String stored) {
        return json.read(stored, new TypeReference<>() {});
    }

    private static Class<? extends Detail> form(EntryKind kind, JsonNode stored) {
        return switch (kind) {
            case TRANSITION, CORRECTION, RECLASSIFICATION -> formOfMove(stored);
            case CHANGE -> ContentChanged.class;
            case SIDE_PROCESS_OPENED -> SideProcessOpened.class;
            case SIDE_PROCESS_ENDED -> SideProcessEnded.class;
            case DEADLINE_SET -> DeadlineSet.class;
            case DEADLINE_ENDED -> DeadlineEnded.class;
            case LINKED -> Linked.class;
            case LINK_ENDED -> LinkEnded.class;
            case PART -> PartDetail.class;
            case EVENT -> EventKept.class;
        };
    }

    /** A correction has the form of what it corrects, so the key that only one form has decides. */
    private static Class<? extends MoveDetail> formOfMove(JsonNode stored) {
        if (stored.has(Keys.IMPORT)) {
            return ImportDetail.class;
        }
        if (stored.has(Keys.FORMER_REFERENCE)) {
            return ReclassificationDetail.class;
        }
        return stored.has(Keys.CONTENT) ? RegistrationDetail.class : StepDetail.class;
    }
}
