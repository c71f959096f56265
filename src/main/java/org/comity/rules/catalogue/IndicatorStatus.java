package org.comity.rules.catalogue;

/** How much of an indicator the program computes. */
public enum IndicatorStatus {
    /** The program computes the definition. */
    AVAILABLE,
    /** The program computes a part of what is asked; the limits of the definition name the rest. */
    PARTLY,
    /** The program does not compute it yet; the definition names what is missing. */
    WAITING
}
