package org.comity.cases.asset.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.cases.asset.Assets;
import org.comity.cases.deadline.Deadline.Subject;
import org.comity.cases.deadline.DeadlineEnding;
import org.comity.cases.deadline.SetDeadline;
import org.comity.cases.request.CooperationRequest;
import org.comity.rules.asset.AssetEventKind;
import org.comity.rules.workflow.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The renewal of freezes as deadlines. The last day of a freeze is recorded once, in the event, and the deadline follows the events of
 * the asset: an extension moves it, and a lifting, the end by time or a final confiscation ends it.
 */
@ApplicationScoped
class FreezeDeadlines {

    private static final String RULE = "SLA_FREEZE_RENEWAL";

    private final SetDeadline deadlines;

    FreezeDeadlines(SetDeadline deadlines) {
        this.deadlines = deadlines;
    }

    /**
     * Follows the events of a request.
     *
     * @param events all events, those that ended included
     * @param on the legal day of the act
     */
    void follow(CooperationRequest request, List<AssetEventRecord> events, LocalDate on) {
        events.stream()
                .collect(Collectors.groupingBy(record -> record.content().assetNo()))
                .values()
                .forEach(ofAsset -> followAsset(request, ofAsset, on));
    }

    private void followAsset(CooperationRequest request, List<AssetEventRecord> events, LocalDate on) {
        var valid = events.stream()
                .filter(record -> record.endedOn() == null)
                .sorted(Comparator.comparing(AssetEventRecord::day).thenComparing(AssetEventRecord::no))
                .toList();
        var holder = holder(valid);
        events.stream()
                .filter(record -> record.renewal() != null
                        && !(record.equals(holder)
                                && record.isDue(record.day(), record.content().until())))
                .forEach(record -> end(request, record, valid, on));
        if (holder != null && holder.renewal() == null && request.state().standing() != Standing.CLOSED) {
            open(request, holder);
        }
    }

    private void open(CooperationRequest request, AssetEventRecord holder) {
        var until = holder.content().until();
        if (until != null) {
            var renewal = deadlines.set(request, subject(holder), RULE, holder.day(), until, words(holder));
            holder.hasRenewal(renewal, holder.day(), until);
        }
    }

    private void end(CooperationRequest request, AssetEventRecord record, List<AssetEventRecord> valid, LocalDate on) {
        var next = valid.contains(record) ? next(record, valid) : Optional.<AssetEventRecord>empty();
        var ending = next.map(FreezeDeadlines::endingBy)
                .orElse(record.endedOn() == null ? DeadlineEnding.SUPERSEDED : DeadlineEnding.CANCELLED);
        deadlines.end(
                request,
                subject(record),
                Objects.requireNonNull(record.renewal()),
                ending,
                next.map(AssetEventRecord::day).orElse(on),
                words(record));
        record.isNotDue();
    }

    /** All renewals of the freeze of an asset are about the asset. */
    private static Subject subject(AssetEventRecord record) {
        return new Subject(Assets.KIND.code(), record.content().assetNo());
    }

    /** A freeze that ran out was not renewed, and its deadline is not met. */
    private static DeadlineEnding endingBy(AssetEventRecord next) {
        return next.content().kind() == AssetEventKind.LAPSED ? DeadlineEnding.CANCELLED : DeadlineEnding.MET;
    }

    /** The event that took the freeze further or ended it. */
    private static Optional<AssetEventRecord> next(AssetEventRecord record, List<AssetEventRecord> valid) {
        return valid.stream()
                .skip(valid.indexOf(record) + 1L)
                .filter(later -> renews(later) || ends(later))
                .findFirst();
    }

    /** The event with the last day of the freeze that is in force after all events. */
    private static @Nullable AssetEventRecord holder(List<AssetEventRecord> valid) {
        AssetEventRecord holder = null;
        for (var record : valid) {
            if (ends(record)) {
                holder = null;
            } else if (record.content().kind() == AssetEventKind.FREEZE || renews(record) && holder != null) {
                holder = record;
            }
        }
        return holder;
    }

    private static boolean renews(AssetEventRecord record) {
        return record.content().kind() == AssetEventKind.EXTENSION;
    }

    private static boolean ends(AssetEventRecord record) {
        return switch (record.content().kind()) {
            case LIFTED, LAPSED, CONFISCATION_FINAL -> true;
            case NOT_FOUND,
                    FREEZE,
                    EXTENSION,
                    LIFT_PROPOSED,
                    CONFISCATION,
                    THIRD_PARTY_CLAIM,
                    CLAIM_DECIDED,
                    VALUATION,
                    COST,
                    SALE,
                    RETURN_AGREED,
                    PARTIAL_RETURN,
                    RETURN,
                    SHARING -> false;
        };
    }

    private static String words(AssetEventRecord record) {
        return "freeze of asset %d, event %d".formatted(record.content().assetNo(), record.no());
    }
}
