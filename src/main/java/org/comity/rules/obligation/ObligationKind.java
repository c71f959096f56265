package org.comity.rules.obligation;

/** The kind of an obligation. */
public enum ObligationKind {
    /** Evidence or information is used for the purposes of the request alone, UNCAC article 46(19). */
    USE_LIMIT,
    /** The request, or information, is confidential, UNCAC articles 46(5) and 46(20). */
    CONFIDENTIALITY,
    /** Original documents or objects go back to the State that gave them. */
    RETURN_OF_ORIGINALS,
    /** A transferred or temporarily surrendered person is returned, UNCAC article 46(11)(b). */
    RETURN_OF_PERSON,
    /** Time in custody is credited towards the sentence, UNCAC article 46(11)(d). */
    CUSTODY_CREDIT,
    /** A surrendered person is prosecuted for the offences of the surrender alone. */
    SPECIALITY,
    /** An assurance was given, such as on the penalty or on detention. */
    ASSURANCE,
    /** The outcome of the proceedings, or the use of information, is reported. */
    FEEDBACK,
    /** A condition of the assistance binds, UNCAC article 46(26). */
    CONDITION,
    /** An obligation of no other kind here. */
    OTHER
}
