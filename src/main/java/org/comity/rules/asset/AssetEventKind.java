package org.comity.rules.asset;

/** An event in the life of an asset. */
public enum AssetEventKind {
    /** A search for the asset found nothing. */
    NOT_FOUND("a search without result"),
    /** A freeze or seizure took effect. */
    FREEZE("a freeze"),
    /** The freeze was renewed or extended. */
    EXTENSION("an extension of the freeze"),
    /** The lifting of the freeze is intended. */
    LIFT_PROPOSED("the intention to lift the freeze"),
    /** The freeze was lifted. */
    LIFTED("a lifting of the freeze"),
    /** The freeze ran out by itself. */
    LAPSED("the end of the freeze by time"),
    /** A confiscation was ordered. */
    CONFISCATION("an order of confiscation"),
    /** The confiscation became final. */
    CONFISCATION_FINAL("the finality of the confiscation"),
    /** A third party claimed the asset. */
    THIRD_PARTY_CLAIM("a claim of a third party"),
    /** A claim of a third party was decided. */
    CLAIM_DECIDED("a decision on a claim"),
    /** The asset was valued. */
    VALUATION("a valuation"),
    /** A cost of the management of the asset. */
    COST("a cost of management"),
    /** The asset was sold. A sale before the final confiscation is an interlocutory one. */
    SALE("a sale"),
    /** The States agreed on the disposal. */
    RETURN_AGREED("an agreement on the disposal"),
    /** A part of the asset was returned. */
    PARTIAL_RETURN("a return of a part"),
    /** The asset, or the rest of it, was returned. */
    RETURN("a return"),
    /** The asset, or the rest of it, was shared between States. */
    SHARING("a sharing");

    private final String words;

    AssetEventKind(String words) {
        this.words = words;
    }

    /** The event in words, with its article. */
    public String words() {
        return words;
    }

    /** True if money or the asset went to somebody. */
    public boolean isReturn() {
        return this == PARTIAL_RETURN || this == RETURN || this == SHARING;
    }
}
