package org.comity.base.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The requests that a caller may see: those of its own authorities; an executing authority sees of these only the requests
 * that are with it. Every query for requests contains the condition of this value. The database has the same rule again
 * in the function {@code comity_sees}, which every row-level-security policy calls.
 *
 * @param authorities codes of the own authorities whose requests are visible
 * @param executingAuthority executing authority to whose requests the sight is limited; null if it is not limited
 */
public record Sight(List<String> authorities, @Nullable String executingAuthority) {

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

    /** True if a request is visible that is with this executing authority; null is none. */
    public boolean includesWhatLiesWith(@Nullable String executing) {
        return executingAuthority == null || Objects.equals(executingAuthority, executing);
    }

    /** The own authority, if it is only one. */
    public Optional<String> onlyAuthority() {
        return authorities.size() == 1 ? Optional.of(authorities.getFirst()) : Optional.empty();
    }

    /** The part of the sight within one own authority; all of it if none is named. */
    public Sight within(@Nullable String authority) {
        return authority == null
                ? this
                : new Sight(authorities.stream().filter(authority::equals).toList(), executingAuthority);
    }

    /** The language of a query. */
    public enum Language {
        SQL("%s = any (:authorities)"),
        /** An array and not a list of values: Hibernate translates a query with a list into SQL each time. */
        HQL("array_contains(:authorities, %s)");

        private final String among;

        Language(String among) {
            this.among = among;
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
     * The condition in a query.
     *
     * @param language the language of the query
     * @param authority the column or property with the own authority of a request
     * @param executing the column or property with the executing authority that has a request
     */
    public Condition condition(Language language, String authority, String executing) {
        var values = new HashMap<String, Object>();
        var text = ofAuthority(language, authority, values);
        if (executingAuthority != null) {
            values.put("executing", executingAuthority);
            text += " and " + executing + " = :executing";
        }
        return new Condition(text, Map.copyOf(values));
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
