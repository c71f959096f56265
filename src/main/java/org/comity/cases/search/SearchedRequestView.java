package org.comity.cases.search;

import java.util.List;
import java.util.UUID;
import org.comity.cases.request.AccessLevel;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request that a search found, with its records that match, the best first.
 *
 * @param requestId identifier of the request
 * @param authority own authority of the request
 * @param reference own reference of the request
 * @param direction side that asks: {@code INCOMING} from abroad, {@code OUTGOING} to another State
 * @param kind form of cooperation of the request
 * @param counterpart alpha-3 code of the other State or territory
 * @param state state of the request now
 * @param level how many people of the office may see the request
 * @param score that of its best match, 1 to 1000
 * @param matches up to ten records that match, the best first
 * @param href address of the request, below the API's host
 */
@Schema(name = "SearchedRequest", description = "A request that a search found, with its records that match")
record SearchedRequestView(
        UUID requestId,
        String authority,
        String reference,
        Direction direction,
        Kind kind,
        String counterpart,
        State state,
        AccessLevel level,
        int score,
        List<SearchMatchView> matches,
        String href) {}
