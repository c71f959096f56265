package org.comity.cases.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The level of a request, and a proposal to lower it.
 *
 * @param level who may see the request
 * @param guarded true if the level is not NORMAL or a bar was given and has not been ended; only then access rights count
 * @param demandScope what the other State wants to remain confidential, UNCAC article 46(20); null if the level is our own
 *     decision. The terms and the last day of the demand are in the content
 * @param loweringTo the level that is proposed; null without a proposal
 * @param loweringBy the person who proposes it
 */
@Embeddable
public record Protection(
        @Enumerated(EnumType.STRING) AccessLevel level,
        boolean guarded,
        @Column(name = "demand_scope") @Nullable String demandScope,

        @Enumerated(EnumType.STRING) @Column(name = "lowering_to") @Nullable
        AccessLevel loweringTo,

        @Column(name = "lowering_by") @Nullable String loweringBy) {

    /** A request that the whole office may see. */
    static Protection none() {
        return new Protection(AccessLevel.NORMAL, false, null, null, null);
    }

    /** The same at another level; a proposal is no longer open. */
    public Protection at(AccessLevel newLevel, @Nullable String newScope, boolean barred) {
        return new Protection(newLevel, barred || newLevel != AccessLevel.NORMAL, newScope, null, null);
    }

    /** The same with a proposal of a lower level. */
    public Protection proposing(AccessLevel lower, String by) {
        return new Protection(level, guarded, demandScope, lower, by);
    }

    /** The same without the proposal. */
    public Protection withoutProposal() {
        return new Protection(level, guarded, demandScope, null, null);
    }

    /** The same with or without bars. */
    public Protection barred(boolean barred) {
        return new Protection(level, barred || level != AccessLevel.NORMAL, demandScope, loweringTo, loweringBy);
    }
}
