package org.comity.rules.refusal;

import java.util.EnumSet;
import java.util.Set;
import org.comity.rules.workflow.Kind;

/** The form of cooperation that a reason can concern. */
public enum AppliesTo {
    MUTUAL_LEGAL_ASSISTANCE,
    EXTRADITION,
    ASSET_RECOVERY,
    SPONTANEOUS_INFORMATION,
    TRANSFER;

    /**
     * The forms that a request of a kind can contain. A request for mutual legal assistance may ask for the recovery of
     * assets, article 46(3)(j) and (k), or for the transfer of a person, article 46(10); an enquiry may be about anything.
     */
    public static Set<AppliesTo> within(Kind kind) {
        return switch (kind) {
            case MLA, DIRECT_REQUEST ->
                EnumSet.of(MUTUAL_LEGAL_ASSISTANCE, ASSET_RECOVERY, SPONTANEOUS_INFORMATION, TRANSFER);
            case ENQUIRY -> EnumSet.allOf(AppliesTo.class);
            case EXTRADITION, PROVISIONAL_ARREST -> EnumSet.of(EXTRADITION);
            case SPONTANEOUS_INFORMATION -> EnumSet.of(SPONTANEOUS_INFORMATION);
            case TRANSFER_OF_PROCEEDINGS, TRANSFER_OF_SENTENCED_PERSON -> EnumSet.of(TRANSFER);
        };
    }
}
