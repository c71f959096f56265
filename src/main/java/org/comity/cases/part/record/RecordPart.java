package org.comity.cases.part.record;

import java.time.LocalDate;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.time.Standpoint;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.part.PartRecord;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.request.CooperationRequest;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/**
 * A part whose records have numbers: they are added, changed and ended by {@link PartActs}.
 *
 * @param <R> the record
 * @param <N> the body that adds or changes one
 * @param <V> the view
 */
public interface RecordPart<R extends PartRecord, N, V> extends RecordedPart<R> {

    /** The legal day of the record as the caller gave it; null for the present day. */
    @Nullable
    LocalDate day(N wanted);

    /**
     * The faults of a body beyond its form, such as a number that does not exist.
     *
     * @param former the record that is corrected; null if one is added
     */
    List<Fault> faults(CooperationRequest request, N wanted, @Nullable R former);

    /** The faults of the end of a record, such as a step that names it; by default there is none. */
    default List<Fault> faultsOfEnding(CooperationRequest request, R record) {
        return List.of();
    }

    /**
     * Throws a problem if no record is added to the request or ended in its present state; by default that is so only of one that was
     * joined to another. A correction, which has a reason, is possible in each state.
     */
    default void requireOpen(CooperationRequest request) {
        if (request.state() == State.JOINED) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "The request goes on in the one to which it was joined: record it there. The link JOINED_INTO at "
                            + "/api/v1/requests/" + request.id() + "/links names that request");
        }
    }

    /** The record that a body makes. */
    R added(Origin origin, N wanted);

    /** Takes over a corrected body, with the day from which the record then holds. */
    void changed(R record, N wanted, LocalDate day);

    /**
     * Carries out the consequences of an act that the history has, such as a deadline; by default there are none.
     *
     * @param on the legal day of the act
     */
    default void happened(CooperationRequest request, R record, PartAct act, LocalDate on) {}

    /** The record as the API shows it from a standpoint. */
    V view(R record, Standpoint from);

    /** The record as the answer to an act shows it, with remarks on the act; by default there are none. */
    default V acted(CooperationRequest request, R record, PartAct act) {
        return view(record, Standpoint.NOW);
    }
}
