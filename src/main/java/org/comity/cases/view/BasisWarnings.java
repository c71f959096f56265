package org.comity.cases.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.LegalBasis;
import org.comity.cases.request.content.RequestContent;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.law.TreatyRelation;
import org.comity.rules.law.TreatyRelation.Force;

/**
 * Says of each legal basis that did not bind both States on the day of the request. It warns and never stops: the law
 * book knows only some parties, and offices may rest a request on what is to come into force.
 */
@ApplicationScoped
class BasisWarnings {

    private final LawBook book;
    private final OwnAuthorities authorities;

    BasisWarnings(LawBook book, OwnAuthorities authorities) {
        this.book = book;
        this.authorities = authorities;
    }

    /** The warnings of a request that says this, in the order of its legal bases. */
    List<String> of(CooperationRequest request, RequestContent content) {
        if (content.legalBases().isEmpty()) {
            return List.of();
        }
        var seat = authorities.seatOf(request.authority());
        var counterpart = content.counterpart();
        var day = dayOf(request, content, seat);
        return content.legalBases().stream()
                .map(LegalBasis::instrument)
                .distinct()
                .map(book::instrument)
                .flatMap(Optional::stream)
                .map(instrument -> book.bonds().between(seat.country(), counterpart, day, instrument))
                .filter(bond -> bond.force() == Force.DOES_NOT_BIND)
                .map(bond -> sentence(bond, seat.country(), counterpart, day))
                .toList();
    }

    /** The date it bears is what counts; a request without one counts from the day it came, or was registered. */
    private static LocalDate dayOf(CooperationRequest request, RequestContent content, OwnAuthorities.Seat seat) {
        if (content.dated() != null) {
            return content.dated();
        }
        return content.receivedDay() != null
                ? content.receivedDay()
                : request.registeredAt().atZone(seat.zone()).toLocalDate();
    }

    private static String sentence(TreatyRelation bond, String own, String counterpart, LocalDate day) {
        var since = bond.notBefore();
        return bond.instrument().code() + " was not in force between " + own + " and " + counterpart + " on " + day
                + (since != null && since.isAfter(day) ? ", but since " + since : "")
                + (bond.verified() ? "" : " (the law book has not verified this)");
    }
}
