package org.comity.cases.step.taking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.problem.ProblemException;
import org.comity.base.time.Moment;
import org.comity.base.time.Standpoint;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.Versioned;
import org.comity.cases.deadline.DeadlineClock.Changed;
import org.comity.cases.history.EntryKind;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.part.content.ObligationMet;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.step.judgement.OpenSteps;
import org.comity.reference.authority.OwnAuthorities;
import org.jspecify.annotations.Nullable;

/** Shows the history of a request, and what a step or a correction changed. */
@ApplicationScoped
public class TransitionViews {

    /** The key of the other request in the detail of a link. */
    private static final String LINKED_TO = "to";

    private final HistoryEntries history;
    private final CooperationRequests requests;
    private final OwnAuthorities authorities;
    private final OpenSteps openSteps;
    private final UriInfo uri;

    TransitionViews(
            HistoryEntries history,
            CooperationRequests requests,
            OwnAuthorities authorities,
            OpenSteps openSteps,
            UriInfo uri) {
        this.requests = requests;
        this.history = history;
        this.authorities = authorities;
        this.openSteps = openSteps;
        this.uri = uri;
    }

    /** The moves and events of a request that had happened and were known at a standpoint, including superseded ones. */
    public List<TransitionView> moves(CooperationRequest request, Standpoint from) {
        return views(request, from, StatusHistory::movesAndEvents);
    }

    /** All entries of a request that had happened and were known at a standpoint. */
    public List<TransitionView> everything(CooperationRequest request, Standpoint from) {
        return views(request, from, StatusHistory::entries);
    }

    /**
     * An entry is shown as superseded if that was known. A request of which nothing was known is not found. An entry about a link
     * to a request that the caller may not see is left out.
     */
    private List<TransitionView> views(
            CooperationRequest request, Standpoint from, Function<StatusHistory, List<HistoryEntry>> which) {
        var status = new StatusHistory(history.known(request.id(), from.asOf()));
        if (status.entries().isEmpty()) {
            throw ProblemException.notFound();
        }
        var shown = which.apply(status).stream()
                .filter(entry -> from.sees(entry.occurredOn()))
                .toList();
        var unseen = ofUnseenLinks(shown);
        return shown.stream()
                .filter(entry -> !unseen.contains(entry.seq()))
                .map(entry ->
                        view(request, entry, status.supersededBy(entry.seq()).orElse(null)))
                .toList();
    }

    /** The numbers of the entries about links to requests that the caller may not see. */
    private Set<Integer> ofUnseenLinks(List<HistoryEntry> shown) {
        var links = shown.stream()
                .filter(entry -> entry.kind() == EntryKind.LINKED || entry.kind() == EntryKind.LINK_ENDED)
                .toList();
        var others = links.stream().flatMap(this::linkedTo).distinct().toList();
        Set<UUID> seen = others.isEmpty()
                ? Set.of()
                : requests.visibleAmong(others).stream()
                        .map(CooperationRequest::id)
                        .collect(Collectors.toSet());
        return links.stream()
                .filter(entry -> linkedTo(entry).noneMatch(seen::contains))
                .map(HistoryEntry::seq)
                .collect(Collectors.toSet());
    }

    private Stream<UUID> linkedTo(HistoryEntry entry) {
        return Stream.ofNullable(history.storedDetail(entry).get(LINKED_TO))
                .map(to -> UUID.fromString(String.valueOf(to)));
    }

    /** The result of the move that an entry records. The steps open next are listed only if the call asks for them. */
    public Versioned<TakenView> taken(
            CooperationRequest request, HistoryEntry entry, Changed deadlines, List<String> warnings) {
        return taken(request, entry, new Remarks(deadlines, warnings, List.of()));
    }

    /**
     * The consequences of a move, and the remarks on it.
     *
     * @param met the obligations in force that it meets
     */
    record Remarks(Changed deadlines, List<String> warnings, List<ObligationMet> met) {}

    Versioned<TakenView> taken(CooperationRequest request, HistoryEntry entry, Remarks remarks) {
        var query = new QueryParameters(uri);
        var next = query.flag("openSteps").orElse(false) ? openSteps.of(request) : null;
        query.check();
        var view = new TakenView(
                request.id(),
                view(request, entry, null),
                request.state(),
                request.state().standing(),
                request.result(),
                request.reviewOn(),
                next,
                remarks.deadlines().opened(),
                remarks.deadlines().ended(),
                remarks.warnings(),
                remarks.met());
        return new Versioned<>(view, request.version());
    }

    TransitionView view(CooperationRequest request, HistoryEntry entry, @Nullable Integer supersededBy) {
        var zone = authorities.zoneOf(request.authority());
        return new TransitionView(
                entry.seq(),
                entry.kind(),
                entry.step(),
                entry.from(),
                entry.to(),
                entry.result(),
                entry.reasonCode(),
                entry.decidedBy(),
                Moment.of(entry.occurredOn(), entry.occurredAt(), zone),
                entry.occurredOn(),
                entry.recordedAt(),
                entry.recordedBy(),
                entry.recordedByName(),
                entry.onBehalfOf(),
                entry.narrative(),
                history.storedDetail(entry),
                entry.supersedes(),
                supersededBy,
                entry.isAnnulled(),
                TransitionView.hex(entry.hash()));
    }

    /** Returns the path of an entry of the status history. */
    public static String address(UUID requestId, int seq) {
        return "/api/v1/requests/" + requestId + "/transitions/" + seq;
    }
}
