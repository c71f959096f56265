package org.comity.rules.workflow;

/** The kind of international cooperation that is requested, offered or reported. */
public enum Kind {
    /** Mutual legal assistance, UNCAC article 46. */
    MLA("mutual legal assistance", "MLA"),
    /** Extradition, UNCAC article 44. */
    EXTRADITION("extradition", "EXT"),
    /** Provisional arrest before the request for extradition arrives, UNCAC article 44(10). A request of its own. */
    PROVISIONAL_ARREST("provisional arrest", "PA"),
    /** Information sent without prior request, UNCAC article 46(4). */
    SPONTANEOUS_INFORMATION("spontaneous information", "SI"),
    /** Transfer of criminal proceedings, UNCAC article 47. */
    TRANSFER_OF_PROCEEDINGS("transfer of criminal proceedings", "TP"),
    /** Transfer of a sentenced person, UNCAC article 45. */
    TRANSFER_OF_SENTENCED_PERSON("transfer of a sentenced person", "TSP"),
    /** A question that is not yet a request, such as whether a request would succeed. */
    ENQUIRY("enquiry", "ENQ"),
    /** A request that went directly between judicial authorities, and of which the central authority was informed. */
    DIRECT_REQUEST("directly notified request", "DIR");

    private final String title;
    private final String code;

    Kind(String title, String code) {
        this.title = title;
        this.code = code;
    }

    /** The kind in words. */
    public String title() {
        return title;
    }

    /** True if it can be asked for orally and confirmed in writing, UNCAC article 46(14). */
    public boolean canBeOral() {
        return this == MLA || this == EXTRADITION || this == PROVISIONAL_ARREST;
    }

    /** The short form by which own references begin, such as {@code EXT}. */
    public String code() {
        return code;
    }
}
