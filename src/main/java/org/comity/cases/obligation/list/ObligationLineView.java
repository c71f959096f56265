package org.comity.cases.obligation.list;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.cases.request.AccessLevel;
import org.comity.rules.obligation.ObligationKind;
import org.comity.rules.obligation.ObligedState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An obligation in the list of all requests.
 *
 * @param requestId identifier of the request
 * @param level how many people of the office may see the request
 * @param isClosed true if the request is closed
 * @param no number of the obligation within the request
 * @param kind kind of the obligation
 * @param owedBy the State that is bound
 * @param isOurs true if this State is bound
 * @param item item of evidence or object that it concerns, in words; of a sealed request only if the call states its purpose
 * @param terms terms of the obligation, in words; of a sealed request only if the call states its purpose
 * @param from legal day, in the zone of the authority, from which it binds
 * @param until legal day, in the zone of the authority, on which it binds last; absent if it has no end
 * @param dueOn legal day, in the zone of the authority, by which it has to be fulfilled
 * @param fulfilledOn legal day, in the zone of the authority, on which it was fulfilled
 * @param binding true if it binds today: not fulfilled, and not past its last day
 * @param href address of the obligation, below the API's host
 */
@Schema(description = "An obligation in the list of all requests")
record ObligationLineView(
        UUID requestId,
        String authority,
        String reference,
        String counterpart,
        AccessLevel level,
        boolean isClosed,
        int no,
        ObligationKind kind,
        ObligedState owedBy,
        boolean isOurs,
        @Nullable String item,
        @Nullable String terms,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate fulfilledOn,
        boolean binding,
        String href) {

    /** For the API document: a page of obligations. */
    @Schema(name = "ObligationListPage")
    record ObligationPage(
            List<ObligationLineView> items, @Nullable String next) {}
}
