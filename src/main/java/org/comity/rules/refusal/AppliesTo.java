package org.comity.rules.refusal;

import java.util.EnumSet;
import java.util.Set;
import org.comity.rules.workflow.Kind;

/** The form of cooperation that a reason can concern. */
public enum AppliesTo {
    /** Evidence and other help for a proceeding, UNCAC article 46. */
    MUTUAL_LEGAL_ASSISTANCE,
    /** Surrender of a person, provisional arrest included, UNCAC article 44. */
    EXTRADITION,
    /** Tracing, freezing, confiscation and return of property, UNCAC chapter V. */
    ASSET_RECOVERY,
    /** Information sent without a request, UNCAC article 46(4). */
    SPONTANEOUS_INFORMATION,
    /** Transfer of proceedings or of a sentenced person, UNCAC articles 45 and 47. */
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
