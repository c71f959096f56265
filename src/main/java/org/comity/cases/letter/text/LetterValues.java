package org.comity.cases.letter.text;

import java.time.LocalDate;
import java.util.List;
import org.comity.rules.ledger.RequestHolder;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/**
 * The values of a request that letters show. A letter shows nothing else of it.
 *
 * @param office the name of the own authority
 * @param partner the name of the other State or territory, in the language of the letter
 * @param date the day of the letter
 * @param reference our reference
 * @param theirs the references that the other State gave
 * @param kind the form of cooperation
 * @param dated the date that the request bears
 * @param reached the day on which it was received here, or sent from here
 * @param state the state of the request; by it a letter describes the request, or asks
 * @param holder who holds the request; shown in a status note alone
 * @param awaits true if the requesting State owes information or another answer
 * @param heard the last day on which the other State was heard of
 * @param reminded the day of the last letter of the same kind, if the other State was not heard of since
 * @param replyBy the day by which a reply is asked for
 * @param message words of the office
 */
public record LetterValues(
        String office,
        String partner,
        LocalDate date,
        String reference,
        List<String> theirs,
        Kind kind,
        @Nullable LocalDate dated,
        @Nullable LocalDate reached,
        State state,
        RequestHolder holder,
        boolean awaits,
        @Nullable LocalDate heard,
        @Nullable LocalDate reminded,
        @Nullable LocalDate replyBy,
        @Nullable String message) {

    public LetterValues {
        theirs = List.copyOf(theirs);
    }
}
