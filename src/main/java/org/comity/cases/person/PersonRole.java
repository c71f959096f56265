package org.comity.cases.person;

/** The role of a person in the matter of a request. A person may have several. */
public enum PersonRole {
    /** The person whose extradition or transfer is asked for. */
    SOUGHT,
    /** Suspected of an offence, not yet charged. */
    SUSPECT,
    /** Charged with an offence. */
    ACCUSED,
    /** Convicted of an offence. */
    CONVICTED,
    /** Victim of an offence, UNCAC article 32. */
    VICTIM,
    /** Person who is heard about facts. */
    WITNESS,
    /** Person who gives an opinion by special knowledge. */
    EXPERT,
    /** Person who cooperates with the authorities, UNCAC article 37, or reports an offence, article 33. */
    INFORMANT,
    /** Addressee of a document that is to be served. */
    ADDRESSEE,
    /** Holder of an account or of other property. */
    HOLDER,
    /** Owner of property. */
    OWNER,
    /** Natural person who finally owns or controls property or a legal person. */
    BENEFICIAL_OWNER,
    /** Prior legitimate owner of property, UNCAC article 57(3). */
    PRIOR_OWNER,
    /** Third party, such as one that claims property in good faith, UNCAC article 31(9). */
    THIRD_PARTY
}
