package org.comity.cases.cost;

/** The kind of a cost. */
public enum CostKind {
    /** Translators and interpreters. */
    TRANSLATION,
    /** The fee of an expert. */
    EXPERT,
    /** Travel and lodging of persons. */
    TRAVEL,
    /** The connection of a hearing by video. */
    VIDEO_LINK,
    /** Guarding and escorting a person. */
    CUSTODY,
    /** Management of frozen or confiscated assets. */
    ASSET_MANAGEMENT,
    /** The fee of a lawyer. */
    COUNSEL,
    /** A cost of no other kind here. */
    OTHER
}
