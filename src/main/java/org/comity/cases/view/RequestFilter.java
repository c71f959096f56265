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
import org.comity.cases.request.ListFirst;
import org.comity.cases.request.PrioritySql;
import org.comity.cases.request.RequestPriority;
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
 * @param matter a matter to which the requests belong now
 * @param priorities the priorities; empty for each
 * @param conventionFirst true if requests based on the Convention against Corruption come before the others
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
        @Nullable UUID matter,
        List<RequestPriority> priorities,
        Days days,
        @Nullable RequestSearch search,
        Order order,
        boolean conventionFirst,
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
                null,
                List.of(),
                Days.none(),
                null,
                order,
                false,
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
        REVIEW("reviewOn", "coalesce(r.review_on, date 'infinity')", false),
        /** The most pressing first, and the oldest first among those of one priority. */
        PRIORITY("priority", PrioritySql.RANK, false);

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
            return switch (this) {
                case REVIEW -> "cast(:afterValue as date)";
                case PRIORITY -> "cast(:afterValue as int)";
                case NEWEST, OLDEST, REFERENCE -> ":afterValue";
            };
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

    /**
     * The last line of the page before.
     *
     * @param convention 1 or 0 by its place among requests based on the Convention, if they come first; otherwise null
     */
    record After(@Nullable Integer convention, String value, UUID id) {

        static After parse(String cursor, Order order) {
            return parse(cursor, order, false);
        }

        static String list(Order order, boolean conventionFirst) {
            return order.list() + (conventionFirst ? " with those of the Convention first" : "");
        }

        static After parse(String cursor, Order order, boolean conventionFirst) {
            var key = Page.key(list(order, conventionFirst), cursor);
            var begin = conventionFirst ? 1 : 0;
            var cut = key.length() - 36;
            if (cut < begin) {
                throw new IllegalArgumentException(key);
            }
            var value = key.substring(begin, cut);
            if (order == Order.PRIORITY) {
                Integer.parseInt(value);
            }
            if (order == Order.REVIEW && !value.equals("infinity")) {
                org.comity.base.time.DayFormat.parse(value);
            }
            return new After(
                    conventionFirst ? Integer.valueOf(key.substring(0, 1)) : null,
                    value,
                    UUID.fromString(key.substring(cut)));
        }
    }

    /** Reads the filter of a list from its query parameters; throws all faults at once. */
    static RequestFilter of(QueryParameters query, ListCodes codes, Instant now, Supplier<LocalDate> today) {
        var order = order(query);
        var conventionFirst = query.oneOf("first", ListFirst.class).isPresent();
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
                query.uuid("matter").orElse(null),
                query.someOf("priority", RequestPriority.class),
                Days.of(query),
                null,
                order,
                conventionFirst,
                after(query, order, conventionFirst),
                query.number("limit", Page.USUAL, 1, Page.MOST),
                query.flag("count").orElse(false));
        return filter.checked(query);
    }

    private static Order order(QueryParameters query) {
        return query.read("sort", Order::named, "must be -registeredAt, registeredAt, reference, reviewOn or priority")
                .orElse(Order.NEWEST);
    }

    private static @Nullable After after(QueryParameters query, Order order, boolean conventionFirst) {
        return query.read(
                        "cursor",
                        cursor -> After.parse(cursor, order, conventionFirst),
                        "must be a cursor of this list")
                .orElse(null);
    }

    /**
     * The priority has no past: a list of a day or an instant does not know it. No index has the order by it, or that by the
     * Convention: a list is in one only of one officer, or of some states.
     */
    private RequestFilter checked(QueryParameters query) {
        wordsAreElsewhere(query);
        if (!from.isNow() && !priorities.isEmpty()) {
            query.fault("priority", "is the present one: leave out on and asOf");
        }
        var isNarrow = !officers.isEmpty() || !states.isEmpty() || !standings.isEmpty();
        if (order == Order.PRIORITY && !isNarrow) {
            query.fault(
                    "sort", "priority is the order of a list with officer, standing or state alone: add one of them");
        }
        if (conventionFirst && !isNarrow) {
            query.fault("first", "is for a list with officer, standing or state alone: add one of them");
        }
        if (!from.isNow() && order == Order.PRIORITY) {
            query.fault("sort", "is by the present priority: leave out on and asOf");
        }
        query.check();
        return this;
    }

    /** The name of the list in its order, for its cursors. */
    String list() {
        return After.list(order, conventionFirst);
    }

    /** Whether a request is based on the Convention in SQL, so that such requests come first in the direction of the order. */
    String ofConvention() {
        return "case when 'UNCAC' = any (r.instruments) then "
                + (order.isDescending() ? "1 else 0 end" : "0 else 1 end");
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
                null,
                List.of(),
                Days.none(),
                search,
                Order.NEWEST,
                false,
                search.cursor() == null ? null : After.parse(search.cursor(), Order.NEWEST),
                search.limit() == null ? Page.USUAL : search.limit(),
                false);
    }
}
