package org.comity.base.evidence;

/** The ways in which an audit trail can be found changed. The names are stable: clients and scripts may rely on them. */
public enum SealFault {
    /** The columns of a seal do not give its hash. */
    SEAL_CHANGED("Seal %d does not give its hash: it was changed"),
    /** A number is missing between two seals. */
    SEAL_MISSING("Seal %d is missing: it was removed"),
    /** A seal does not follow on the one before it. */
    SEAL_OUT_OF_CHAIN("Seal %d does not carry the hash of the seal before: something was inserted or replaced"),
    /** Fewer entries than a seal covers. */
    SEALED_ENTRY_REMOVED("Entries of the audit trail that seal %d covers were removed"),
    /** More entries than a seal covers. */
    SEALED_ENTRY_ADDED("Entries were added to the audit trail behind seal %d, which covers fewer"),
    /** As many entries as a seal covers, but others. */
    SEALED_ENTRY_CHANGED("An entry of the audit trail that seal %d covers, or a state noted with it, was changed"),
    /** An anchor has another seal of this number. */
    ANCHORED_SEAL_CHANGED("Seal %d is not the one that was anchored: trail, histories or states were rewritten"),
    /** An anchor has a seal that the database does not have. */
    ANCHORED_SEAL_MISSING("Seal %d was anchored and is not there: the trail was cut"),
    /** A line of the copy of the anchors is not signed with the key; the number is that of the line. */
    ANCHOR_NOT_SIGNED("Line %d of the copy of the anchors is not signed with the given key");

    private final String sentence;

    SealFault(String sentence) {
        this.sentence = sentence;
    }

    String sentence(long no) {
        return sentence.formatted(no);
    }
}
