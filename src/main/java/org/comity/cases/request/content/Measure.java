package org.comity.cases.request.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.comity.rules.workflow.MeasureOutcome;
import org.jspecify.annotations.Nullable;

/**
 * One measure that is asked for.
 *
 * @param letter letter of UNCAC article 46(3), from a to k; see GET /api/v1/law/assistance-types
 * @param coercive true if it needs compulsion against a person or thing here; dual criminality matters only then, UNCAC
 *     article 46(9)
 * @param description exact act, person, account or thing, in free text
 * @param dualCriminality whether the conduct is an offence in both States
 * @param outcome what became of the measure; steps set it, a merge patch cannot
 * @param outcomeCode coded reason of an outcome other than executed, of the list GET /api/v1/law/reasons
 */
@Embeddable
public record Measure(
        @NotNull @Pattern(regexp = "[a-k]", message = "must be a letter from a to k")
        String letter,

        @NotNull Boolean coercive,
        @Size(max = 2000) @Nullable String description,

        @Enumerated(EnumType.STRING) @Column(name = "dual_criminality") @Nullable
        DualCriminality dualCriminality,

        @Enumerated(EnumType.STRING) MeasureOutcome outcome,

        @Column(name = "outcome_code") @Size(max = 60) @Nullable
        String outcomeCode) {

    public Measure {
        dualCriminality = dualCriminality == null ? DualCriminality.PENDING : dualCriminality;
        outcome = outcome == null ? MeasureOutcome.PENDING : outcome;
    }

    /** The same measure with another outcome. */
    public Measure ended(MeasureOutcome newOutcome, @Nullable String code) {
        return new Measure(letter, coercive, description, dualCriminality, newOutcome, code);
    }
}
