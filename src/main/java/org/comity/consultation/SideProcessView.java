package org.comity.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.rules.procedure.SideProcessKind;
import org.jspecify.annotations.Nullable;

/** A side process as the API shows it. */
public record SideProcessView(
        UUID id,
        SideProcessKind kind,
        LocalDate openedOn,
        @Nullable LocalDate replyBy,
        @Nullable String reasonCode,
        @Nullable String topic,
        List<String> items,
        boolean stopsClock,
        @Nullable LocalDate endedOn,
        @Nullable String outcome) {

    /** The view of a side process as it was at the end of a day: an end that came later is not known yet. */
    public SideProcessView on(LocalDate day) {
        return endedOn == null || !endedOn.isAfter(day)
                ? this
                : new SideProcessView(id, kind, openedOn, replyBy, reasonCode, topic, items, stopsClock, null, null);
    }

    /** The view of a side process. */
    public static SideProcessView of(SideProcess process) {
        return new SideProcessView(
                process.id(),
                process.kind(),
                process.openedOn(),
                process.replyBy(),
                process.reasonCode(),
                process.topic(),
                process.items(),
                process.kind().stopsClock(),
                process.endedOn(),
                process.outcome());
    }
}
