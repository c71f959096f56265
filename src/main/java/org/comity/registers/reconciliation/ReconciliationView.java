package org.comity.registers.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A list of another office that was taken for comparison.
 *
 * @param id identifier of the reconciliation, the last part of its address
 * @param authority own authority whose requests are compared
 * @param partner alpha-3 code of the other State or territory
 * @param from first day of the window, in the zone of the authority
 * @param until last day of the window, in the zone of the authority
 * @param fileName name of the file; {@code erased} after the erasure
 * @param sha256 SHA-256 of the file, in hexadecimal digits
 * @param rows number of requests in the list
 * @param takenBy name of the person who sent the list
 * @param takenAt instant at which the list was taken
 * @param erasedAt instant of the erasure of its rows; absent if they are there
 * @param erasedBecause reason of the erasure
 * @param version version for If-Match
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Reconciliation", description = "A list of another office that was taken for comparison")
record ReconciliationView(
        UUID id,
        String authority,
        String partner,
        LocalDate from,
        LocalDate until,
        String fileName,
        String sha256,
        int rows,
        String takenBy,
        Instant takenAt,
        @Nullable Instant erasedAt,
        @Nullable String erasedBecause,
        int version) {}
