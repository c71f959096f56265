package org.comity.cases.request;

/** The instrument whose requests come first in a list. */
public enum ListFirst {
    /** The Convention against Corruption. */
    UNCAC
}
