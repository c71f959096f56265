package org.comity.cases.sideprocess;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.rules.workflow.SideProcessKind;
import org.jspecify.annotations.Nullable;

/**
 * A side process as the API shows it.
 *
 * @param id identifier of the side process
 * @param kind what runs beside the request
 * @param openedOn legal day on which it began, in the zone of the authority
 * @param replyBy legal day by which the answer was asked for, in the zone of the authority
 * @param reasonCode code of the list GET /api/v1/law/reasons: of kind PP for a postponement, otherwise mostly of kind DL,
 *     a cause of delay
 * @param topic subject of the side process, in free text
 * @param items codes of what was asked for, of the list GET /api/v1/law/reasons?kind=RI
 * @param stopsClock true if its days do not count in net durations
 * @param endedOn legal day on which it ended, in the zone of the authority; absent while it runs
 * @param outcome how it ended, in free text; {@code ENDED_WITH_THE_REQUEST}, {@code ENDED_WITH_THE_EXECUTION},
 *     {@code ENDED_BY_REOPENING} or {@code ENDED_BY_RECLASSIFICATION} if a step ended it
 */
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
