package org.comity.cases.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.base.time.DayFormat;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.cases.request.OfficerFilter;
import org.comity.reference.authority.FilterCodes;
import org.comity.rules.law.LegalForce;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which deadlines a list asks for.
 *
 * @param officers names of the officer; none if every officer is meant
 * @param at the instant at which something is overdue
 * @param ending how the deadlines ended; null for those that run
 * @param late whether the duty was met after the last day; null for both
 * @param asOf the instant as of which the record is meant; null for all that is known now
 */
record DeadlineFilter(
        Instant at,
        @Nullable Instant asOf,
        @Nullable String authority,
        List<String> officers,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable Boolean overdue,
        @Nullable DeadlineEnding ending,
        @Nullable Boolean late,
        @Nullable LegalForce force,
        @Nullable String rule,
        boolean reviews,
        @Nullable After after,
        int limit) {

    private static final String OVERDUE = """
            (l.suspended_since is null
             and case when l.due_at is null then l.due_on < l.today else l.due_at < :now end) = :overdue""";

    /** The name of the list, for its cursors. */
    static final String LIST = "deadlines";

    /** The rule of lines that are no deadline, but the day on which an officer looks at a request again. */
    static final String NEXT_REVIEW = "NEXT_REVIEW";

    /** The last line of the page before. */
    record After(LocalDate dueOn, UUID id) {

        static After parse(String cursor) {
            var parts = Page.key(LIST, cursor).split(" ", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException(cursor);
            }
            return new After(DayFormat.parse(parts[0]), UUID.fromString(parts[1]));
        }
    }

    /** The deadlines that run for some officers, without next reviews. */
    static DeadlineFilter running(Instant now, String authority, List<String> officers, int limit) {
        return new DeadlineFilter(
                now, null, authority, officers, null, null, null, null, null, null, null, false, null, limit);
    }

    /** Reads the filter of a list that is asked for at an instant. */
    static DeadlineFilter of(QueryParameters query, FilterCodes codes, OfficerFilter officers, Instant now) {
        var asOf = query.knownAt("asOf", now);
        var filter = new DeadlineFilter(
                asOf.orElse(now),
                asOf.orElse(null),
                codes.authority(query).orElse(null),
                officers.read(query, asOf.isPresent()),
                query.date("dueFrom").orElse(null),
                query.date("dueTo").orElse(null),
                query.flag("overdue").orElse(null),
                query.oneOf("ending", DeadlineEnding.class).orElse(null),
                query.flag("late").orElse(null),
                query.oneOf("force", LegalForce.class).orElse(null),
                codes.deadlineRule(query, NEXT_REVIEW).orElse(null),
                query.flag("reviews").orElse(true),
                query.read("cursor", After::parse, "must be a cursor of this list")
                        .orElse(null),
                query.number("limit", Page.USUAL, 1, Page.MOST));
        query.range("dueFrom", filter.dueFrom(), "dueTo", filter.dueTo());
        if (filter.ending() != null && filter.overdue() != null) {
            query.fault("overdue", "is asked of deadlines that run, and not together with ending");
        }
        if (filter.late() != null && filter.ending() != DeadlineEnding.MET) {
            query.fault("late", "is asked of deadlines that were met: ending=MET");
        }
        query.check();
        return filter;
    }

    /** The conditions on a line {@code l} that a call asks for, and no others, so that an index gives the order. */
    String conditions() {
        var all = new ArrayList<String>(List.of("true"));
        if (!officers.isEmpty()) {
            all.add(IntStream.range(0, officers.size())
                    .mapToObj(no -> "text_key(:officer" + no + ")")
                    .collect(Collectors.joining(", ", "l.officer_key = any (array[", "])")));
        }
        if (dueFrom != null) {
            all.add("l.due_on >= :dueFrom");
        }
        if (dueTo != null) {
            all.add("l.due_on <= :dueTo");
        }
        if (overdue != null) {
            all.add(OVERDUE);
        }
        if (late != null) {
            all.add("l.late = :late");
        }
        if (force != null) {
            all.add("l.legal_force = :force");
        }
        if (rule != null) {
            all.add("l.rule = :rule");
        }
        if (after != null) {
            all.add("(l.due_on, l.id) > (:afterDay, :afterId)");
        }
        return String.join("\n and ", all);
    }

    /** Gives a statement with these conditions their values. */
    void bind(NativeQuery<?> query) {
        query.setParameter("limit", limit + 1);
        set(query, "asOf", asOf);
        set(query, "ending", ending == null ? null : ending.name());
        for (var no = 0; no < officers.size(); no++) {
            query.setParameter("officer" + no, officers.get(no));
        }
        set(query, "dueFrom", dueFrom);
        set(query, "dueTo", dueTo);
        set(query, "overdue", overdue);
        set(query, "now", overdue == null ? null : at);
        set(query, "late", late);
        set(query, "force", force == null ? null : force.name());
        set(query, "rule", rule);
        set(query, "afterDay", after == null ? null : after.dueOn());
        set(query, "afterId", after == null ? null : after.id());
    }

    private static void set(NativeQuery<?> query, String name, @Nullable Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }
}
