package org.comity.cases.ledger;

import java.time.LocalDate;
import java.util.List;
import org.comity.rules.ledger.DelayLedger;
import org.comity.rules.ledger.HeldSpan;
import org.comity.rules.ledger.HolderEvent;
import org.comity.rules.ledger.RequestHolder;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * The delay ledger of a request. Days are legal days in the zone of the authority; a day counts once it is over.
 *
 * @param day the day at whose end the request is seen
 * @param firstDay first day of its life: that of the earliest event; absent if there is none
 * @param endDay day on which it was over, which no longer counts; absent while the request is open
 * @param grossDays days since it first became open
 * @param netDays gross days on which the requested side had it: our authorities if it is incoming, those of the other State if it is
 *     outgoing
 * @param preparationDays days before an outgoing request was sent, which are no gross days
 * @param holders the holders that had it, each with the sum of its days, preparation included
 * @param waiting who waits for whom at the end of the day; absent if the request is over
 * @param spans the spans, which tile the life
 */
public record DelayLedgerView(
        LocalDate day,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate endDay,
        long grossDays,
        long netDays,
        long preparationDays,
        List<HolderDaysView> holders,
        @Nullable WaitingView waiting,
        List<HeldSpanView> spans) {

    /**
     * The days of one holder.
     *
     * @param holder code of the holder
     * @param title the holder in words
     * @param days number of days
     */
    public record HolderDaysView(RequestHolder holder, String title, long days) {}

    /**
     * Who waits for whom.
     *
     * @param who code of who waits; absent if nobody has to act or the holder is not recorded
     * @param holder code of who holds the request
     * @param since first day since which this holder has it without a break
     * @param days number of days since then
     * @param words both in a sentence
     */
    public record WaitingView(
            @Nullable RequestHolder who, RequestHolder holder, LocalDate since, long days, String words) {}

    /**
     * Consecutive days of one holder in one state of the request.
     *
     * @param from first day
     * @param to first day after it; absent while the span runs
     * @param days number of days
     * @param holder code of the holder
     * @param title the holder in words
     * @param stage state of the request
     * @param stageTitle the state in words
     * @param cause code of the cause of delay, of the list GET /api/v1/law/reasons?kind=DL; absent if it is not known
     * @param event the event that began the span
     */
    public record HeldSpanView(
            LocalDate from,
            @Nullable LocalDate to,
            long days,
            RequestHolder holder,
            String title,
            State stage,
            String stageTitle,
            @Nullable String cause,
            BeginningView event) {}

    /**
     * The event that began a span.
     *
     * @param type type of event
     * @param seq number of its entry in the history of the request
     * @param step the step; absent if it is none
     * @param sideProcess kind of the side process that opened or ended; absent if it is none
     */
    public record BeginningView(
            HolderEvent.EventType type,
            int seq,
            @Nullable Step step,
            @Nullable SideProcessKind sideProcess) {}

    /** The view of a ledger at the end of a day. */
    static DelayLedgerView of(DelayLedger ledger, LocalDate day) {
        var spans = ledger.spans();
        return new DelayLedgerView(
                day,
                spans.isEmpty() ? null : spans.getFirst().from(),
                spans.isEmpty() || spans.getLast().running()
                        ? null
                        : spans.getLast().to(),
                ledger.grossDays(),
                ledger.netDays(),
                ledger.preparationDays(),
                ledger.totals().entrySet().stream()
                        .map(one ->
                                new HolderDaysView(one.getKey(), one.getKey().title(), one.getValue()))
                        .toList(),
                ledger.present().map(span -> waiting(ledger, span)).orElse(null),
                spans.stream().map(DelayLedgerView::span).toList());
    }

    private static WaitingView waiting(DelayLedger ledger, HeldSpan present) {
        var since = present.from();
        var days = 0L;
        for (var span : ledger.spans().reversed()) {
            if (span.holder() != present.holder()) {
                break;
            }
            since = span.from();
            days += span.days();
        }
        var who = present.holder().waiting(ledger.direction());
        return new WaitingView(
                who,
                present.holder(),
                since,
                days,
                who == null ? present.holder().title() : who.title() + " waits for " + inSentence(present.holder()));
    }

    private static String inSentence(RequestHolder holder) {
        var title = holder.title();
        return Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }

    private static HeldSpanView span(HeldSpan span) {
        return new HeldSpanView(
                span.from(),
                span.running() ? null : span.to(),
                span.days(),
                span.holder(),
                span.holder().title(),
                span.stage(),
                span.stage().title(),
                span.cause(),
                event(span.event()));
    }

    private static BeginningView event(HolderEvent event) {
        return event.type() == HolderEvent.EventType.STEP
                ? new BeginningView(event.type(), event.seq(), Step.valueOf(event.code()), null)
                : new BeginningView(event.type(), event.seq(), null, SideProcessKind.valueOf(event.code()));
    }
}
