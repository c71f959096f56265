package org.comity.cases.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.comity.base.time.Standpoint;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.cases.request.content.LegalBasis;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a list asks for, in which order, and which page of them.
 *
 * @param from the day as of which state, standing, result and side processes are meant, and the instant as of which
 *     everything is
 * @param officers the names of the officer, also those that were matched with it; empty for every officer
 * @param executingAuthorities the names of the executing authority, also those that were matched with it; empty for every one
 * @param after the sort value and identifier behind which the page begins
 */
record RequestFilter(
        Standpoint from,
        @Nullable String authority,
        @Nullable Direction direction,
        @Nullable Kind kind,
        @Nullable String counterpart,
        List<State> states,
        List<Standing> standings,
        List<Result> results,
        @Nullable String legalBasis,
        @Nullable SideProcessKind running,
        List<String> officers,
        List<String> executingAuthorities,
        @Nullable Boolean urgent,
        Days days,
        @Nullable RequestSearch search,
        Order order,
        @Nullable After after,
        int limit,
        boolean count) {

    /** Requests of more states than these are so many that the newest of them are not far from the newest of all. */
    private static final int FEW_STATES = 6;

    /** True if it asks for nothing but a few states of the present, in any order. */
    boolean isOfFewStatesAlone() {
        var asked = new RequestFilter(
                Standpoint.NOW,
                authority,
                null,
                null,
                null,
                states,
                standings,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                Days.none(),
                null,
                order,
                after,
                limit,
                count);
        return equals(asked) && isOfFewStates();
    }

    /** True if it asks for requests that are in a few states at present. */
    boolean isOfFewStates() {
        var wanted = wantedStates().size();
        return from.isNow() && wanted > 0 && wanted <= FEW_STATES;
    }

    /** The states that it asks for, by their names or their standings; none if it asks for no state. */
    List<State> wantedStates() {
        return Arrays.stream(State.values())
                .filter(state -> !states.isEmpty() || !standings.isEmpty())
                .filter(state -> states.isEmpty() || states.contains(state))
                .filter(state -> standings.isEmpty() || standings.contains(state.standing()))
                .toList();
    }

    /** Between which days a request is dated, was received, or is reviewed. */
    record Days(
            @Nullable LocalDate datedFrom,
            @Nullable LocalDate datedTo,
            @Nullable LocalDate receivedFrom,
            @Nullable LocalDate receivedTo,
            @Nullable LocalDate reviewTo) {

        static Days of(QueryParameters query) {
            var days = new Days(
                    query.date("datedFrom").orElse(null),
                    query.date("datedTo").orElse(null),
                    query.date("receivedFrom").orElse(null),
                    query.date("receivedTo").orElse(null),
                    query.date("reviewTo").orElse(null));
            query.range("datedFrom", days.datedFrom(), "datedTo", days.datedTo());
            query.range("receivedFrom", days.receivedFrom(), "receivedTo", days.receivedTo());
            return days;
        }

        static Days none() {
            return new Days(null, null, null, null, null);
        }
    }

    /** The order of a list. */
    enum Order {
        /**
         * The order of the identifiers. They begin with the millisecond of {@code registeredAt}, which no call can set: a
         * request that is imported, or older, has the instant at which it was recorded here.
         */
        NEWEST("-registeredAt", "''", true),
        OLDEST("registeredAt", "''", false),
        REFERENCE("reference", "r.reference", false),
        REVIEW("reviewOn", "coalesce(r.review_on, date 'infinity')", false);

        private final String name;
        private final String column;
        private final boolean descending;

        Order(String name, String column, boolean descending) {
            this.name = name;
            this.column = column;
            this.descending = descending;
        }

        /** The name of the list in this order, for its cursors. */
        String list() {
            return "requests by " + name;
        }

        /** True if the index of the identifiers has this order. */
        boolean isOfIdentifiers() {
            return this == NEWEST || this == OLDEST;
        }

        /** The SQL expression of the sort value. */
        String column() {
            return column;
        }

        /** The last sort value of the page before, as the expression has it. */
        String after() {
            return this == REVIEW ? "cast(:afterValue as date)" : ":afterValue";
        }

        boolean isDescending() {
            return descending;
        }

        static Order named(String name) {
            for (var order : values()) {
                if (order.name.equals(name)) {
                    return order;
                }
            }
            throw new IllegalArgumentException(name);
        }
    }

    /** The last line of the page before. */
    record After(String value, UUID id) {

        static After parse(String cursor, Order order) {
            var key = Page.key(order.list(), cursor);
            var cut = key.length() - 36;
            if (cut < 0) {
                throw new IllegalArgumentException(key);
            }
            var value = key.substring(0, cut);
            if (order == Order.REVIEW && !value.equals("infinity")) {
                org.comity.base.time.DayFormat.parse(value);
            }
            return new After(value, UUID.fromString(key.substring(cut)));
        }
    }

    /** Reads the filter of a list from its query parameters; throws all faults at once. */
    static RequestFilter of(QueryParameters query, ListCodes codes, Instant now, Supplier<LocalDate> today) {
        var order = query.read("sort", Order::named, "must be -registeredAt, registeredAt, reference or reviewOn")
                .orElse(Order.NEWEST);
        var from = query.standpoint(now, today);
        var filter = new RequestFilter(
                from,
                codes.common().authority(query).orElse(null),
                query.oneOf("direction", Direction.class).orElse(null),
                query.oneOf("kind", Kind.class).orElse(null),
                codes.common().counterpart(query).orElse(null),
                query.someOf("state", State.class),
                query.someOf("standing", Standing.class),
                query.someOf("result", Result.class),
                codes.common().legalBasis(query, LegalBasis.NOT_IN_LAW_BOOK).orElse(null),
                query.oneOf("running", SideProcessKind.class).orElse(null),
                codes.officers(query, !from.isNow()),
                codes.executingAuthorities(query),
                query.flag("urgent").orElse(null),
                Days.of(query),
                null,
                order,
                query.read("cursor", cursor -> After.parse(cursor, order), "must be a cursor of this list")
                        .orElse(null),
                query.number("limit", Page.USUAL, 1, Page.MOST),
                query.flag("count").orElse(false));
        wordsAreElsewhere(query);
        query.check();
        return filter;
    }

    private static void wordsAreElsewhere(QueryParameters query) {
        query.elsewhere(
                List.of("q", "query", "search", "text", "foreignReference"),
                "words and references are searched by POST /api/v1/requests/_search, so that they are in no address");
    }

    /** The filter of a search, whose words are never in an address. */
    static RequestFilter of(RequestSearch search, Instant now, Supplier<LocalDate> today) {
        return new RequestFilter(
                search.standpoint(now, today),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                Days.none(),
                search,
                Order.NEWEST,
                search.cursor() == null ? null : After.parse(search.cursor(), Order.NEWEST),
                search.limit() == null ? Page.USUAL : search.limit(),
                false);
    }
}
