package org.comity.rules.indicator;

/** The rows of every statement of stock and flow, each with its definition. */
public enum StatementRow {
    CARRIED_FORWARD("Carried forward", """
            Open stock at the end of the day before the period begins. A request is in the open stock of a day if the \
            last of its moves, in the order of its history, that had occurred by the end of that day left it in an \
            open state: pending between the two States. Drafts and requests not yet sent are in no figure."""),
    NEW("New", """
            Requests that became open for the first time in the period, by the day of that move: received and \
            registered, or sent. What comes from another kind is \
            reclassified in, what comes from the other direction redirected in, and what another request turned out to contain split \
            off; none of them is new."""),
    REOPENED("Reopened", """
            Moves of the period from a finalised or closed state back to an open one, by the day of the move; a \
            request reopened twice counts twice."""),
    RECLASSIFIED_IN("Reclassified in", """
            Open requests of another kind that turned out in the period to be of this one, by the day from which they \
            count as such. They were new, if at all, in the statement of the other kind."""),
    REDIRECTED_IN("Redirected in", """
            Open requests of the other direction that turned out in the period to be of this one, by the day from which they \
            count as such; of the same kind or of another. They were new, if at all, in the statement of the other direction."""),
    SPLIT_OFF("Split off", """
            Requests that became open because an open request turned out in the period to be two, by the day of the split. The \
            letter was new once, with the first of them."""),
    FINALISED("Finalised", """
            Moves of the period from an open state to a finalised or closed one, by the day of the move: the sum of \
            the rows by result. A request granted and not yet surrendered is still open."""),
    RECLASSIFIED_OUT("Reclassified out", """
            Open requests of this kind that turned out in the period to be of another one, by the day from which they \
            count as such: they go on in the statement of that kind."""),
    REDIRECTED_OUT("Redirected out", """
            Open requests of this direction that turned out in the period to be of the other one, by the day from which they \
            count as such: they go on in the statement of that direction."""),
    JOINED("Joined to another", """
            Open requests that turned out in the period to be the same as another open one, by the day of the joining: they go \
            on in that one. They are not finalised and have no result."""),
    CONTINUING("Continuing", "Open stock at the end of the last day of the period."),
    UNEXPLAINED_DIFFERENCE("Unexplained difference", """
            Carried forward + new + reopened + reclassified in + redirected in + split off - finalised - reclassified out - \
            redirected out - joined to another - continuing. Stock is \
            counted from the states on a day and flow from the moves of the period, by queries of their own. It must be 0; if not, the record of a \
            request contradicts itself.""");

    private final String title;
    private final String definition;

    StatementRow(String title, String definition) {
        this.title = title;
        this.definition = definition;
    }

    /** The words a statement prints. */
    public String title() {
        return title;
    }

    /** The rule of counting. */
    public String definition() {
        return definition;
    }
}
