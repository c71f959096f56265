package org.comity.statistics.statement;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request with a contradictory record, in the API.
 *
 * @param id identifier of the request
 * @param reference own reference of the request
 */
@Schema(name = "UnbalancedRequest")
record UnbalancedView(UUID id, String reference) {}
