package org.comity.rules.workflow;

import java.util.function.Predicate;
import org.comity.rules.workflow.Facts.MeasureFact;
import org.jspecify.annotations.Nullable;

/** A condition of a step: data to give with it, or a fact of the request. */
public enum Need {
    /** Of each step that several bodies may have decided. */
    DECIDER("decidedBy", "Name the body that decided it", facts -> facts.given().decidedBy() != null),
    NARRATIVE(
            "narrative",
            "State the reason in words",
            facts -> hasText(facts.given().narrative())),
    CLOSURE_REASON("reasonCode", "Name the coded reason of the ending (CL_…)", facts -> coded(facts, "CL_")),
    IMPOSSIBILITY_REASON("reasonCode", "Name what makes it impossible in fact (NX_…)", facts -> coded(facts, "NX_")),
    GROUND(
            "grounds",
            "Name at least one ground of refusal",
            facts -> !facts.given().grounds().isEmpty()),
    ONE_PRINCIPAL_GROUND(
            "grounds",
            "Mark exactly one ground as the principal one",
            facts -> facts.given().principalGrounds() == 1),
    CONSULTATION(
            "consultation",
            "Name the consultation held, or state why none was appropriate",
            facts -> facts.given().consulted()),
    PROOF(
            "proof",
            "State when and how it was sent or served",
            facts -> facts.given().proved()),
    /** Of each decision of a court, a minister or the other State; asked for only if such a body decided. */
    DOCUMENT(
            "document",
            "Name the document by which the court, the minister or the other State decided, or the day of its receipt",
            Need::isDocumented),
    /** Of each withdrawal by the other State. */
    STATEMENT(
            "document",
            "Say in which form (document/form) and on which day (document/receivedOn) the other State stated it; of an"
                    + " oral statement give the note in narrative",
            facts -> facts.given().stated()),
    /** A refused measure is a refusal of a part of the request, UNCAC article 46(21). */
    DOCUMENT_OF_REFUSED_PART(
            "document",
            "Name the document by which the executing authority refused a measure or a part of it, or the day of its"
                    + " receipt",
            facts -> !facts.given().refusesPart() || facts.given().documented()),
    RECIPIENT(
            "recipient",
            "Name the authority it goes to",
            facts -> hasText(facts.given().recipient())),
    RESTRICTIONS(
            "restrictions",
            "State the restrictions on the use of the information, or that there are none",
            facts -> facts.given().restricted()),
    CONSENT(
            "consent",
            "State when and how the person consented, or why the law requires no consent",
            facts -> facts.given().consented()),
    LEGAL_BASIS(
            null,
            "Record the legal basis of the request first",
            facts -> !facts.legalBases().isEmpty()),
    DUAL_CRIMINALITY(
            null,
            "Assess dual criminality for each coercive measure first: give its dualCriminality at"
                    + " /measures/{no}/correction, or by a patch of measures",
            facts -> facts.measures().stream()
                    .allMatch(m -> !m.coercive() || m.dualCriminalityAssessed() || !m.isGranted())),
    EVERY_MEASURE_EXECUTED(
            "measureOutcomes",
            "Give each measure the outcome EXECUTED, or return the request as executed in part",
            facts -> facts.measures().stream().map(MeasureFact::outcome).allMatch(MeasureOutcome.EXECUTED::equals)),
    /** Of a request that is reported as executed in part. */
    NOT_EVERY_MEASURE_EXECUTED(
            "measureOutcomes",
            "Every measure is executed: report the request as executed, or give a measure another outcome",
            facts -> facts.measures().isEmpty()
                    || facts.measures().stream()
                            .map(MeasureFact::outcome)
                            .anyMatch(outcome -> outcome != MeasureOutcome.EXECUTED)),
    EVERY_MEASURE_HAS_AN_OUTCOME(
            "measureOutcomes",
            "Give each measure an outcome",
            facts -> facts.measures().stream().map(MeasureFact::outcome).noneMatch(MeasureOutcome.PENDING::equals)),
    /** Of the results of a request that was reported as executed: a decision since then may have changed a measure. */
    STILL_EXECUTED(
            null,
            "A measure has another outcome than EXECUTED or none: resume the execution, and report the measures again",
            facts -> facts.measures().stream().map(MeasureFact::outcome).allMatch(MeasureOutcome.EXECUTED::equals)),
    /** Of the results of a request that was reported as executed in part. */
    NO_MEASURE_OPEN(
            null,
            "A measure has no outcome: decide on it, or resume the execution, and report the measures again",
            facts -> facts.measures().stream().map(MeasureFact::outcome).noneMatch(MeasureOutcome.PENDING::equals)),
    SOMETHING_EXECUTED(
            "measureOutcomes",
            "At least one measure was executed, at least in part; otherwise propose to refuse, or record impossibility",
            facts -> facts.measures().isEmpty()
                    || facts.measures().stream()
                            .map(MeasureFact::outcome)
                            .anyMatch(outcome ->
                                    outcome == MeasureOutcome.EXECUTED || outcome == MeasureOutcome.PARTLY_EXECUTED)),
    /** The act of two persons {@link TwoPersonAct#REFUSAL}. */
    SECOND_PERSON(
            null,
            "A second person decides: somebody proposed the refusal, and another, who wrote no part of its reasons,"
                    + " decides",
            facts -> !facts.reasonsBy().isEmpty() && !facts.reasonsBy().contains(facts.takenBy())),
    UNANSWERED_REQUEST_FOR_INFORMATION(
            null,
            "A request for information must be running",
            facts -> facts.running().contains(SideProcessKind.REQUEST_FOR_INFORMATION)),
    REASONS_SENT(null, "Send the reasons first", Facts::reasonsSent),
    PERSONS_CONSENT(
            "consent",
            "State in which form and when the person consented, and whether speciality was renounced",
            facts -> facts.given().specialitySettled()),
    INSTANT(
            "occurredAt",
            "Say the instant, with its offset: limits are counted from it",
            facts -> facts.given().timed()),
    FULL_REQUEST_LINKED(
            null,
            "Link the request for extradition that this arrest prepares first (PREPARES)",
            facts -> facts.links().contains(LinkKind.PREPARES)),
    NOT_SURRENDERED(
            null, "A surrender cannot be undone: open a new request", facts -> facts.result() != Result.SURRENDERED),
    NOT_TRANSFERRED(
            null, "A transfer cannot be undone: open a new request", facts -> facts.result() != Result.TRANSFERRED);

    private final @Nullable String field;
    private final String sentence;
    private final Predicate<Facts> check;

    Need(@Nullable String field, String sentence, Predicate<Facts> check) {
        this.field = field;
        this.sentence = sentence;
        this.check = check;
    }

    /** The field of the step's body that would meet the need; null if the file itself must change first. */
    public @Nullable String field() {
        return field;
    }

    /** The required act in words. */
    public String sentence() {
        return sentence;
    }

    /** True if the facts meet the need. */
    public boolean isMetBy(Facts facts) {
        return check.test(facts);
    }

    private static boolean isDocumented(Facts facts) {
        var by = facts.given().decidedBy();
        return facts.given().documented() || by != null && !by.decidesByDocument();
    }

    private static boolean hasText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static boolean coded(Facts facts, String prefix) {
        var code = facts.given().reasonCode();
        return code != null && code.startsWith(prefix);
    }
}
