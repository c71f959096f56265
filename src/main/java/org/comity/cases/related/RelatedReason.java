package org.comity.cases.related;

/** Why a request may be related to another, or be the same once more. */
public enum RelatedReason {
    /** A reference of the same State is the same but for separators, case and leading zeros. */
    SAME_FOREIGN_REFERENCE,
    /** It is of the same State, direction, kind and date, and names the same offence or has the same summary. */
    SAME_FACTS,
    /** It has the same foreign reference, and came or went through another channel. */
    OTHER_CHANNEL,
    /** A person has the same name or the same identifier, and nobody decided that they are two. */
    SAME_PERSON,
    /** The identifier of an asset, such as the number of an account, is the same. */
    SAME_ACCOUNT
}
