package org.comity.rules.catalogue;

/** The unit of count of an indicator: the members of its population are counted once each. */
public enum CountedUnit {
    /** A request, incoming or outgoing, of any kind. */
    REQUEST,
    /** A matter that joins several requests. */
    MATTER,
    /** A day of a request. */
    DAY,
    /** A measure that a request asks for. */
    MEASURE,
    /** A final refusal of a request. */
    REFUSAL,
    /** A side process beside a request, such as a request for information. */
    SIDE_PROCESS,
    /** A deadline that a rule or a person opened. */
    DEADLINE,
    /** A step taken in a request. */
    STEP,
    /** A natural or legal person whom a request concerns. */
    PERSON,
    /** An offence of a person. */
    OFFENCE,
    /** An object of value that a request asks to trace, freeze, confiscate or return. */
    ASSET,
    /** A duty to another State that outlives the request. */
    OBLIGATION,
    /** A record beside the state of a request, such as a hearing or a cost. */
    RECORD,
    /** An exchange between authorities that is no request. */
    EXCHANGE,
    /** An entry of the directory of authorities. */
    DIRECTORY_ENTRY
}
