package org.comity.cases.person.match;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comity.cases.request.AccessLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person of another request who may be the same, or about whom a person decided.
 *
 * @param request identifier of the other request
 * @param authority own authority of both requests
 * @param reference own reference of the other request
 * @param level how many people of the office may see the other request
 * @param no number of the person in that request
 * @param name name of the person there; absent for a sealed request if the call states no purpose
 * @param born date of birth there, as precise as it is known
 * @param reasons why the program proposes it; empty if only a person decided
 * @param decision last decision of a person; absent while there is none
 * @param href address of the person in that request, below the API's host
 */
@Schema(name = "PersonMatch", description = "A person of another request who may be the same")
record PersonMatchView(
        UUID request,
        String authority,
        String reference,
        AccessLevel level,
        int no,
        @Nullable String name,
        @Nullable String born,
        List<MatchReason> reasons,
        @Nullable Decision decision,
        String href) {

    /**
     * A decision of a person.
     *
     * @param same true if it is the same person, false if it is another one
     * @param reason why, in words
     * @param by issuer and subject of the token of the person who decided, separated by a bar
     * @param byName display name of that person at the time
     * @param at instant of the decision, in UTC
     */
    @Schema(name = "PersonMatchDecision", description = "A decision whether two persons are the same")
    record Decision(boolean same, String reason, String by, String byName, Instant at) {}
}
