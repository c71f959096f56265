package org.comity.publication.release;

/** An act that brought an edition into a state. */
public enum EditionDeed {
    /** Its tables were counted, protected and frozen. */
    DRAFTED,
    /** Somebody asked a second person for the approval. */
    SUBMITTED,
    /** It became a draft again. */
    RETURNED,
    /** A second person answered for it. */
    APPROVED,
    /** Everybody reads it from then on. */
    PUBLISHED,
    /** A later edition took its place. */
    SUPERSEDED,
    /** It was taken back for a public reason. */
    WITHDRAWN
}
