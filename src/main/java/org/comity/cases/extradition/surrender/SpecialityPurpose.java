package org.comity.cases.extradition.surrender;

/** The purpose of a consent beyond a surrender. */
public enum SpecialityPurpose {
    /** Prosecution or punishment for another offence. */
    FURTHER_PROSECUTION,
    /** Extradition to a third State. */
    RE_EXTRADITION
}
