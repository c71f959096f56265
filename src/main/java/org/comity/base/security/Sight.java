package org.comity.base.security;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The requests that a caller may see: those of its own authorities; an executing authority sees of these only the requests that
 * are with it, until their execution is over. A restricted or sealed request is visible to a person with an access right in
 * force, and no request to a person with a bar. Every query for requests contains the condition of this value. The database has
 * the same rule again in the policies of row-level security: {@code comity_sees} for requests, {@code comity_hidden} for their
 * rows.
 *
 * @param authorities codes of the own authorities whose requests are visible
 * @param executingAuthority executing authority to whose requests the sight is limited; null if it is not limited
 * @param viewer the person whose access rights count; null for a command of the operator, which verifies every request
 */
public record Sight(
        List<String> authorities,
        @Nullable String executingAuthority,
        @Nullable Viewer viewer) {

    /**
     * A person at an instant.
     *
     * @param person issuer and subject of the token, separated by a bar
     * @param at the instant at which an access right must be in force
     */
    public record Viewer(String person, Instant at) {}

    public Sight {
        authorities = List.copyOf(authorities);
    }

    /** True if the caller belongs to the office: it sees all of a request and its records. */
    public boolean isOfTheOffice() {
        return executingAuthority == null;
    }

    /** True if the requests of an own authority are visible. */
    public boolean includes(String authority) {
        return authorities.contains(authority);
    }

    /** The own authority, if it is only one. */
    public Optional<String> onlyAuthority() {
        return authorities.size() == 1 ? Optional.of(authorities.getFirst()) : Optional.empty();
    }

    /** The part of the sight within one own authority; all of it if none is named. */
    public Sight within(@Nullable String authority) {
        return authority == null
                ? this
                : new Sight(authorities.stream().filter(authority::equals).toList(), executingAuthority, viewer);
    }

    /** The language of a query. */
    public enum Language {
        SQL(
                "%s = any (:authorities)",
                "comity_admits(:viewer, :viewedAt, %s.id, %s)", "comity_executes(:executing, %s.id)"),
        /** An array and not a list of values: Hibernate translates a query with a list into SQL each time. */
        HQL(
                "array_contains(:authorities, %s)",
                "cast(function('comity_admits', :viewer, :viewedAt, %s.id, %s) as Boolean) = true",
                "cast(function('comity_executes', :executing, %s.id) as Boolean) = true");

        private final String among;
        private final String admits;
        private final String executes;

        Language(String among, String admits, String executes) {
            this.among = among;
            this.admits = admits;
            this.executes = executes;
        }
    }

    /**
     * The condition that a row is visible.
     *
     * @param text the condition; a query adds it with {@code and}
     * @param values the values of the parameters that it names
     */
    public record Condition(String text, Map<String, Object> values) {}

    /**
     * The columns or properties of a request in a query.
     *
     * @param request the name of the request; its authority is below it
     * @param executing the column or property with the executing authority that has the request
     * @param protection the name of what {@code level} and {@code guarded} are below
     */
    public record Columns(String request, String executing, String protection) {

        /** The usual columns of SQL. */
        public static Columns of(String request) {
            return new Columns(request, request + ".executing_authority", request);
        }
    }

    /** The condition in a query. */
    public Condition condition(Language language, Columns columns) {
        var values = new HashMap<String, Object>();
        var text = ofAuthority(language, columns.request() + ".authority", values);
        if (executingAuthority != null) {
            values.put("executing", executingAuthority);
            text += " and " + columns.executing() + " = :executing and "
                    + language.executes.formatted(columns.request());
        }
        if (viewer != null) {
            values.put("viewer", viewer.person());
            values.put("viewedAt", viewer.at());
            text += " and (" + columns.protection() + ".guarded = false or "
                    + language.admits.formatted(columns.request(), level(columns)) + ")";
        }
        return new Condition(text, Map.copyOf(values));
    }

    /** A request that was sent to an executing authority is visible there at every level, except to a person with a bar. */
    private String level(Columns columns) {
        return executingAuthority == null ? columns.protection() + ".level" : "'NORMAL'";
    }

    /** One authority is compared by equality, because only then an index also gives the order of a list. */
    private String ofAuthority(Language language, String column, Map<String, Object> values) {
        if (authorities.size() == 1) {
            values.put("authority", authorities.getFirst());
            return column + " = :authority";
        }
        values.put("authorities", authorities.toArray(String[]::new));
        return language.among.formatted(column);
    }
}
