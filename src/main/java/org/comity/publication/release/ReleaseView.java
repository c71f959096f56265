package org.comity.publication.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A release as its office sees it.
 *
 * @param id identifier of the release
 * @param authority code of the own authority
 * @param code code in the address
 * @param program code of the program of publication
 * @param titleEn title in English
 * @param titleFr title in French
 * @param from first day of the period, in the zone of the authority
 * @param to last day of the period, in the zone of the authority
 * @param yearStart month and day on which a statistical year begins
 * @param scheduledAt instant before which nothing is published, in UTC; absent for a release that is published by hand
 * @param editions its editions, the latest first
 * @param earlyReaders persons who saw an edition before its publication; the list is published with the release
 * @param version version of the record, as in the ETag
 */
@Schema(name = "Release")
public record ReleaseView(
        UUID id,
        String authority,
        String code,
        String program,
        String titleEn,
        String titleFr,
        LocalDate from,
        LocalDate to,
        String yearStart,
        @Nullable Instant scheduledAt,
        List<EditionEntry> editions,
        List<EarlyReaderView> earlyReaders,
        int version) {

    /**
     * An edition in the list of its release.
     *
     * @param edition number of the edition
     * @param state state on its way from draft to publication
     * @param reason public reason of an edition after the first
     * @param countedAt instant of the state of the database from which it was counted, in UTC
     * @param publishedAt instant of publication, in UTC; absent before
     */
    @Schema(name = "EditionEntry")
    public record EditionEntry(
            int edition,
            EditionState state,
            @Nullable String reason,
            Instant countedAt,
            @Nullable Instant publishedAt) {}

    /**
     * A person who saw an edition before its publication.
     *
     * @param name name of the person
     * @param organisation office or organisation of the person
     * @param reason why the person saw it early
     * @param notedAt instant at which the person was entered, in UTC
     * @param notedByName name of the person who entered it
     */
    @Schema(name = "EarlyReader")
    public record EarlyReaderView(
            String name, String organisation, String reason, Instant notedAt, String notedByName) {}

    /** For the API document. */
    @Schema(name = "ReleasePage")
    record ReleasePage(List<ReleaseView> items, @Nullable String next) {}
}
