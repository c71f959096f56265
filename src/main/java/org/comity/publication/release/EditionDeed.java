package org.comity.publication.release;

/** An act that brought an edition into a state. */
public enum EditionDeed {
    DRAFTED,
    SUBMITTED,
    RETURNED,
    APPROVED,
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN
}
