package org.comity.publication.evidence;

import org.comity.rules.workflow.Kind;

/** Kinds of cooperation that are one where single kinds have few requests. */
enum KindFamily {
    /** Assistance, and information about it or without it. */
    ASSISTANCE_FAMILY,
    /** Extradition, and the arrest before it. */
    EXTRADITION_FAMILY,
    /** Transfers of proceedings and of sentenced persons. */
    TRANSFER_FAMILY;

    static KindFamily of(Kind kind) {
        return switch (kind) {
            case MLA, SPONTANEOUS_INFORMATION, ENQUIRY, DIRECT_REQUEST -> ASSISTANCE_FAMILY;
            case EXTRADITION, PROVISIONAL_ARREST -> EXTRADITION_FAMILY;
            case TRANSFER_OF_PROCEEDINGS, TRANSFER_OF_SENTENCED_PERSON -> TRANSFER_FAMILY;
        };
    }
}
