package org.comity.cases.letter.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.comity.cases.daily.DailyWork;

/** Drafts the letters to other States for which a day brings the occasion. */
@ApplicationScoped
class ProposeLetters implements DailyWork {

    private final ProposedLetters letters;

    ProposeLetters(ProposedLetters letters) {
        this.letters = letters;
    }

    @Override
    public String name() {
        return "propose-letters";
    }

    @Override
    public void on(String authority, LocalDate day) {
        letters.propose(authority, day);
    }
}
