package org.comity.statistics.statement;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request whose record contradicts itself, as the API names it.
 *
 * @param id identifier of the request
 * @param reference own reference of the request
 */
@Schema(name = "UnbalancedRequest")
record UnbalancedView(UUID id, String reference) {}
