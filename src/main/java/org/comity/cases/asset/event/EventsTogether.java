package org.comity.cases.asset.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.rules.asset.AssetEventKind;
import org.comity.rules.asset.AssetLife;
import org.comity.rules.asset.AssetLife.AssetStep;
import org.comity.rules.asset.AssetLife.Course;

/** An event that is added or corrected, together with the other events of its request. */
final class EventsTogether {

    private final List<AssetEventRecord> others;
    private final AssetEvent wanted;
    private final int no;
    private final LocalDate day;
    private final String body;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * An event together with the others.
     *
     * @param others the other events that are not ended
     * @param no the number of the event within the request
     * @param day the day on which it took effect
     * @param body the path of the event in the body
     */
    EventsTogether(List<AssetEventRecord> others, AssetEvent wanted, int no, LocalDate day, String body) {
        this.others = others;
        this.wanted = wanted;
        this.no = no;
        this.day = day;
        this.body = body;
    }

    /** The faults of the order, the claims and the hearings. */
    List<Fault> faults() {
        checkDecision();
        others.stream()
                .filter(other -> Integer.valueOf(no).equals(other.content().claimNo()))
                .forEach(this::checkClaimOf);
        var steps = new ArrayList<>(steps(others, wanted.assetNo()));
        steps.add(new AssetStep(no, wanted.kind(), day));
        var course = AssetLife.course(steps);
        course.whyNot().ifPresent(why -> add("kind", "order", why));
        checkHearings(course);
        return faults;
    }

    /** The events of one asset as steps of its life. */
    static List<AssetStep> steps(List<AssetEventRecord> events, Integer assetNo) {
        return events.stream()
                .filter(one -> one.content().assetNo().equals(assetNo))
                .map(one -> new AssetStep(one.no(), one.content().kind(), one.day()))
                .toList();
    }

    private void checkDecision() {
        var claimNo = wanted.claimNo();
        if (claimNo == null) {
            return;
        }
        var claim = others.stream()
                .filter(other -> other.no() == claimNo
                        && other.content().kind() == AssetEventKind.THIRD_PARTY_CLAIM
                        && other.content().assetNo().equals(wanted.assetNo()))
                .findFirst();
        if (claim.isEmpty()) {
            add("claimNo", "no-claim", "event " + claimNo + " is no claim to this asset");
        }
        claim.filter(made -> made.day().isAfter(day))
                .ifPresent(made -> add(
                        "claimNo", "out-of-order", "the claim of event %d is of %s".formatted(claimNo, made.day())));
        if (others.stream().anyMatch(other -> claimNo.equals(other.content().claimNo()))) {
            add("claimNo", "decided", "the claim of event " + claimNo + " is decided");
        }
    }

    /** A correction leaves a claim to the asset, and not after its decision. */
    private void checkClaimOf(AssetEventRecord decision) {
        var why = "event %d decides this claim on %s".formatted(decision.no(), decision.day());
        if (wanted.kind() != AssetEventKind.THIRD_PARTY_CLAIM) {
            add("kind", "no-claim", why);
        }
        if (!decision.content().assetNo().equals(wanted.assetNo())) {
            add("assetNo", "no-claim", why);
        }
        if (day.isAfter(decision.day())) {
            add("day", "out-of-order", why);
        }
    }

    /** A hearing concerns the measure that is lifted, and not one that ended before. */
    private void checkHearings(Course course) {
        checkHearing(course, no, wanted, "heardOn");
        others.stream()
                .filter(other -> other.content().assetNo().equals(wanted.assetNo()))
                .filter(other -> course.beginOfMeasure(other.no())
                        .filter(begin -> begin.no() == no)
                        .isPresent())
                .forEach(other -> checkHearing(course, other.no(), other.content(), "day"));
    }

    private void checkHearing(Course course, int liftingNo, AssetEvent lifting, String field) {
        var heard = lifting.heardOn();
        if (heard == null || lifting.kind() != AssetEventKind.LIFTED) {
            return;
        }
        course.beginOfMeasure(liftingNo)
                .filter(begin -> heard.isBefore(begin.day()))
                .ifPresent(begin -> add(
                        field,
                        "out-of-order",
                        "the hearing of %s is before the measure that is lifted, of %s".formatted(heard, begin.day())));
    }

    private void add(String field, String code, String why) {
        faults.add(Fault.ofBody(body + field, code, why));
    }
}
