package org.comity.base.security;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a transaction by which row-level security decides. The function {@code comity_settings} of the database
 * reads them.
 *
 * @param authorities codes of the own authorities whose rows are visible
 * @param executingAuthority the executing authority to which the sight is limited; null if it is not limited
 * @param caller the person or program whose access rights count
 * @param instant the instant at which they must be in force; null: none is
 * @param operator true for a command of the operator
 * @param oversees true for a data-protection officer, who sees every line of the audit trail
 * @param countsGuardedUntil instant by which a restricted or sealed request must be registered to count in an edition; null unless an
 *     edition is counted
 */
public record RowSettings(
        List<String> authorities,
        @Nullable String executingAuthority,
        String caller,
        @Nullable Instant instant,
        boolean operator,
        boolean oversees,
        @Nullable Instant countsGuardedUntil) {

    public RowSettings {
        authorities = List.copyOf(authorities);
    }

    /** Those of a caller who counts no edition. */
    public RowSettings(
            List<String> authorities,
            @Nullable String executingAuthority,
            String caller,
            @Nullable Instant instant,
            boolean operator,
            boolean oversees) {
        this(authorities, executingAuthority, caller, instant, operator, oversees, null);
    }

    /** Those of a caller at an instant. */
    static RowSettings of(Caller caller, Instant at) {
        var sight = caller.sight(at);
        return new RowSettings(
                sight.authorities(),
                sight.executingAuthority(),
                caller.id(),
                at,
                caller.isOperator(),
                caller.isDataProtectionOfficer(),
                caller.countsGuardedUntil());
    }

    /**
     * The text that is signed: an array of PostgreSQL.
     *
     * @param connection the number of the connection, for which alone it counts
     * @param signedAt the machine's time; a transaction that begins more than two minutes later does not accept it
     */
    public String text(int connection, Instant signedAt) {
        return Stream.of(
                        Integer.toString(connection),
                        signedAt.toString(),
                        String.join(",", authorities),
                        executingAuthority == null ? "" : executingAuthority,
                        caller,
                        instant == null ? "" : instant.toString(),
                        operator ? "on" : "",
                        oversees ? "on" : "",
                        countsGuardedUntil == null ? "" : countsGuardedUntil.toString())
                .map(field -> "\"" + field.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
