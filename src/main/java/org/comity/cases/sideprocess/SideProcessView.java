package org.comity.cases.sideprocess;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.rules.workflow.SideProcessKind;
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

    /** The views of side processes; of a day, those that ran at its end, an end that came later not having come yet. */
    public static List<SideProcessView> seen(List<SideProcess> processes, @Nullable LocalDate on) {
        return processes.stream()
                .filter(process -> on == null || process.ranOn(on))
                .map(process -> on == null ? of(process) : of(process).running())
                .toList();
    }

    private SideProcessView running() {
        return new SideProcessView(id, kind, openedOn, replyBy, reasonCode, topic, items, stopsClock, null, null);
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
