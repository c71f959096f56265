package org.comity.cases.officer;

/** Why a person is not chosen by a rule of assignment. */
public enum Exclusion {
    /** The last day of the person in the office is over. */
    ENDED,
    /** The person is absent today, and the rule can choose another one who is not. */
    ABSENT,
    /** The person may not see the request: a bar, or no access right in a restricted or sealed one. */
    NOT_ADMITTED
}
