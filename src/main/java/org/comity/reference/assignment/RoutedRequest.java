package org.comity.reference.assignment;

import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The values of a request on which a rule of assignment depends.
 *
 * @param counterpart other State or territory, ISO 3166-1 alpha-3
 * @param language language of the request, a BCP 47 tag; null if it is not recorded
 * @param urgent true if it is marked urgent
 */
public record RoutedRequest(
        Direction direction,
        Kind kind,
        String counterpart,
        @Nullable String language,
        boolean urgent) {}
