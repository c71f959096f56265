package org.comity.publication.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.comity.publication.edition.ChecklistView.FindingView;
import org.comity.publication.release.EditionActView;
import org.comity.publication.release.EditionState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An edition as its office sees it.
 *
 * @param release code of its release
 * @param edition number of the edition, from 1
 * @param state state on its way from draft to publication
 * @param reason public reason of an edition after the first
 * @param policy code and version of the policy of disclosure control
 * @param software version of Comity that counted it
 * @param countedAt instant of the one state of the database from which all tables were counted, in UTC
 * @param hash SHA-256 of its content
 * @param manifest versions of definitions, hashes of tables, and the report of the disclosure control
 * @param draftedByName name of the person who drafted it
 * @param publishedAt instant of publication, in UTC; absent before
 * @param shownOn day that is shown as that of the release, in the zone of the authority; absent before
 * @param heldBack why an approved edition is not published at the scheduled time; empty if nothing holds it back
 * @param acts what brought it into its states, in their order
 * @param version version of the record, as in the ETag
 */
@Schema(name = "Edition")
record EditionView(
        String release,
        int edition,
        EditionState state,
        @Nullable String reason,
        String policy,
        String software,
        Instant countedAt,
        String hash,
        Manifest manifest,
        String draftedByName,
        @Nullable Instant publishedAt,
        @Nullable LocalDate shownOn,
        List<FindingView> heldBack,
        List<EditionActView> acts,
        int version) {}
