package org.comity.cases.search;

/** A kind of record that is searched. */
enum SearchKind {
    /** Own, former and foreign references, summary, requester and executing authority of a request. */
    REQUEST,
    /** Names, aliases and identifiers of a person; of a protected person the pseudonym alone. */
    PERSON,
    /** Identifier, description, institution, holder, beneficial owner and place of an asset. */
    ASSET,
    /** Description of a measure, and the reference that the executing authority gave it. */
    MEASURE,
    /** Text of a note. */
    NOTE
}
