package org.comity.cases.request.content;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.comity.base.problem.Dates;
import org.comity.base.problem.Fault;
import org.comity.rules.workflow.MeasureOutcome;
import org.jspecify.annotations.Nullable;

/**
 * One measure that is asked for, as the content of a request has it.
 *
 * @param no number of the measure within the request, from 1; left out for a new one. It never changes and is not used
 *     again
 * @param letter letter of UNCAC article 46(3), from a to k; see GET /api/v1/law/assistance-types
 * @param coercive true if it needs compulsion against a person or thing here; dual criminality matters only then, UNCAC
 *     article 46(9)
 * @param description exact act, person, account or thing, in free text
 * @param dualCriminality whether the conduct is an offence in both States
 * @param assessedBy who assessed dual criminality, in free text, UNCAC article 46(9)
 * @param assessedOn legal day of that assessment, in the zone of the authority
 * @param outcome what became of the measure; steps set it, a merge patch cannot
 * @param outcomeCode coded reason of an outcome other than executed, of the list GET /api/v1/law/reasons
 * @param subType form of the measure in free text, such as a search of premises
 * @param executingReference reference under which the executing authority carries it out
 * @param procedureAsked procedure or formality that the other State asks to follow, in free text, UNCAC article 46(17)
 * @param executingAuthority code of its own executing authority; a decision on the measure sets it, a merge patch cannot
 * @param postponedUntil day of review of the measure while it is postponed, at the seat of the authority; a decision on the
 *     measure sets it
 */
public record Measure(
        @Min(1) @Nullable Integer no,

        @NotNull @Pattern(regexp = "[a-k]", message = "must be a letter from a to k")
        String letter,

        @NotNull Boolean coercive,
        @Size(max = 2000) @Nullable String description,
        @Nullable DualCriminality dualCriminality,
        @Size(max = 200) @Nullable String assessedBy,
        @Nullable LocalDate assessedOn,
        MeasureOutcome outcome,
        @Size(max = 60) @Nullable String outcomeCode,
        @Size(max = 60) @Nullable String subType,
        @Size(max = 100) @Nullable String executingReference,
        @Size(max = 1000) @Nullable String procedureAsked,
        @Size(max = 60) @Nullable String executingAuthority,
        @Nullable LocalDate postponedUntil) {

    private static final String PENDING_HAS_NONE = "an assessment that is pending has neither author nor day";

    public Measure {
        dualCriminality = dualCriminality == null ? DualCriminality.PENDING : dualCriminality;
        outcome = outcome == null ? MeasureOutcome.PENDING : outcome;
    }

    /** The same measure with another outcome. */
    public Measure ended(MeasureOutcome newOutcome, @Nullable String code) {
        return with(no, new Decided(newOutcome, code, executingAuthority, postponedUntil));
    }

    /** The same measure with everything that steps and decisions set. */
    public Measure decided(Decided decided) {
        return with(no, decided);
    }

    /** Everything of it that steps and decisions set. */
    public Decided decided() {
        return new Decided(outcome, outcomeCode, executingAuthority, postponedUntil);
    }

    /** The same measure with a number. */
    public Measure numbered(@Nullable Integer number) {
        return with(number, decided());
    }

    private Measure with(@Nullable Integer number, Decided decided) {
        return new Measure(
                number,
                letter,
                coercive,
                description,
                dualCriminality,
                assessedBy,
                assessedOn,
                decided.outcome(),
                decided.outcomeCode(),
                subType,
                executingReference,
                procedureAsked,
                decided.executingAuthority(),
                decided.postponedUntil());
    }

    /**
     * The fields of a measure that steps and decisions set.
     *
     * @param outcome what became of it
     * @param outcomeCode coded reason of the outcome
     * @param executingAuthority code of its own executing authority
     * @param postponedUntil day of review while it is postponed
     */
    public record Decided(
            MeasureOutcome outcome,
            @Nullable String outcomeCode,
            @Nullable String executingAuthority,
            @Nullable LocalDate postponedUntil) {

        /** Of a measure on which nothing was decided. */
        public static final Decided NOTHING = new Decided(MeasureOutcome.PENDING, null, null, null);
    }

    /** True if this is the number of the measure. */
    public boolean has(int number) {
        return no != null && no == number;
    }

    /**
     * The measures of a changed list with the numbers they have already. One without a number is taken for the one in its
     * position, as long as the list does not name that one elsewhere; otherwise it is new and has no number.
     */
    public static List<Measure> numbered(List<Measure> before, List<Measure> after) {
        var named = after.stream().map(Measure::no).filter(Objects::nonNull).collect(Collectors.toSet());
        var numbered = new ArrayList<Measure>();
        for (var i = 0; i < after.size(); i++) {
            var measure = after.get(i);
            var inPlace = i < before.size() ? before.get(i).no() : null;
            var same = measure.no() == null && inPlace != null && !named.contains(inPlace)
                    ? measure.numbered(inPlace)
                    : measure;
            numbered.add(before.stream()
                    .filter(was -> was.no() != null && same.has(was.no()))
                    .findFirst()
                    .map(was -> same.asAssessedIn(was).asDecidedIn(was))
                    .orElse(same));
        }
        return numbered;
    }

    /** The same measure with the author and day of an assessment that stays, if it leaves them out. */
    private Measure asAssessedIn(Measure former) {
        return dualCriminality == former.dualCriminality && assessedBy == null && assessedOn == null
                ? assessed(former.assessedBy, former.assessedOn)
                : this;
    }

    private Measure assessed(@Nullable String by, @Nullable LocalDate on) {
        return new Measure(
                no,
                letter,
                coercive,
                description,
                dualCriminality,
                by,
                on,
                outcome,
                outcomeCode,
                subType,
                executingReference,
                procedureAsked,
                executingAuthority,
                postponedUntil);
    }

    /** The faults of the author and day of its assessment, in the fields below a path. */
    public List<Fault> faultsOfAssessment(String under, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (dualCriminality == DualCriminality.PENDING && assessedBy != null) {
            faults.add(Fault.ofBody(under + "assessedBy", "contradiction", PENDING_HAS_NONE));
        }
        if (dualCriminality == DualCriminality.PENDING && assessedOn != null) {
            faults.add(Fault.ofBody(under + "assessedOn", "contradiction", PENDING_HAS_NONE));
        }
        Dates.notAfterToday(under + "assessedOn", assessedOn, today, faults);
        return faults;
    }

    /** The same measure with what decisions set of the former one, as far as it leaves that out. */
    private Measure asDecidedIn(Measure former) {
        return decided(new Decided(
                outcome,
                outcomeCode,
                executingAuthority == null ? former.executingAuthority : executingAuthority,
                postponedUntil == null ? former.postponedUntil : postponedUntil));
    }
}
