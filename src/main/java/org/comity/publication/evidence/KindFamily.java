package org.comity.publication.evidence;

import org.comity.rules.workflow.Kind;

/** Kinds of cooperation that are told apart no further where single kinds have few requests. */
enum KindFamily {
    /** Assistance, and information about it or without it. */
    ASSISTANCE,
    /** Extradition, and the arrest before it. */
    EXTRADITION,
    /** Transfers of proceedings and of sentenced persons. */
    TRANSFER;

    static KindFamily of(Kind kind) {
        return switch (kind) {
            case MLA, SPONTANEOUS_INFORMATION, ENQUIRY, DIRECT_REQUEST -> ASSISTANCE;
            case EXTRADITION, PROVISIONAL_ARREST -> EXTRADITION;
            case TRANSFER_OF_PROCEEDINGS, TRANSFER_OF_SENTENCED_PERSON -> TRANSFER;
        };
    }
}
