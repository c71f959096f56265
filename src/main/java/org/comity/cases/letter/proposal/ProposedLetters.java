package org.comity.cases.letter.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import org.comity.cases.letter.LetterOccasions;
import org.comity.reference.lawbook.LawBook;
import org.hibernate.Session;

/** Drafts letters by the function of the owner, which sees all requests of an own authority. */
@ApplicationScoped
class ProposedLetters {

    private final Session session;
    private final LawBook book;

    ProposedLetters(Session session, LawBook book) {
        this.session = session;
        this.book = book;
    }

    /** Drafts those of a day, and withdraws earlier proposals whose occasion has passed; answers the number of new drafts. */
    int propose(String authority, LocalDate day) {
        return session.createNativeQuery(
                        "select propose_letters(:authority, :day, :chased, :noted, :shown, :contacts, :waiting, :owed) as proposed",
                        Tuple.class)
                .setParameter("authority", authority)
                .setParameter("day", day)
                .setParameter("chased", LetterPlaces.chased(book))
                .setParameter("noted", LetterPlaces.noted(book))
                .setParameter("shown", LetterPlaces.shown())
                .setParameter("contacts", LetterPlaces.contacts())
                .setParameter("waiting", LetterPlaces.waiting())
                .setParameter("owed", LetterPlaces.names(LetterOccasions.owed().stream()))
                .getSingleResult()
                .get("proposed", Integer.class);
    }
}
