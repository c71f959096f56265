package org.comity.cost.large;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.cases.history.Detail.Change;
import org.comity.cases.history.StepDetail;
import org.comity.cases.history.StepDetail.ConsentGiven;
import org.comity.cases.history.StepDetail.ConsultationGiven;
import org.comity.cases.history.StepDetail.DocumentGiven;
import org.comity.cases.history.StepDetail.DocumentGiven.DocumentForm;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.cases.history.StepDetail.OutcomeGiven;
import org.comity.cases.history.StepDetail.Proof;
import org.comity.cases.history.StepDetail.RestrictionsGiven;
import org.comity.cases.request.content.Measure;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Facts.Given;
import org.comity.rules.workflow.MeasureOutcome;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** The data that comes with a step: what the row of the procedure needs, drawn by chance. */
final class StepGiven {

    private static final Shares<String> GROUNDS = new Shares<String>()
            .with("RF_NONCONFORM", 18)
            .with("RF_DUAL_CRIM", 15)
            .with("RF_EVIDENCE_INSUFFICIENT", 10)
            .with("RF_SOVEREIGNTY", 8)
            .with("RF_LAPSE_OF_TIME", 8)
            .with("RF_NATIONALITY", 8)
            .with("RF_DETENTION_CONDITIONS", 6)
            .with("RF_POLITICAL_OFFENCE", 4)
            .with("RF_TRIVIAL", 4)
            .with("RF_FISHING", 4)
            .with("RF_NOT_RECORDED", 4);
    private static final Shares<String> CLOSURES = new Shares<String>()
            .with("CL_NO_FEEDBACK", 30)
            .with("CL_MERGED_DUPLICATE", 20)
            .with("CL_PERSON_DECEASED", 15)
            .with("CL_NOT_A_REQUEST", 15)
            .with("CL_SUPERSEDED", 10)
            .with("CL_RETURNED_VOLUNTARILY", 10);
    private static final Shares<String> IMPOSSIBILITIES = new Shares<String>()
            .with("NX_PERSON_NOT_LOCATED", 50)
            .with("NX_RECORD_NOT_EXISTING", 25)
            .with("NX_DATA_RETENTION_EXPIRED", 15)
            .with("NX_ASSET_NOT_LOCATED", 10);
    private static final List<Step> TO_AN_EXECUTING_AUTHORITY =
            List.of(Step.SEND_FOR_EXECUTION, Step.PASS_ON, Step.DISSEMINATE);

    private final Chance chance;
    private final Move move;
    private final LocalDate on;
    private final List<Measure> measures;
    private final Decider decider;
    private final boolean timed;
    private @Nullable String narrative;
    private @Nullable String reasonCode;
    private List<GroundGiven> grounds = List.of();
    private @Nullable ConsultationGiven consultation;
    private @Nullable Proof proof;
    private @Nullable DocumentGiven document;
    private @Nullable String recipient;
    private List<OutcomeGiven> outcomes = List.of();
    private @Nullable RestrictionsGiven restrictions;
    private @Nullable ConsentGiven consent;

    /** Draws what a move on a day needs, for a request with these measures. */
    StepGiven(Chance chance, Move move, LocalDate on, List<Measure> measures) {
        this.chance = chance;
        this.move = move;
        this.on = on;
        this.measures = measures;
        this.decider = chance.in(0.75) ? move.usualDecider() : chance.one(List.copyOf(move.deciders()));
        this.timed = move.needs().contains(Need.INSTANT) || chance.in(0.2);
        giveOutcomes();
        move.needs().forEach(this::give);
    }

    private void give(Need need) {
        switch (need) {
            case NARRATIVE -> narrative = "Why it was done, in the words of the file, number " + chance.below(10_000);
            case CLOSURE_REASON -> reasonCode = CLOSURES.one(chance);
            case IMPOSSIBILITY_REASON -> reasonCode = IMPOSSIBILITIES.one(chance);
            case GROUND -> grounds = drawnGrounds();
            case CONSULTATION -> consultation = new ConsultationGiven(null, "Nothing was left to be clarified");
            case PROOF -> proof = new Proof(on, "registered mail", "RR " + chance.below(9_000_000));
            case DOCUMENT -> document = decider.decidesByDocument() ? document() : null;
            case STATEMENT, DOCUMENT_OF_REFUSED_PART -> document = document();
            case RECIPIENT -> recipient = drawnRecipient();
            case RESTRICTIONS -> restrictions = restrictions();
            case CONSENT, PERSONS_CONSENT ->
                consent = new ConsentGiven(ConsentGiven.Form.IN_COURT, on, chance.in(0.3), null, null, null);
            default -> {
                // A need that the file meets, or that another value of the step meets.
            }
        }
    }

    /** The step decides on grounds that an earlier step recorded. */
    void restsOn(List<GroundGiven> earlier) {
        grounds = earlier;
    }

    private List<GroundGiven> drawnGrounds() {
        var principal = GROUNDS.one(chance);
        var other = chance.in(0.25) ? GROUNDS.one(chance) : principal;
        var first = new GroundGiven(principal, true, null, null);
        return other.equals(principal) ? List.of(first) : List.of(first, new GroundGiven(other, false, null, null));
    }

    private DocumentGiven document() {
        return new DocumentGiven(DocumentForm.LETTER, "No. " + chance.below(10_000), on);
    }

    private String drawnRecipient() {
        return TO_AN_EXECUTING_AUTHORITY.contains(move.step())
                ? OfficeShape.SENT_TO.one(chance)
                : "The authority that is competent";
    }

    private RestrictionsGiven restrictions() {
        return chance.in(0.4)
                ? new RestrictionsGiven(true, null, null, null, null, List.of())
                : new RestrictionsGiven(null, "Not as evidence without a further request", null, null, null, List.of());
    }

    private void giveOutcomes() {
        if (!move.needs().contains(Need.EVERY_MEASURE_HAS_AN_OUTCOME)) {
            return;
        }
        var inFull = move.needs().contains(Need.EVERY_MEASURE_EXECUTED);
        var all = new ArrayList<OutcomeGiven>();
        for (var measure : measures) {
            var no = measure.no();
            if (no != null) {
                all.add(
                        inFull || chance.in(0.2)
                                ? new OutcomeGiven(no, MeasureOutcome.EXECUTED, null)
                                : lesser(no, all.isEmpty()));
            }
        }
        outcomes = all;
    }

    /** The outcome of a measure that was not executed in full; of the first one a part was executed. */
    private OutcomeGiven lesser(int no, boolean first) {
        if (first || chance.in(0.3)) {
            return new OutcomeGiven(no, MeasureOutcome.PARTLY_EXECUTED, "PX_SOME_MEASURES");
        }
        return chance.in(0.5)
                ? new OutcomeGiven(no, MeasureOutcome.REFUSED, "RF_FISHING")
                : new OutcomeGiven(no, MeasureOutcome.IMPOSSIBLE, IMPOSSIBILITIES.one(chance));
    }

    /** The measures with the outcomes that they have after the step. */
    List<Measure> measuresAfter() {
        return measures.stream().map(this::after).toList();
    }

    private Measure after(Measure measure) {
        return outcomes.stream()
                .filter(outcome -> measure.has(outcome.measure()))
                .findFirst()
                .map(outcome -> measure.ended(outcome.outcome(), outcome.code()))
                .orElse(measure);
    }

    boolean hasOutcomes() {
        return !outcomes.isEmpty();
    }

    Decider decider() {
        return decider;
    }

    boolean isTimed() {
        return timed;
    }

    @Nullable
    String narrative() {
        return narrative;
    }

    @Nullable
    String reasonCode() {
        return reasonCode;
    }

    @Nullable
    String recipient() {
        return recipient;
    }

    List<GroundGiven> grounds() {
        return grounds;
    }

    /** The same as the rules look at it. */
    Given given() {
        return new Given(
                decider,
                narrative,
                reasonCode,
                grounds.stream().map(GroundGiven::code).toList(),
                (int) grounds.stream().filter(GroundGiven::isPrincipal).count(),
                consultation != null,
                proof != null,
                document != null,
                document != null && document.isStatement(narrative),
                outcomes.stream().anyMatch(OutcomeGiven::refusesPart),
                recipient,
                restrictions != null,
                consent != null,
                consent != null && consent.settlesSpeciality(),
                timed);
    }

    /** The same as the history stores it, with the fields of the request that the step changed. */
    StepDetail detail(Map<String, Change> changed) {
        return new StepDetail(
                grounds,
                consultation,
                List.of(),
                List.of(),
                proof,
                document,
                recipient,
                outcomes,
                restrictions,
                consent,
                changed,
                null,
                Map.of());
    }
}
