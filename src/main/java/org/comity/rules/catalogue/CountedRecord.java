package org.comity.rules.catalogue;

/** A kind of record beside the state of a request that indicators count. */
public enum CountedRecord {
    /** A hearing for the requesting State, UNCAC article 46(18). */
    HEARING,
    /** A temporary transfer of a detained person, UNCAC article 46(10) to (12). */
    PERSON_TRANSFER,
    /** A surrender that was carried out. */
    SURRENDER,
    /** A decision on the extradition of one person for one offence. */
    CHARGE,
    /** A proceeding of direct recovery, UNCAC article 53. */
    DIRECT_RECOVERY,
    /** A cost of the execution, UNCAC article 46(28). */
    COST,
    /** A joint investigation, UNCAC article 49. */
    JOINT_TEAM,
    /** An obligation that outlives its request. */
    OBLIGATION,
    /** A consent that is asked for to a use beyond a limit, UNCAC article 46(19). */
    USE_CONSENT,
    /** The detention of a person for the extradition. */
    CUSTODY
}
