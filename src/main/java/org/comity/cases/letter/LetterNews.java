package org.comity.cases.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.time.Standpoint;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.letter.text.LetterKind;
import org.comity.cases.letter.text.LetterReply;
import org.comity.cases.link.RequestLinks;
import org.comity.cases.obligation.ObligationsMet;
import org.comity.cases.part.PartRecords;
import org.comity.cases.part.content.ObligationMet;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.sideprocess.SideProcess;
import org.comity.cases.sideprocess.SideProcesses;
import org.comity.reference.service.ServiceLevels;
import org.comity.rules.obligation.ObligedAct;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** Says of a request when the other State was last heard of, and what came after a letter. */
@ApplicationScoped
class LetterNews {

    private static final Set<Step> SENDING = EnumSet.of(Step.SEND, Step.SEND_ORALLY);

    private final HistoryEntries history;
    private final SideProcesses sideProcesses;
    private final PartRecords records;
    private final ServiceLevels levels;
    private final ObligationsMet obligations;
    private final RequestLinks links;

    LetterNews(
            HistoryEntries history,
            SideProcesses sideProcesses,
            PartRecords records,
            ServiceLevels levels,
            ObligationsMet obligations,
            RequestLinks links) {
        this.obligations = obligations;
        this.links = links;
        this.history = history;
        this.sideProcesses = sideProcesses;
        this.records = records;
        this.levels = levels;
    }

    /** The day by which a letter of a day usually asks for a reply. */
    LocalDate usualReply(CooperationRequest request, LocalDate on) {
        return on.plusDays(levels.of(request.authority()).replyDays());
    }

    /** The day on which the request reached the requested State or this office; null if it is not known. */
    @Nullable
    LocalDate reachedOn(CooperationRequest request) {
        return isOutgoing(request)
                ? days(request, SENDING::contains)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : request.receivedOn();
    }

    /**
     * The last day, up to a day, on which the other State was heard of: by a step of an outgoing request or the receipt of an incoming one,
     * by a side process that the other State opened or answered, or by a reply to a letter. A letter of ours is no news of it.
     */
    @Nullable
    LocalDate heardOn(CooperationRequest request, LocalDate until) {
        var letters = letters(request);
        var replies = letters.stream()
                .filter(letter -> letter.reply() != null && letter.reply() != LetterReply.NO_REPLY)
                .map(Letter::endedOn);
        var moves = isOutgoing(request)
                ? days(request, step -> step != Step.REOPEN)
                : Stream.ofNullable(request.receivedOn());
        return Stream.of(moves, replies, contacts(request, letters))
                .flatMap(days -> days)
                .filter(Objects::nonNull)
                .filter(day -> !day.isAfter(until))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The day of the last letter of a kind, up to a day, since which the other State was not heard of; null if there is none. */
    @Nullable
    LocalDate remindedOn(CooperationRequest request, LetterKind kind, @Nullable LocalDate heard, LocalDate until) {
        return letters(request).stream()
                .filter(letter -> letter.kind() == kind)
                .map(Letter::day)
                .filter(day -> !day.isAfter(until) && (heard == null || !day.isBefore(heard)))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The obligations that a letter meets: of the request, and of those it is linked with, whose evidence it may contain. */
    List<ObligationMet> met(CooperationRequest request) {
        return obligations.by(ObligedAct.LETTER, request, links.others(request.id()));
    }

    /** Facts for the views of the letters of a request, from a standpoint. */
    LettersAround around(CooperationRequest request, Standpoint from) {
        return new LettersAround(
                from,
                () -> sideProcesses.known(request.id(), from.asOf()),
                () -> letters(request),
                () -> history.of(request.id()));
    }

    private Stream<LocalDate> contacts(CooperationRequest request, List<Letter> letters) {
        var direction = request.procedure().direction();
        Set<UUID> unanswered = letters.stream()
                .filter(letter -> letter.reply() == LetterReply.NO_REPLY)
                .map(Letter::sideProcess)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return sideProcesses.of(request.id()).stream()
                .filter(process -> LetterOccasions.contacts().contains(process.kind())
                        && !SideProcess.ANNULLED.equals(process.outcome()))
                .flatMap(process -> Stream.of(
                                LetterOccasions.theyOpen(direction, process.kind()) ? process.openedOn() : null,
                                LetterOccasions.theyAnswer(direction, process.kind())
                                                && !unanswered.contains(process.id())
                                        ? process.endedOn()
                                        : null)
                        .filter(Objects::nonNull));
    }

    /** The days of the moves by some steps, as they are known now. */
    private Stream<LocalDate> days(CooperationRequest request, Predicate<Step> which) {
        var moves = new LinkedHashMap<Integer, HistoryEntry>();
        history.of(request.id()).forEach(entry -> moves.put(entry.place(), entry));
        return moves.values().stream()
                .filter(entry -> !entry.isAnnulled() && entry.step() != null && which.test(entry.step()))
                .map(HistoryEntry::occurredOn);
    }

    private List<Letter> letters(CooperationRequest request) {
        return records.known(LetterPart.KIND, Letter.class, request.id(), null);
    }

    private static boolean isOutgoing(CooperationRequest request) {
        return request.procedure().direction() == Direction.OUTGOING;
    }
}
