package org.comity.cases.related;

import java.util.List;
import java.util.UUID;
import org.comity.cases.request.AccessLevel;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request that may be related to another, or be the same once more.
 *
 * @param request identifier of the request
 * @param authority own authority of both requests
 * @param reference own reference of the request
 * @param direction side that asks: {@code INCOMING} from abroad, {@code OUTGOING} to another State
 * @param kind form of cooperation of the request
 * @param counterpart alpha-3 code of the other State or territory
 * @param state state of the request now
 * @param level how many people of the office may see the request
 * @param reasons why it may be related
 * @param href address of the request, below the API's host
 */
@Schema(name = "RelatedRequest", description = "A request that may be related to another, or be the same once more")
public record RelatedRequestView(
        UUID request,
        String authority,
        String reference,
        Direction direction,
        Kind kind,
        String counterpart,
        State state,
        AccessLevel level,
        List<RelatedReason> reasons,
        String href) {}
