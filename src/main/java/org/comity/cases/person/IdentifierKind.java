package org.comity.cases.person;

/** The document or register that an identifier of a person is from. */
public enum IdentifierKind {
    /** Travel document of a State for its national. */
    PASSPORT,
    /** Card by which a State identifies its residents. */
    IDENTITY_CARD,
    /** Number of a person in the register of a State. */
    NATIONAL_NUMBER,
    /** Number of a taxpayer. */
    TAX_NUMBER,
    /** Document of a State that allows a foreigner to stay. */
    RESIDENCE_PERMIT,
    /** Number in a register of companies. */
    COMPANY_NUMBER,
    /** Legal entity identifier, ISO 17442. */
    LEI,
    /** Reference of a notice, such as one of INTERPOL. */
    NOTICE,
    /** Another document or register. */
    OTHER
}
