package org.comity.cases.request;

/** Why a request has its priority. */
public enum PriorityReason {
    /** The requesting State asks for speed: its mark of urgency, UNCAC article 46(24). */
    REQUESTED,
    /** A person is detained, here or abroad. */
    DETENTION,
    /** A person is in danger. */
    PERSON_AT_RISK,
    /** Evidence may be lost. */
    EVIDENCE_AT_RISK,
    /** Property may be moved or lost. */
    PROPERTY_AT_RISK,
    /** A hearing, a trial or a time limit abroad is near. */
    DATE_ABROAD,
    /** The request is based on the Convention against Corruption. */
    CONVENTION,
    /** A line of work that the office has set for itself. */
    POLICY_OF_THE_OFFICE,
    /** The reason for another priority is gone, or was not given. */
    NO_REASON_FOR_ANOTHER,
    /** Another reason, in words. */
    OTHER
}
