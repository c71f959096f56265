package org.comity.cases.work;

/**
 * The kinds of work, in the order in which the list shows them: by the seriousness of the consequence first, and by the day
 * only among lines of one kind.
 */
public enum WorkKind {
    /** A deadline runs on which the liberty of a person hangs, also if its last day is far. */
    LIBERTY(
            "A deadline runs at whose end a person must or may be set free",
            "it runs and is not suspended; its day does not matter"),
    /** A deadline runs at whose end a measure, a right or an obligation is lost. */
    LOSS(
            "A deadline ends at which a measure falls away, a right or an obligation ends, or the decision is taken by time",
            "its last day or instant has not passed, and is within 30 days; one that has passed is overdue"),
    /** A deadline of a treaty or statute has run out. */
    LAW_OVERDUE("A deadline of a treaty or statute has run out", "its last day or instant has passed"),
    /** A deadline of a treaty or statute ends soon. */
    LAW_DUE("A deadline of a treaty or statute ends soon", "its last day is within 7 days"),
    /** A deadline that no law fixes has run out. */
    OVERDUE("A deadline that no treaty or statute fixes has run out", "its last day or instant has passed"),
    /** A deadline that no law fixes ends soon. */
    DUE("A deadline that no treaty or statute fixes ends soon", "its last day is within 7 days"),
    /** A draft or a proposed refusal waits for the decision of a supervisor. */
    TO_DECIDE(
            "A draft or a proposed refusal waits for the decision of a supervisor",
            "the state is one from which only a supervisor leads on; another person made the proposal"),
    /** An executing authority returned the request, or its reasons are not sent. */
    RETURNED(
            "The request came back, or its reasons are not sent",
            "it is executed, in whole or in part, and the results are not sent; or it is refused or cannot be executed, by a step, and the reasons are not sent"),
    /** An executing authority asks a question. */
    QUESTION("An executing authority asks a question", "the question is not answered"),
    /** The answer that the office waited for came. */
    ANSWERED(
            "An answer came",
            "a side process in which another authority answers has ended, and nothing was recorded since but another officer or priority; or results came from abroad by a step and are not delivered"),
    /** A service level of the office is missed or ends soon. It is no deadline. */
    SERVICE_LEVEL(
            "A service level of the office is missed or ends soon", "its last day has passed, or is within 7 days"),
    /** The draft of a letter to the other State waits for a person who sends it or drops it, or its reply for the end of the request. */
    LETTER(
            "The draft of a letter to the other State is ready, or its reply calls for the end of the request",
            "the request is open, and the draft is neither sent nor dropped, or nothing followed the reply"),
    /** An open request has no officer. */
    UNASSIGNED("An open request has no officer", "it is not over, and names no person in charge"),
    /** Nothing was recorded for a long time. */
    SILENT(
            "Nothing happened for a long time",
            "no entry of the history within the silent days of the office; an entry about officer or priority counts, too"),
    /** The day has come on which somebody looks at the priority again. */
    PRIORITY_REVIEW(
            "The day has come on which the priority is looked at again",
            "it is today or has passed, and the request is not over"),
    /** The day of the next review has come. */
    REVIEW("The day of the next review has come", "it is today or has passed");

    private final String title;
    private final String shown;

    WorkKind(String title, String shown) {
        this.title = title;
        this.shown = shown;
    }

    /** The kind in words. */
    public String title() {
        return title;
    }

    /** When a line of the kind is shown, in words. */
    public String shown() {
        return shown;
    }

    /** True if the line is about a running deadline. */
    boolean isDeadline() {
        return switch (this) {
            case LIBERTY, LOSS, LAW_OVERDUE, LAW_DUE, OVERDUE, DUE -> true;
            case TO_DECIDE,
                    RETURNED,
                    QUESTION,
                    ANSWERED,
                    SERVICE_LEVEL,
                    LETTER,
                    UNASSIGNED,
                    SILENT,
                    PRIORITY_REVIEW,
                    REVIEW -> false;
        };
    }
}
