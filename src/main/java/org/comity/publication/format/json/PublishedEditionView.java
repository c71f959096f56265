package org.comity.publication.format.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a release with its tables.
 *
 * @param authority code of the own authority
 * @param office name of the own authority
 * @param country its State, ISO 3166-1 alpha-3
 * @param release stable code of the release
 * @param title title of the release
 * @param language language of the titles: en or fr
 * @param program code of the program of publication
 * @param programVersion version of the program
 * @param edition number of the edition, from 1
 * @param from first day of the period of the release, in the zone of the authority
 * @param to last day of the period, included, in the zone of the authority
 * @param status DRAFT, CURRENT, SUPERSEDED or WITHDRAWN
 * @param publishedAt instant of publication; null before
 * @param shownOn day that is shown as the day of the release, in the zone of the authority; null before publication
 * @param reason public reason of an edition after the first; null for the first
 * @param policy code and version of the policy of disclosure control
 * @param software version of the program that computed the numbers
 * @param hash hash of the whole edition, SHA-256 in hexadecimal digits; the same for a part of it
 * @param tables the tables
 */
public record PublishedEditionView(
        String authority,
        String office,
        String country,
        String release,
        String title,
        String language,
        String program,
        int programVersion,
        int edition,
        LocalDate from,
        LocalDate to,
        PublishedEdition.Status status,
        @Nullable Instant publishedAt,
        @Nullable LocalDate shownOn,
        @Nullable String reason,
        String policy,
        String software,
        String hash,
        List<PublishedTableView> tables) {

    /** An edition with titles in a language. Its cells are made when they are read. */
    public static PublishedEditionView of(PublishedEdition edition, Language language) {
        return new PublishedEditionView(
                edition.authority(),
                edition.office(),
                edition.country(),
                edition.release(),
                edition.title().in(language),
                language.tag(),
                edition.program(),
                edition.programVersion(),
                edition.edition(),
                edition.from(),
                edition.to(),
                edition.status(),
                edition.publishedAt(),
                edition.shownOn(),
                edition.reason(),
                edition.policy(),
                edition.software(),
                edition.hash(),
                edition.tables().stream()
                        .map(table -> PublishedTableView.of(table, language))
                        .toList());
    }
}
