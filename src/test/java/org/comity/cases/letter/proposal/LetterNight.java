package org.comity.cases.letter.proposal;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;

/** The proposals of days, by the caller that the daily work has. */
record LetterNight(Caller by, String authority) {

    static LetterNight of(String authority) {
        return new LetterNight(
                new Caller(Caller.job("daily-work").id(), "daily-work", Set.of(), List.of(authority), null), authority);
    }

    /** Proposes the letters of a day; answers their number. */
    int passes(String day) {
        return CompletableFuture.supplyAsync(() -> here(LocalDate.parse(day))).join();
    }

    private int here(LocalDate day) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            Arc.container().instance(CurrentCaller.class).get().actAs(by);
            var letters = Arc.container().instance(ProposedLetters.class).get();
            return QuarkusTransaction.requiringNew().call(() -> letters.propose(authority, day));
        } finally {
            context.terminate();
        }
    }
}
