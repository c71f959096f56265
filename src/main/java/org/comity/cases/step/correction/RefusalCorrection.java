package org.comity.cases.step.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.audit.Act;
import org.comity.base.json.JsonText;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.step.judgement.TwoPersonRule;
import org.comity.cases.step.judgement.TwoPersonRule.ProposedCorrection;
import org.comity.reference.twopersons.TwoPersons;
import org.comity.rules.workflow.Step;
import org.comity.rules.workflow.TwoPersonAct;

/**
 * A correction of the reasons of a refusal that two persons decided. One person proposes it, another confirms it, and the person
 * who decided the refusal does not propose it.
 */
@ApplicationScoped
class RefusalCorrection {

    private static final TwoPersonAct ACT = TwoPersonAct.CORRECTION_OF_REFUSAL;

    private final TwoPersonRule rule;
    private final TwoPersons twoPersons;
    private final HistoryRecorder recording;
    private final JsonText json;

    RefusalCorrection(TwoPersonRule rule, TwoPersons twoPersons, HistoryRecorder recording, JsonText json) {
        this.rule = rule;
        this.twoPersons = twoPersons;
        this.recording = recording;
        this.json = json;
    }

    /** True if a correction changes the reasons, the document or the body of a refusal that takes two persons. */
    boolean needsSecondPerson(CooperationRequest request, HistoryEntry wrong, NewCorrection wanted) {
        return !wanted.annuls() && wanted.changesReasons() && rule.governs(request, wrong);
    }

    /** The correction that a call means: its own, or the one that it confirms. Throws every fault of the confirmation. */
    NewCorrection meant(CooperationRequest request, StatusHistory status, HistoryEntry wrong, NewCorrection wanted) {
        var confirms = wanted.confirms();
        if (confirms == null) {
            return wanted;
        }
        if (wanted.changesReasons()
                || wanted.annuls()
                || wanted.occurredAt() != null
                || wanted.recipient() != null) {
            throw fault(
                    "confirms",
                    "not-applicable",
                    "the correction is that of the entry: give the reason alone beside it");
        }
        var entry = status.entries().stream()
                .filter(one -> one.seq() == confirms)
                .filter(one -> rule.proposedCorrection(one)
                        .filter(proposed -> proposed.corrects() == wrong.seq())
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> fault("confirms", "unknown", "is no entry that proposes a correction of this one"));
        twoPersons.require(ACT, request.authority(), Set.of(entry.recordedBy()), "body", "/confirms");
        var proposed = rule.proposedCorrection(entry).orElseThrow();
        return json.read(json.tree(proposed.correction()), NewCorrection.class).confirmed(confirms, wanted.reason());
    }

    /** Records a correction that waits for a second person. Throws the fault of a person who decided the refusal. */
    HistoryEntry propose(CooperationRequest request, StatusHistory status, HistoryEntry wrong, NewCorrection wanted) {
        var field = wanted.grounds().isEmpty() ? wanted.decidedBy() == null ? "/narrative" : "/decidedBy" : "/grounds";
        twoPersons.requireFirst(ACT, deciders(status, wrong), "body", field);
        var proposed = new ProposedCorrection(wrong.seq(), json.tree(wanted));
        var today = recording.when(request.authority(), null).on();
        var what = EntryDraft.beside(today, wanted.reason(), proposed.detail(request.id()));
        return recording.record(request, Act.CORRECT, what);
    }

    /** The notice to the person who proposed a correction. */
    String notice(HistoryEntry entry) {
        return "Nothing is changed yet: " + twoPersons.of(ACT).second() + ", with confirms " + entry.seq();
    }

    /** Who decided the refusal of which an entry is the proposal or the decision. */
    private static Set<String> deciders(StatusHistory status, HistoryEntry wrong) {
        var decisions = wrong.step() == Step.PROPOSE_REFUSAL
                ? status.standing().stream()
                        .filter(move -> move.step() == Step.REFUSE && move.place() > wrong.place())
                        .limit(1)
                : Stream.of(wrong);
        return decisions.map(move -> status.original(move).recordedBy()).collect(Collectors.toSet());
    }

    private static ProblemException fault(String field, String code, String detail) {
        return ProblemException.unprocessable(List.of(Fault.ofBody(field, code, detail)));
    }
}
