package org.comity.docs;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.comity.rules.ledger.DelayLedger;
import org.comity.rules.ledger.HolderOfState;
import org.comity.rules.ledger.LifeMove;
import org.comity.rules.ledger.LifeSideProcess;
import org.comity.rules.ledger.Precedence;
import org.comity.rules.ledger.RequestHolder;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;

/** Writes the page of {@code docs} about the delay ledger: its tables, and an example that the code computes. */
public final class LedgerPage {

    private static final String HEAD = """
            # The delay ledger

            Made from `org.comity.rules.ledger`; do not edit. `GET /api/v1/requests/{id}/delay-ledger` shows the ledger of a request,
            also of a day (`on=`) and as known at an instant (`asOf=`). The indicators `days-by-holder`, `pending-by-holder`,
            `time-with-holder` and `time-by-stage-and-cause` read the same tables ([figures as cubes](cube.md)).

            - Each day of the life of a request belongs to one holder. The holder follows from the states and side processes that are
              recorded. Nobody types it in, and nothing of it is stored: a correction or an annulment changes it at once.
            - The life runs from the first event to the day on which the request is over. The day of the end does not count any more, and
              a day counts once it is over, so that the days add up to the difference of the two dates.
            - The day of a hand-over belongs to who gets the request. If several events happen on a day, the holder at its end has it.
            - If several side processes run on a day, the first row of the order of precedence gives the holder. If none counts, the state
              does.
            - A request with several measures is held as one: as long as it is in execution, the executing authority has it, even if some
              measures are done.
            - Of an older register that has milestones alone, the days before a step after a gap have the holder `NOT_RECORDED`, unless a
              side process ran.
            - The days between an end and a reopening are suspended. They belong to the life of the request, and to no figure, which count
              days on which requests were pending.
            - A reclassified request has the holders of the states that it had on each day.
            - **Gross days** are all days since the request first became open; days of preparation before the sending are apart. **Net
              days** are those of the requested side: our authorities if the request is incoming, the other State if it is outgoing.
              Days of the requesting side, of missing information and of suspension are gross days alone.
            - The cause of a delay is the code `DL` on record of the side process that gives the holder, or else that of its row.
            - An executing authority may be a court. Its days are those of `EXECUTING_AUTHORITY`, also in assistance; the days of
              `COURT` are those of extradition and of an `APPEAL`. The share of the courts is therefore not the share of `COURT`.
            - An `APPEAL` gives its days to the court also if execution goes on meanwhile.
            - A draft of our own is with our office, also if another authority writes it. A surrender that is arranged to us is with the
              other State, also if our police has to collect the person.
            - `ORAL_CONFIRMATION` and `COMPETING_REQUEST` run beside the request, although each holds a step back. Results that wait
              for a written confirmation of the other State are therefore days of our office.
            - The other State waits for our office, and our office for all others. If the information of the requester is missing, the
              requested side waits.

            """;

    private static final List<LifeMove> YEAR = List.of(
            move(1, Step.REGISTER, "2025-01-10", State.REGISTERED),
            move(2, Step.ACKNOWLEDGE, "2025-01-15", State.UNDER_REVIEW),
            move(5, Step.ACCEPT, "2025-03-01", State.ACCEPTED),
            move(6, Step.SEND_FOR_EXECUTION, "2025-03-05", State.SENT_FOR_EXECUTION),
            move(7, Step.CONFIRM_RECEIPT, "2025-03-12", State.IN_EXECUTION),
            move(11, Step.RETURN_EXECUTED, "2025-11-20", State.EXECUTED),
            move(12, Step.TRANSMIT_RESULTS, "2025-12-01", State.RESULTS_TRANSMITTED));
    private static final List<LifeSideProcess> BESIDE = List.of(
            beside(SideProcessKind.REQUEST_FOR_INFORMATION, "2025-01-20", "2025-02-19", 3, 4),
            beside(SideProcessKind.CONSULTATION, "2025-08-20", "2025-09-11", 9, 10),
            beside(SideProcessKind.POSTPONEMENT, "2025-06-01", "2025-09-01", 8, 13));

    private LedgerPage() {}

    private static LifeMove move(int seq, Step step, String on, State state) {
        return new LifeMove(seq, step, LocalDate.parse(on), state, false);
    }

    private static LifeSideProcess beside(SideProcessKind kind, String opened, String ended, int by, int endedBy) {
        return new LifeSideProcess(kind, LocalDate.parse(opened), LocalDate.parse(ended), null, by, endedBy);
    }

    /** The page in Markdown. */
    public static String write() {
        var page = new StringBuilder(HEAD);
        holders(page);
        precedence(page);
        states(page);
        example(page);
        return page.toString();
    }

    private static void holders(StringBuilder page) {
        page.append("## Holders\n\n| holder | in words | net days | waits meanwhile |\n|---|---|---|---|\n");
        for (var holder : RequestHolder.values()) {
            row(page, "`" + holder + "`", holder.title(), net(holder), waits(holder));
        }
    }

    private static String net(RequestHolder holder) {
        return Arrays.stream(Direction.values())
                .filter(holder::isOfTheRequestedSide)
                .map(direction -> direction.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String waits(RequestHolder holder) {
        var incoming = holder.waiting(Direction.INCOMING);
        var outgoing = holder.waiting(Direction.OUTGOING);
        if (incoming == null || outgoing == null) {
            return "";
        }
        return incoming == outgoing
                ? "`" + incoming + "`"
                : "`" + incoming + "` (incoming), `" + outgoing + "` (outgoing)";
    }

    private static void precedence(StringBuilder page) {
        page.append("\n## Order of precedence\n\n");
        page.append(
                "| row | side process | holder, incoming | holder, outgoing | only while the state gives | cause | reason |\n");
        page.append("|---|---|---|---|---|---|---|\n");
        for (var claim : Precedence.ROWS) {
            row(
                    page,
                    String.valueOf(Precedence.rank(claim.kind()).orElseThrow()),
                    "`" + claim.kind() + "`",
                    "`" + claim.incoming() + "`",
                    "`" + claim.outgoing() + "`",
                    claim.whileHeldBy() == null ? "" : "`" + claim.whileHeldBy() + "`",
                    claim.cause() == null ? "" : "`" + claim.cause() + "`",
                    claim.reason());
        }
        row(page, "last", "none of them", "of the state", "of the state", "", "", "Who takes the next usual step.");
        page.append("\nNo day belongs to these side processes, which run beside the request: ")
                .append(DelayLedger.beside().stream()
                        .map(kind -> "`" + kind + "`")
                        .collect(Collectors.joining(", ")))
                .append(".\n");
    }

    private static void states(StringBuilder page) {
        page.append("\n## Holders of states\n\n| holder | states, incoming | states, outgoing |\n|---|---|---|\n");
        for (var holder : RequestHolder.values()) {
            var incoming = states(Direction.INCOMING, holder);
            var outgoing = states(Direction.OUTGOING, holder);
            if (!incoming.isEmpty() || !outgoing.isEmpty()) {
                row(page, "`" + holder + "`", incoming, outgoing);
            }
        }
        page.append("\nA state that is over is suspended until a reopening.\n");
    }

    private static String states(Direction direction, RequestHolder holder) {
        return Arrays.stream(State.values())
                .filter(state -> !state.standing().isOver())
                .filter(state -> HolderOfState.find(direction, state)
                        .filter(holder::equals)
                        .isPresent())
                .map(state -> "`" + state + "`")
                .collect(Collectors.joining(", "));
    }

    private static void example(StringBuilder page) {
        var ledger = DelayLedger.of(Direction.INCOMING, YEAR, BESIDE, LocalDate.parse("2026-01-31"));
        page.append("\n## A worked example\n\n");
        page.append(
                "A request for assistance was received on 10 January 2025, and its results were transmitted on 1 December. Information\n");
        page.append(
                "was asked for from 20 January to 19 February. Execution was postponed from 1 June to 1 September. A consultation ran from\n");
        page.append("20 August to 11 September; up to 1 September the postponement goes before it.\n\n");
        page.append("| from | to | days | holder | state | cause | begun by |\n|---|---|---|---|---|---|---|\n");
        for (var span : ledger.spans()) {
            row(
                    page,
                    span.from().toString(),
                    span.to().toString(),
                    String.valueOf(span.days()),
                    "`" + span.holder() + "`",
                    "`" + span.stage() + "`",
                    span.cause() == null ? "" : "`" + span.cause() + "`",
                    "`" + span.event().type() + " " + span.event().code() + "`");
        }
        page.append("\nTotals: ")
                .append(ledger.totals().entrySet().stream()
                        .map(one -> "`" + one.getKey() + "` " + one.getValue())
                        .collect(Collectors.joining(", ")))
                .append(". Gross ")
                .append(ledger.grossDays())
                .append(" days, net ")
                .append(ledger.netDays())
                .append(" days.\n");
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
