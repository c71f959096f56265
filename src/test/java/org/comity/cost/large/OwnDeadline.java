package org.comity.cost.large;

import java.time.LocalDate;
import java.util.UUID;
import org.comity.rules.deadline.Effect;
import org.comity.rules.law.LegalForce;
import org.jspecify.annotations.Nullable;

/** A deadline of a request of a Large office. */
final class OwnDeadline {

    static final String MET = "MET";
    static final String SUPERSEDED = "SUPERSEDED";
    static final String CANCELLED = "CANCELLED";
    static final LegalForce FORCE = LegalForce.PROJECT_DEFAULT;
    static final Effect EFFECT = Effect.WARN;

    final UUID id;
    final @Nullable OwnDeadlineRule rule;
    final String title;
    final LocalDate startedOn;
    final LocalDate dueOn;
    final int openedBy;

    @Nullable
    LocalDate endedOn;

    @Nullable
    String ending;

    @Nullable
    Integer endedBy;

    OwnDeadline(
            UUID id, @Nullable OwnDeadlineRule rule, String title, LocalDate startedOn, LocalDate dueOn, int openedBy) {
        this.id = id;
        this.rule = rule;
        this.title = title;
        this.startedOn = startedOn;
        this.dueOn = dueOn;
        this.openedBy = openedBy;
    }

    void ends(LocalDate on, String how, int seq) {
        endedOn = on.isBefore(startedOn) ? startedOn : on;
        ending = how;
        endedBy = seq;
    }

    boolean runs() {
        return endedOn == null;
    }
}
