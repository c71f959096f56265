package org.comity.cases.step.judgement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.cases.history.Detail.Change;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.Measure;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The values, before a step or correction, of the fields of a request that it may change. The history stores each change with
 * the value before, so that the content known at any instant can be computed. A field that a step may change belongs here.
 *
 * @param measures null if no outcome comes with the step, so that the measures need not be read
 */
public record ContentSnapshot(
        @Nullable String executingAuthority,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate receivedByExecutingOn,
        @Nullable LocalDate reviewOn,
        Direction direction,
        Kind kind,
        String reference,
        List<String> formerReferences,
        @Nullable List<Measure> measures) {

    public static ContentSnapshot of(CooperationRequest request, boolean withOutcomes) {
        return new ContentSnapshot(
                request.executingAuthority(),
                request.receivedOn(),
                request.receivedByExecutingOn(),
                request.reviewOn(),
                request.procedure().direction(),
                request.procedure().kind(),
                request.reference(),
                request.formerReferences(),
                withOutcomes ? request.measures() : null);
    }

    /** Each field that has changed since, by name. */
    public Map<String, Change> changesTo(CooperationRequest after) {
        var changed = new LinkedHashMap<String, Change>();
        put(changed, "executingAuthority", executingAuthority, after.executingAuthority());
        put(changed, "receivedOn", receivedOn, after.receivedOn());
        put(changed, "receivedByExecutingOn", receivedByExecutingOn, after.receivedByExecutingOn());
        put(changed, "reviewOn", reviewOn, after.reviewOn());
        put(changed, "direction", direction, after.procedure().direction());
        put(changed, "kind", kind, after.procedure().kind());
        put(changed, "reference", reference, after.reference());
        put(changed, "formerReferences", formerReferences, after.formerReferences());
        if (measures != null) {
            put(changed, "measures", measures, after.measures());
        }
        return changed;
    }

    private static void put(Map<String, Change> changed, String name, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            changed.put(name, new Change(was, is));
        }
    }
}
