package org.comity.cases.link;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.base.time.Standpoint;
import org.comity.cases.part.content.ObligationMet;
import org.comity.cases.request.CooperationRequest;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.LinkKind;
import org.comity.rules.workflow.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A link between two requests, as both of them show it.
 *
 * @param id identifier of the link, used to end it
 * @param kind relation of the first request to the second
 * @param title words to be read between both references, such as {@code supplements}
 * @param from request the link says something of
 * @param to request it refers to
 * @param note remark in free text
 * @param linkedOn legal day on which the link was made, in the zone of the authority
 * @param endedOn legal day, in the zone of the authority, on which it was ended because it was a mistake or no longer
 *     held; absent until then
 * @param obligationsMet obligations in force of both requests that the link meets; only in the answer to the call that links
 */
@Schema(description = "A link between two requests of the same authority")
public record LinkView(
        UUID id,
        LinkKind kind,
        String title,
        EndView from,
        EndView to,
        @Nullable String note,
        LocalDate linkedOn,
        @Nullable LocalDate endedOn,
        @Nullable List<ObligationMet> obligationsMet) {

    /**
     * One of the two requests, as it is now.
     *
     * @param id identifier of the request at this end
     * @param reference own reference of the request at this end, as it is now
     * @param direction side that asks: {@code INCOMING} from abroad, {@code OUTGOING} to another State
     * @param kind form of cooperation of the request at this end
     * @param state state of that request now
     */
    @Schema(name = "LinkEndView")
    public record EndView(UUID id, String reference, Direction direction, Kind kind, State state) {

        static EndView of(CooperationRequest request) {
            var procedure = request.procedure();
            return new EndView(
                    request.id(), request.reference(), procedure.direction(), procedure.kind(), request.state());
        }
    }

    /** The link from a standpoint: an end that came later has not come yet. */
    LinkView seen(Standpoint from) {
        return endedOn == null || from.sees(endedOn)
                ? this
                : new LinkView(id, kind, title, this.from, to, note, linkedOn, null, null);
    }

    static LinkView of(RequestLink link, CooperationRequest from, CooperationRequest to, List<ObligationMet> met) {
        return new LinkView(
                link.id(),
                link.kind(),
                link.kind().title(),
                EndView.of(from),
                EndView.of(to),
                link.note(),
                link.linkedOn(),
                link.endedOn(),
                met.isEmpty() ? null : met);
    }
}
