package org.comity.reference.authority;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change of a list of an office.
 *
 * @param list list that was changed
 * @param entry code of the entry; of a match the name that was matched
 * @param became values of the entry after the change, as the administrator gave them
 * @param changedAt instant of the change, in UTC
 * @param changedBy issuer and subject of the token of the person who changed it, separated by a bar
 * @param changedByName display name of that person at the time
 */
@Schema(name = "OfficeListChange", description = "A change of a list of an office")
record OfficeListChangeView(
        OfficeList list,
        String entry,
        Map<String, Object> became,
        Instant changedAt,
        String changedBy,
        String changedByName) {}
