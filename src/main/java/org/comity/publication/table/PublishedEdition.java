package org.comity.publication.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a release with its tables, as every format writes it.
 *
 * @param authority code of the own authority
 * @param office name of the own authority
 * @param country its State, ISO 3166-1 alpha-3
 * @param release stable code of the release in its address
 * @param title title of the release
 * @param program code of the program of publication
 * @param programVersion version of the program
 * @param edition number of the edition, from 1
 * @param from first day of the period of the release
 * @param to last day of the period, included
 * @param status what a reader should know of it: current, superseded or withdrawn; draft before publication
 * @param publishedAt instant of publication; null before
 * @param shownOn day that is shown as the day of the release, which a later edition inherits; null before publication
 * @param reason public reason of an edition after the first; null for the first
 * @param policy code and version of the policy of disclosure control
 * @param software version of the program
 * @param hash hash of the content, SHA-256 in hexadecimal digits
 * @param tables the tables
 */
public record PublishedEdition(
        String authority,
        String office,
        String country,
        String release,
        Words title,
        String program,
        int programVersion,
        int edition,
        LocalDate from,
        LocalDate to,
        Status status,
        @Nullable Instant publishedAt,
        @Nullable LocalDate shownOn,
        @Nullable String reason,
        String policy,
        String software,
        String hash,
        List<PublishedTable> tables) {

    public PublishedEdition {
        tables = List.copyOf(tables);
    }

    /** Status of an edition for its readers. */
    public enum Status {
        /** It is not published, and nobody outside the office reads it. */
        DRAFT,
        /** It is the latest one. */
        CURRENT,
        /** A later edition took its place; it stays at its address. */
        SUPERSEDED,
        /** It was taken back for a public reason. */
        WITHDRAWN
    }

    /** The same edition with some of its tables, or with filtered ones. */
    public PublishedEdition withTables(List<PublishedTable> others) {
        return new PublishedEdition(
                authority,
                office,
                country,
                release,
                title,
                program,
                programVersion,
                edition,
                from,
                to,
                status,
                publishedAt,
                shownOn,
                reason,
                policy,
                software,
                hash,
                others);
    }
}
