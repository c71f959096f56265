package org.comity.rules.refusal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looks at the grounds of a refusal before it is recorded. */
public final class RefusalCheck {

    private final ProposedRefusal refusal;
    private final Collection<Prohibition> prohibitions;
    private final Function<String, Optional<Reason>> book;

    private RefusalCheck(
            ProposedRefusal refusal, Collection<Prohibition> prohibitions, Function<String, Optional<Reason>> book) {
        this.refusal = refusal;
        this.prohibitions = prohibitions;
        this.book = book;
    }

    /** Returns the findings on the refusal, ground by ground. The refusal is valid if no finding blocks. */
    public static List<Finding> check(
            ProposedRefusal refusal, Collection<Prohibition> prohibitions, Function<String, Optional<Reason>> book) {
        var check = new RefusalCheck(refusal, prohibitions, book);
        var findings = new LinkedHashSet<Finding>();
        refusal.grounds().forEach(ground -> findings.addAll(check.findingsOn(ground)));
        return List.copyOf(findings);
    }

    /** True if the refusal rests on this ground and on no other. */
    public static boolean solelyFor(String code, List<Ground> grounds) {
        return !grounds.isEmpty()
                && grounds.stream().allMatch(ground -> ground.code().equals(code));
    }

    private List<Finding> findingsOn(Ground ground) {
        var reason = book.apply(ground.code()).filter(RefusalCheck::canBeAGround);
        if (reason.isEmpty()) {
            return List.of(new Finding.UnknownGround(ground.code()));
        }
        var findings = prohibitionsMet(ground);
        if (findings.isEmpty() && !fits(reason.get())) {
            findings.add(new Finding.NotApplicable(ground.code(), isOurs()));
        }
        if (reason.get().narrativeRequired()) {
            findings.add(new Finding.NarrativeRequired(ground.code()));
        }
        if (reason.get().kind() == ReasonKind.RF && !reason.get().hasNatureIn(basesOf(ground))) {
            findings.add(new Finding.NatureUnknownForBasis(ground.code()));
        }
        return findings;
    }

    /** Only these two kinds are grounds of refusal. Impossibility, postponement and closure are no refusals. */
    private static boolean canBeAGround(Reason reason) {
        return reason.kind() == ReasonKind.RF || reason.kind() == ReasonKind.PH;
    }

    /** A prohibition that does not bind here is no ground either, since it is not a reason in law. */
    private boolean fits(Reason reason) {
        return reason.kind() == ReasonKind.RF && reason.canConcern(refusal.kind());
    }

    private List<Finding> prohibitionsMet(Ground ground) {
        var findings = new ArrayList<Finding>();
        for (var prohibition : prohibitions) {
            if (prohibition.concerns(ground) && prohibition.binds(refusal) && isMet(prohibition, ground)) {
                findings.add(found(prohibition, ground));
            }
        }
        return findings;
    }

    private boolean isMet(Prohibition prohibition, Ground ground) {
        return !prohibition.onlyIfSole()
                || prohibition.code().equals(ground.code())
                || refusal.grounds().stream().allMatch(prohibition::concerns);
    }

    private Finding found(Prohibition prohibition, Ground ground) {
        var code = prohibition.code();
        return switch (prohibition.effectOn(refusal)) {
            case BLOCK -> new Finding.Forbidden(code, ground.code(), isOurs());
            case WARN ->
                refusal.answeredWarnings().contains(code)
                        ? new Finding.Warned(code, ground.code())
                        : new Finding.Unanswered(code, ground.code(), isOurs());
        };
    }

    private boolean isOurs() {
        return !refusal.decidedByCourtOrOtherState();
    }

    private Collection<String> basesOf(Ground ground) {
        var bases = new LinkedHashSet<>(refusal.legalBases());
        if (ground.instrument() != null) {
            bases.add(ground.instrument());
        }
        return bases;
    }
}
