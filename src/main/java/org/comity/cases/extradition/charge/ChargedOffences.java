package org.comity.cases.extradition.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.comity.base.problem.Fault;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The offences that charges name by their numbers, in the words of their records. Another office does not have these numbers. */
@ApplicationScoped
class ChargedOffences {

    private final Session session;

    ChargedOffences(Session session) {
        this.session = session;
    }

    /** The charge with its offence in words; itself if it names no record. */
    Charge inWords(UUID requestId, Charge charge) {
        var no = charge.offenceNo();
        return no == null
                ? charge
                : session.createSelectionQuery("""
                                select o.content.national as national, o.content.article as article
                                from AllegedOffenceRecord o where o.requestId = :request and o.no = :no""", Tuple.class)
                        .setParameter("request", requestId)
                        .setParameter("no", no)
                        .uniqueResultOptional()
                        .map(offence -> inWords(
                                charge, offence.get("national", String.class), offence.get("article", String.class)))
                        .orElse(charge);
    }

    private static Charge inWords(Charge charge, @Nullable String national, @Nullable String article) {
        return charge.inWords(national == null ? "UNCAC article " + article : national, article);
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
