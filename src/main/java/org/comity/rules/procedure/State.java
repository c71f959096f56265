package org.comity.rules.procedure;

/** The main state of a request: one of few. What runs beside it is a {@link SideProcessKind side process}. */
public enum State {
    // Incoming mutual legal assistance
    REGISTERED(Standing.OPEN, "Registered, not yet acknowledged"),
    UNDER_REVIEW(Standing.OPEN, "Under review by the central authority"),
    ACCEPTED(Standing.OPEN, "Accepted for execution"),
    SENT_FOR_EXECUTION(Standing.OPEN, "Sent to the executing authority"),
    IN_EXECUTION(Standing.OPEN, "In execution"),
    EXECUTED(Standing.OPEN, "Executed, results not yet transmitted"),
    PARTLY_EXECUTED(Standing.OPEN, "Executed in part, results not yet transmitted"),
    REFUSAL_PROPOSED(Standing.OPEN, "Refusal proposed, not decided"),
    RESULTS_TRANSMITTED(Standing.FINALISED, "Results transmitted to the requesting State"),
    NOT_EXECUTABLE(Standing.FINALISED, "Impossible to execute in fact"),
    FORWARDED(Standing.FINALISED, "Forwarded to the authority that is competent"),
    LAPSED(Standing.FINALISED, "Lapsed for want of a reply"),

    // Outgoing extradition
    DRAFT(Standing.PREPARING, "Draft"),
    APPROVED(Standing.PREPARING, "Approved, not yet sent"),
    SENT(Standing.OPEN, "Sent to the requested State"),
    RECEIVED_ABROAD(Standing.OPEN, "Received by the requested State"),
    BEFORE_COURT_ABROAD(Standing.OPEN, "Before the courts of the requested State"),
    GRANTED(Standing.OPEN, "Granted, person not yet surrendered"),
    SURRENDER_ARRANGED(Standing.OPEN, "Surrender arranged"),
    DISCHARGED(Standing.OPEN, "Person discharged because the time for surrender ran out"),
    SURRENDERED(Standing.FINALISED, "Person surrendered"),
    ABANDONED(Standing.CLOSED, "Abandoned before it was sent"),

    // Spontaneous information
    INFORMATION_RECEIVED(Standing.OPEN, "Information received, restrictions on its use not yet registered"),
    RESTRICTIONS_REGISTERED(Standing.OPEN, "Restrictions on the use of the information registered"),
    DISSEMINATED(Standing.OPEN, "Information passed on to those who may use it"),
    CLEARED(Standing.PREPARING, "Information cleared for sending"),
    RESTRICTIONS_SET(Standing.PREPARING, "Restrictions on the use of the information set, not yet sent"),
    INFORMATION_SENT(Standing.OPEN, "Information sent, no feedback yet"),
    OUTCOME_RECORDED(Standing.FINALISED, "What became of the information is recorded"),

    // Transfers
    CONSENT_GIVEN(Standing.OPEN, "The person consents, agreement of both States outstanding"),
    STATES_AGREED(Standing.OPEN, "Both States agree, consent of the person outstanding"),
    TRANSFER_AGREED(Standing.OPEN, "Transfer agreed, not yet carried out"),
    TRANSFERRED(Standing.FINALISED, "Transferred"),
    CONSENT_REFUSED(Standing.FINALISED, "The person does not consent to the transfer"),

    // Enquiries
    ENQUIRY_RECEIVED(Standing.OPEN, "Enquiry received, not yet answered"),
    ENQUIRY_PASSED_ON(Standing.OPEN, "Enquiry with the authority that knows the answer"),
    ENQUIRY_SENT(Standing.OPEN, "Enquiry sent, not yet answered"),
    ANSWERED(Standing.FINALISED, "Answered"),

    // Directly notified requests
    NOTIFIED(Standing.OPEN, "Notified to the central authority, outcome not yet known"),
    OUTCOME_NOTED(Standing.FINALISED, "Outcome noted"),

    // Both
    REFUSED(Standing.FINALISED, "Refused"),
    WITHDRAWN(Standing.FINALISED, "Withdrawn or no longer required"),
    ENDED_OTHERWISE(Standing.FINALISED, "Ended otherwise, with a coded reason"),
    CLOSED(Standing.CLOSED, "Closed");

    private final Standing standing;
    private final String title;

    State(Standing standing, String title) {
        this.standing = standing;
        this.title = title;
    }

    /** Where the state stands in the statement of stock and flow. */
    public Standing standing() {
        return standing;
    }

    /** The state in words. */
    public String title() {
        return title;
    }
}
