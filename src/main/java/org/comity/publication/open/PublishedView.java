package org.comity.publication.open;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.comity.publication.table.PublishedEdition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A published release.
 *
 * @param authority code of the own authority that published it
 * @param release code of the release in its address
 * @param titleEn title in English
 * @param titleFr title in French
 * @param from first day of the period, in the zone of the authority
 * @param to last day of the period, in the zone of the authority
 * @param address path of the release, which never changes
 * @param editions its published editions, the latest first; withdrawn ones are among them
 * @param earlyReaders persons who saw an edition before its publication
 */
@Schema(name = "PublishedRelease")
record PublishedView(
        String authority,
        String release,
        String titleEn,
        String titleFr,
        LocalDate from,
        LocalDate to,
        String address,
        List<PublishedEditionView> editions,
        List<ReaderView> earlyReaders) {

    /**
     * A person who saw an edition before its publication.
     *
     * @param name name of the person
     * @param organisation office or organisation of the person
     * @param reason why the person saw it early
     */
    @Schema(name = "PublishedEarlyReader")
    record ReaderView(String name, String organisation, String reason) {}

    /**
     * A published edition.
     *
     * @param edition number of the edition, from 1
     * @param status what a reader should know of it: current, superseded or withdrawn
     * @param office name of the office at the time
     * @param publishedAt instant of publication, in UTC
     * @param shownOn day that is shown as that of the release, in the zone of the authority
     * @param reason why there is an edition after the first
     * @param withdrawnBecause why it was withdrawn; absent otherwise
     * @param policy code and version of the policy of disclosure control
     * @param software version of Comity that counted it
     * @param hash SHA-256 of its content
     * @param address path of the edition, which never changes
     * @param tables tables of the edition, with the numbers of their cells
     */
    @Schema(name = "PublishedEditionHead")
    record PublishedEditionView(
            int edition,
            PublishedEdition.Status status,
            String office,
            Instant publishedAt,
            LocalDate shownOn,
            @Nullable String reason,
            @Nullable String withdrawnBecause,
            String policy,
            String software,
            String hash,
            String address,
            List<TableView> tables) {}

    /**
     * A table of an edition.
     *
     * @param table code of the table
     * @param titleEn title in English
     * @param titleFr title in French
     * @param cells number of its cells
     * @param hidden number of hidden cells
     */
    @Schema(name = "PublishedTableHead")
    record TableView(String table, String titleEn, String titleFr, int cells, int hidden) {}

    /** For the API document. */
    @Schema(name = "PublishedReleasePage")
    record PublishedPage(
            List<PublishedView> items, @Nullable String next) {}
}
