package org.comity.cases.extradition.surrender;

/** The subject of an assurance. */
public enum AssuranceKind {
    /** The penalty of death is not imposed or not carried out. */
    DEATH_PENALTY,
    /** A life sentence can be reviewed. */
    LIFE_SENTENCE,
    /** A person convicted in absence has a new trial. */
    RETRIAL,
    /** Cell, hygiene and treatment while the person is detained. */
    DETENTION_CONDITIONS,
    /** A national comes back to serve the sentence, UNCAC article 44(12). */
    RETURN_OF_NATIONAL,
    /** No prosecution for other offences. */
    SPECIALITY,
    /** Guarantees of a fair trial, UNCAC article 44(14). */
    FAIR_TRIAL,
    /** A subject of no other kind here. */
    OTHER
}
