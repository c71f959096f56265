package org.comity.registers.reconciliation.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of both offices side by side. In each line {@code theirs} is the sum of {@code both}, {@code differ}, {@code onlyThey} and
 * {@code ambiguousRows}, and {@code ours} that of {@code both}, {@code differ}, {@code onlyWe} and {@code ambiguousRequests}.
 *
 * @param direction our side of the requests; a pair counts with that of our request; absent in the total
 * @param kind form of cooperation, in the same way; absent in the total
 * @param theirs number of rows of their list
 * @param ours number of our requests that the caller sees: those of the window, and others that a row may be about
 * @param both number of requests that both know, without a difference
 * @param differ number of requests that both know, with a difference
 * @param onlyWe number of requests that only we know
 * @param onlyThey number of rows that are about no request that the caller sees
 * @param ambiguousRows number of rows of which a person has to say which request they are about
 * @param ambiguousRequests number of requests that such rows may be about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The numbers of both offices side by side")
public record MirrorFigure(
        @Nullable Direction direction,
        @Nullable Kind kind,
        int theirs,
        int ours,
        int both,
        int differ,
        int onlyWe,
        int onlyThey,
        int ambiguousRows,
        int ambiguousRequests) {

    /** The group of a line. */
    record Group(Direction direction, Kind kind) {

        static final Comparator<Group> ORDER =
                Comparator.comparing(Group::direction).thenComparing(Group::kind);
    }

    static MirrorFigure of(@Nullable Group group, List<ComparedRow> rows, int candidates) {
        int both = count(rows, ReconciliationClass.BOTH);
        int differ = count(rows, ReconciliationClass.DIFFERS);
        int onlyWe = count(rows, ReconciliationClass.ONLY_WE);
        int onlyThey = count(rows, ReconciliationClass.ONLY_THEY);
        int ambiguous = count(rows, ReconciliationClass.AMBIGUOUS);
        return new MirrorFigure(
                group == null ? null : group.direction(),
                group == null ? null : group.kind(),
                both + differ + onlyThey + ambiguous,
                both + differ + onlyWe + candidates,
                both,
                differ,
                onlyWe,
                onlyThey,
                ambiguous,
                candidates);
    }

    private static int count(List<ComparedRow> rows, ReconciliationClass place) {
        return (int) rows.stream().filter(row -> row.place() == place).count();
    }
}
