package org.comity.cases.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.security.CurrentCaller;
import org.comity.base.web.Page;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.ReadingPurpose;
import org.comity.cases.search.SearchHits.Hit;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/**
 * Searches everything that the caller may see. The search is noted with the requests that it showed, and without its words, which may be
 * personal.
 */
@ApplicationScoped
class SearchEverything {

    private static final int SUGGESTIONS = 5;

    private final SearchHits hits;
    private final SearchedValues values;
    private final ReadingPurpose purpose;
    private final AuditTrail audit;
    private final CurrentCaller current;

    SearchEverything(
            SearchHits hits, SearchedValues values, ReadingPurpose purpose, AuditTrail audit, CurrentCaller current) {
        this.hits = hits;
        this.values = values;
        this.purpose = purpose;
        this.audit = audit;
        this.current = current;
    }

    @Transactional
    EverythingView search(EverythingSearch words) {
        var found = requests(hits.find(words), words.text());
        var page = Page.of(
                EverythingSearch.LIST, found, words.most(), one -> one.score() + " " + one.requestId(), one -> one);
        note(page.items());
        var meant = words.after() == null ? didYouMean(page.items()) : List.<String>of();
        return new EverythingView(page.items(), page.next(), meant);
    }

    /** The hits by requests, in their order. */
    private List<SearchedRequestView> requests(List<Hit> found, String words) {
        var rows = values.of(found);
        var byRequest = new LinkedHashMap<UUID, List<SearchMatchView>>();
        var firstRows = new LinkedHashMap<UUID, Tuple>();
        for (var i = 0; i < found.size(); i++) {
            var row = rows.get(i + 1);
            if (row != null) {
                var hit = found.get(i);
                firstRows.putIfAbsent(hit.request(), row);
                byRequest
                        .computeIfAbsent(hit.request(), request -> new ArrayList<>())
                        .add(match(hit, row, words));
            }
        }
        return byRequest.entrySet().stream()
                .map(entry -> request(
                        entry.getKey(), Objects.requireNonNull(firstRows.get(entry.getKey())), entry.getValue()))
                .toList();
    }

    private SearchMatchView match(Hit hit, Tuple row, String words) {
        var value = row.get("value", String.class);
        var request = "/api/v1/requests/" + hit.request();
        return new SearchMatchView(
                hit.kind(),
                hit.kind() == SearchKind.REQUEST ? null : hit.no(),
                hit.field(),
                hit.why(),
                hit.score(),
                value == null || !purpose.allows(level(row)) ? null : Excerpt.of(value, words),
                switch (hit.kind()) {
                    case REQUEST -> request;
                    case PERSON -> request + "/persons/" + hit.no();
                    case ASSET -> request + "/assets/" + hit.no();
                    case MEASURE -> request + "/measures/" + hit.no();
                    case NOTE -> request + "/notes/" + hit.no();
                });
    }

    private static SearchedRequestView request(UUID id, Tuple row, List<SearchMatchView> matches) {
        return new SearchedRequestView(
                id,
                row.get("authority", String.class),
                row.get("reference", String.class),
                Direction.valueOf(row.get("direction", String.class)),
                Kind.valueOf(row.get("kind", String.class)),
                row.get("counterpart", String.class),
                State.valueOf(row.get("state", String.class)),
                level(row),
                matches.getFirst().score(),
                List.copyOf(matches),
                "/api/v1/requests/" + id);
    }

    private static AccessLevel level(Tuple row) {
        return AccessLevel.valueOf(row.get("level", String.class));
    }

    private static List<String> didYouMean(List<SearchedRequestView> found) {
        var matches = found.stream().flatMap(one -> one.matches().stream()).toList();
        return matches.stream().allMatch(match -> match.why().isAGuess())
                ? matches.stream()
                        .map(SearchMatchView::excerpt)
                        .filter(SearchEverything::isShown)
                        .distinct()
                        .limit(SUGGESTIONS)
                        .toList()
                : List.of();
    }

    private static boolean isShown(@Nullable String excerpt) {
        return excerpt != null;
    }

    /**
     * A search that shows nothing is noted as well: asking whether there is something is a reading too. A restricted or sealed request
     * has a line of its own, with the access right by which it was seen.
     */
    private void note(List<SearchedRequestView> shown) {
        var byAuthority = shown.stream()
                .filter(one -> one.level() == AccessLevel.NORMAL)
                .collect(Collectors.groupingBy(
                        SearchedRequestView::authority,
                        Collectors.mapping(SearchedRequestView::requestId, Collectors.toList())));
        current.sight()
                .authorities()
                .forEach(authority ->
                        audit.noteMany(Act.SEARCH, authority, byAuthority.getOrDefault(authority, List.of())));
        shown.stream()
                .filter(one -> one.level() != AccessLevel.NORMAL)
                .forEach(one -> audit.noteSeen(Act.SEARCH, one.authority(), one.requestId(), true));
    }
}
