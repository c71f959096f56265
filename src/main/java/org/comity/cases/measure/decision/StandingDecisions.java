package org.comity.cases.measure.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.cases.request.content.Measure.Decided;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The decisions on the measures of a request that have not ended, and what they make of a measure. */
@ApplicationScoped
public class StandingDecisions {

    private final Session session;

    StandingDecisions(Session session) {
        this.session = session;
    }

    /** All of them, in the order of recording. */
    public List<MeasureDecisionRecord> of(UUID requestId) {
        return all(requestId).filter(record -> record.endedOn() == null).toList();
    }

    /** The same with those that ended. */
    public Stream<MeasureDecisionRecord> all(UUID requestId) {
        return session
                .createSelectionQuery(
                        "from MeasureDecisionRecord r where r.requestId = :request order by r.no",
                        MeasureDecisionRecord.class)
                .setParameter("request", requestId)
                .getResultList()
                .stream();
    }

    /** The last decision among these that changed a measure. */
    public static Optional<MeasureDecisionRecord> last(List<MeasureDecisionRecord> decisions, int measure) {
        return decisions.stream()
                .filter(record ->
                        record.concerns(measure) && record.content().decision().outcome() != null)
                .reduce((earlier, later) -> later);
    }

    /**
     * The state of a measure after a decision.
     *
     * @param former its state before
     * @param decisions the decisions in force, among them the proposal that it rests on
     */
    public static Decided after(Decided former, MeasureDecisionRecord decision, List<MeasureDecisionRecord> decisions) {
        var content = decision.content();
        var kind = content.decision();
        var outcome = kind.outcome();
        return outcome == null
                ? former
                : new Decided(
                        outcome,
                        kind.settles() ? code(content, decisions) : null,
                        kind == MeasureDecisionKind.SENT ? content.executingAuthority() : former.executingAuthority(),
                        kind == MeasureDecisionKind.POSTPONED ? content.dueOn() : null);
    }

    /** The coded reason: its own, or that of the proposal on which it rests. */
    private static @Nullable String code(MeasureDecision content, List<MeasureDecisionRecord> decisions) {
        return content.proposalNo() == null
                ? content.code()
                : decisions.stream()
                        .filter(record -> record.no() == content.proposalNo())
                        .map(record -> record.content().code())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
