package org.comity.cases.extradition.charge;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of an extradition for each person and each offence, which follows from the charges and from the result of the request.
 *
 * @param outcome outcome for all persons
 * @param persons outcome for each person, by the number
 */
@Schema(description = "The outcome of an extradition for each person and each offence")
record ExtraditionOutcomeView(ExtraditionOutcome outcome, List<PersonOutcome> persons) {

    /**
     * The outcome for one person.
     *
     * @param personNo number of the person within the request
     * @param outcome outcome for the person
     * @param charges outcome for each offence
     */
    @Schema(name = "PersonOutcome", description = "The outcome of an extradition for one person")
    record PersonOutcome(int personNo, ExtraditionOutcome outcome, List<ChargeOutcome> charges) {}

    /**
     * The outcome for one offence.
     *
     * @param no number of the charge within the request
     * @param offenceNo number of the offence within the request; absent if the charge names the offence in words
     * @param offence offence, as the requesting State names it; absent if the charge names a record of it
     * @param decision decision on the charge; of one that is not decided it follows from the result of the request
     * @param follows true if the decision follows from the result of the request
     * @param ground ground of a refusal of the charge, also of one that is proposed; absent if the decision follows from the result
     */
    @Schema(name = "ChargeOutcome", description = "The outcome of an extradition for one offence")
    record ChargeOutcome(
            int no,
            @Nullable Integer offenceNo,
            @Nullable String offence,
            ChargeDecision decision,
            boolean follows,
            @Nullable String ground) {}
}
