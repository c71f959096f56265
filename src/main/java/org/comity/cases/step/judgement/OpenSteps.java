package org.comity.cases.step.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.security.CurrentCaller;
import org.comity.cases.link.RequestLinks;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.DualCriminality;
import org.comity.cases.request.content.Measure;
import org.comity.cases.step.judgement.OpenStepView.NeedView;
import org.comity.rules.workflow.Facts;
import org.comity.rules.workflow.Facts.Given;
import org.comity.rules.workflow.Facts.MeasureFact;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Need;

/** Finds the steps that are open to the caller now, with the needs of each. */
@ApplicationScoped
public class OpenSteps {

    private static final Set<Need> ABOUT_MEASURES = EnumSet.of(
            Need.DUAL_CRIMINALITY,
            Need.EVERY_MEASURE_EXECUTED,
            Need.NOT_EVERY_MEASURE_EXECUTED,
            Need.EVERY_MEASURE_HAS_AN_OUTCOME,
            Need.STILL_EXECUTED,
            Need.NO_MEASURE_OPEN);

    private final CurrentCaller current;
    private final RequestLinks links;
    private final FormerKindRules formerKinds;
    private final TwoPersonRule twoPersons;
    private final DualCriminalityJudgement dualCriminality;

    OpenSteps(
            CurrentCaller current,
            RequestLinks links,
            FormerKindRules formerKinds,
            TwoPersonRule twoPersons,
            DualCriminalityJudgement dualCriminality) {
        this.current = current;
        this.links = links;
        this.formerKinds = formerKinds;
        this.twoPersons = twoPersons;
        this.dualCriminality = dualCriminality;
    }

    /** The steps the caller may record for a request in the state it is in. */
    public List<OpenStepView> of(CooperationRequest request) {
        var moves = request.procedure().movesFrom(request.state()).stream()
                .filter(move -> isForTheCaller(request, move))
                .toList();
        if (moves.isEmpty()) {
            return List.of();
        }
        var measures = moves.stream().anyMatch(OpenSteps::looksAtMeasures) ? request.measures() : List.<Measure>of();
        var facts = facts(request, moves, measures, Given.nothing());
        return moves.stream()
                .map(move -> view(move, facts, more(request, move, facts.given())))
                .toList();
    }

    /** The needs beside those of the row: of the former kind, and the answer to a warning. */
    private List<NeedView> more(CooperationRequest request, Move move, Given given) {
        return Stream.concat(
                        formerKinds.needs(request, move, given).stream(),
                        dualCriminality.needs(request, move, List.of()).stream())
                .toList();
    }

    /** True if what the step needs depends on the measures: only then need they be read. */
    static boolean looksAtMeasures(Move move) {
        return move.needs().stream().anyMatch(ABOUT_MEASURES::contains);
    }

    boolean isForTheCaller(CooperationRequest request, Move move) {
        return !Collections.disjoint(
                move.recorders(), current.get().in(request.authority()).recorders());
    }

    /** The facts by which the rules judge these moves; links are read only for moves that look at them. */
    Facts facts(CooperationRequest request, List<Move> moves, List<Measure> measures, Given given) {
        var looksAtLinks = moves.stream().anyMatch(move -> move.needs().contains(Need.FULL_REQUEST_LINKED));
        return new Facts(
                given,
                request.instruments(),
                measures.stream().map(OpenSteps::fact).toList(),
                request.running(),
                looksAtLinks ? links.kindsFrom(request) : Set.of(),
                request.areReasonsSent(),
                twoPersons.reasonsBy(request, moves),
                current.get().id(),
                request.result());
    }

    private static MeasureFact fact(Measure measure) {
        return new MeasureFact(
                measure.coercive(), measure.dualCriminality() != DualCriminality.PENDING, measure.outcome());
    }

    private static OpenStepView view(Move move, Facts facts, List<NeedView> more) {
        var needs = move.needs().stream().map(need -> new NeedView(need, move.sentence(need), move.isMet(need, facts)));
        return new OpenStepView(
                move.step(),
                move.step().title(),
                move.to(),
                move.deciders(),
                Stream.concat(needs, more.stream()).toList(),
                facts.running().stream()
                        .filter(kind -> kind.holdsBack(move.step()))
                        .collect(Collectors.toSet()));
    }
}
