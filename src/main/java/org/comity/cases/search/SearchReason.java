package org.comity.cases.search;

/** Why a record is a hit. */
enum SearchReason {
    /** The value is as it was written. */
    EXACT,
    /** The reference or number is the same but for separators, case, leading zeros and the script of its digits. */
    REFERENCE_FOLDED,
    /** Year and number of an own reference were written without its series. */
    REFERENCE_PART,
    /** The reference or number is the same but for one digit, or for two digits that changed places. */
    ONE_DIGIT,
    /** The name is the same in one spelling of its sounds, in each script. */
    NAME_SAME,
    /** The words are words of the name. */
    NAME_PART,
    /** The name is spelt alike. */
    NAME_SIMILAR,
    /** The consonants of the name are the same or nearly so. */
    NAME_SOUNDS,
    /** All words are in the text, each whole or as the beginning of a word. */
    TEXT;

    /** True if somebody may have meant something else. */
    boolean isAGuess() {
        return switch (this) {
            case ONE_DIGIT, NAME_SIMILAR, NAME_SOUNDS -> true;
            case EXACT, REFERENCE_FOLDED, REFERENCE_PART, NAME_SAME, NAME_PART, TEXT -> false;
        };
    }
}
