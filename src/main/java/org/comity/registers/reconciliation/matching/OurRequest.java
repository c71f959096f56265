package org.comity.registers.reconciliation.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.cases.request.AccessLevel;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request of ours that the caller sees.
 *
 * @param id identifier of the request, the last part of its address
 * @param reference own reference of the request
 * @param level how many people of the office may see it
 * @param direction side that asks: {@code INCOMING} from abroad, {@code OUTGOING} to another State
 * @param kind form of cooperation now
 * @param dated day that the request bears
 * @param received day on which we received it, in the zone of the authority
 * @param sent day on which it became open, in the zone of the authority; that of its sending if it is outgoing
 * @param state state now
 * @param result result now; absent if it is open
 * @param ofWindow true if it belongs to the comparison even if no row is about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A request of ours in a comparison")
public record OurRequest(
        UUID id,
        String reference,
        AccessLevel level,
        Direction direction,
        Kind kind,
        @Nullable LocalDate dated,
        @Nullable LocalDate received,
        @Nullable LocalDate sent,
        State state,
        @Nullable Result result,
        boolean ofWindow) {}
