package org.comity.cost.large;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.cases.history.Detail.Change;
import org.comity.cases.request.content.ForeignReference;
import org.comity.cases.request.content.LegalBasis;
import org.comity.cases.request.content.Measure;
import org.comity.cases.request.content.OffenceNamed;
import org.comity.cases.request.content.RequestContent;
import org.comity.cases.request.content.RequestContent.Urgency;
import org.jspecify.annotations.Nullable;

/** The content of a request while some of its fields are changed. */
final class EditedContent {

    private final RequestContent from;
    String counterpart;

    @Nullable
    Urgency urgency;

    List<LegalBasis> legalBases;
    List<OffenceNamed> offences;
    List<Measure> measures;
    List<ForeignReference> foreignReferences;

    @Nullable
    String summary;

    @Nullable
    String officer;

    @Nullable
    LocalDate reviewOn;

    EditedContent(RequestContent from) {
        this.from = from;
        counterpart = from.counterpart();
        urgency = from.urgency();
        legalBases = from.legalBases();
        offences = from.offences();
        measures = from.measures();
        foreignReferences = from.foreignReferences();
        summary = from.summary();
        officer = from.officer();
        reviewOn = from.reviewOn();
    }

    /** The content with its changes. */
    RequestContent content() {
        return new RequestContent(
                counterpart,
                from.dated(),
                from.receivedOn(),
                from.receivedByExecutingOn(),
                from.channel(),
                from.language(),
                urgency,
                from.matterType(),
                legalBases,
                offences,
                measures,
                foreignReferences,
                from.stage(),
                from.purpose(),
                from.requester(),
                from.confidentiality(),
                from.suggestedDeadline(),
                summary,
                officer,
                reviewOn);
    }

    /** The fields that have changed, as an entry of the history has them. */
    Map<String, Change> changes() {
        var changes = new LinkedHashMap<String, Change>();
        put(changes, "counterpart", from.counterpart(), counterpart);
        put(changes, "urgency", from.urgency(), urgency);
        put(changes, "legalBases", from.legalBases(), legalBases);
        put(changes, "offences", from.offences(), offences);
        put(changes, "measures", from.measures(), measures);
        put(changes, "foreignReferences", from.foreignReferences(), foreignReferences);
        put(changes, "summary", from.summary(), summary);
        put(changes, "officer", from.officer(), officer);
        put(changes, "reviewOn", from.reviewOn(), reviewOn);
        return changes;
    }

    private static void put(Map<String, Change> changes, String name, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            changes.put(name, new Change(was, is));
        }
    }
}
