package org.comity.rules.catalogue;

/** How much of an indicator the record of requests answers. */
public enum IndicatorStatus {
    /** The record has all that the definition needs. */
    AVAILABLE,
    /** The record has a part of what is asked; the limits of the definition name the rest. */
    PARTLY,
    /** The record does not answer it yet; the definition names what is missing. */
    WAITING
}
