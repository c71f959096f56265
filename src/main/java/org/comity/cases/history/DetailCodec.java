package org.comity.cases.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
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

    private final ObjectMapper json;

    DetailCodec(ObjectMapper json) {
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The detail as it is stored. */
    String write(Detail detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads the stored detail of an entry of this kind. */
    public Detail read(EntryKind kind, String stored) {
        try {
            var tree = json.readTree(stored);
            return json.treeToValue(tree, form(kind, tree));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that is stored, by key: also what this version does not know. */
    Map<String, Object> everything(String stored) {
        try {
            return json.readValue(stored, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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
