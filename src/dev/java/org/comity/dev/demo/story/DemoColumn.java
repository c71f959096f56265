package org.comity.dev.demo.story;

import java.util.Locale;

/** The columns of the demonstration register, in their order. */
enum DemoColumn {
    REFERENCE,
    DIRECTION,
    KIND,
    STATE,
    DATED,
    RECEIVED,
    LEGAL_BASIS,
    OFFENCE,
    THEIR_REFERENCE,
    OFFICER,
    EXECUTED_BY,
    SUMMARY,
    MOVES,
    NAME,
    SORT_OF_PERSON,
    ROLE,
    BORN,
    NATIONALITY,
    OFFICIAL,
    MEASURE,
    COERCIVE,
    ASKED_FOR,
    ASSET,
    SORT_OF_ASSET,
    BANK,
    ASSET_IN,
    AMOUNT,
    CURRENCY,
    FROZEN_ON,
    CONFISCATED_ON,
    FINAL_ON,
    RETURNED_ON,
    RETURNED,
    RETURNED_IN;

    /** The heading, such as {@code Legal basis}. */
    String heading() {
        var words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
