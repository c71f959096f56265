package org.comity.cases.part.content;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.rules.obligation.ObligationKind;
import org.comity.rules.obligation.ObligedAct;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An obligation in force that an act meets. It stopped nothing. Its terms are read at its address.
 *
 * @param kind kind of the obligation
 * @param act act that meets it
 * @param detail sentence for the person who acts
 * @param article article of the Convention from which it follows, such as 46(19); absent if it follows from another source
 * @param requestId identifier of the request that has the obligation: this one, or one that the caller may see
 * @param no number of the obligation within that request
 * @param isOurs true if this State is bound
 * @param dueOn legal day, in the zone of the authority, by which it has to be fulfilled
 * @param consents numbers of the consents in that request that were given, wholly or in part, to act beyond it
 * @param href address of the obligation, below the API's host
 */
@Schema(description = "An obligation in force that an act meets; it stopped nothing")
public record ObligationMet(
        ObligationKind kind,
        ObligedAct act,
        String detail,
        @Nullable String article,
        UUID requestId,
        int no,
        boolean isOurs,
        @Nullable LocalDate dueOn,
        List<Integer> consents,
        String href) {

    /** The same as one sentence. */
    public String sentence() {
        var source = article == null ? "" : ", UNCAC article " + article;
        return "Obligation %d (%s%s) is in force: %s".formatted(no, kind, source, detail);
    }
}
