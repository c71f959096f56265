package org.comity.cases.extradition.charge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.comity.base.problem.Fault;
import org.comity.cases.offence.RecordedOffences;
import org.comity.cases.request.content.OffenceNamed;
import org.jspecify.annotations.Nullable;

/** The offences that charges name by their numbers, in the words of their records. Another office does not have these numbers. */
@ApplicationScoped
class ChargedOffences {

    private final RecordedOffences offences;

    ChargedOffences(RecordedOffences offences) {
        this.offences = offences;
    }

    /** The charge with its offence in words; itself if it names no record. */
    Charge inWords(UUID requestId, Charge charge) {
        var no = charge.offenceNo();
        return no == null
                ? charge
                : offences.entry(requestId, no)
                        .map(offence -> charge.inWords(words(offence), offence.article()))
                        .orElse(charge);
    }

    private static String words(OffenceNamed offence) {
        return offence.national() == null ? "UNCAC article " + offence.article() : offence.national();
    }

    /** The faults of a correction that puts the words of a record in the place of its number. */
    List<Fault> faults(Charge wanted, @Nullable ChargeRecord former) {
        if (former == null || former.content().offenceNo() == null || wanted.offenceNo() != null) {
            return List.of();
        }
        var words = inWords(former.requestId(), former.content()).offence();
        return words != null && words.equals(wanted.offence())
                ? List.of(Fault.ofBody(
                        "offenceNo",
                        "contradiction",
                        "the charge names offence " + former.content().offenceNo() + " by its number: leave it so"))
                : List.of();
    }
}
