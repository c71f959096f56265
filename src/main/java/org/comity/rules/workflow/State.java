package org.comity.rules.workflow;

/** The main state of a request. A process parallel to it is a {@link SideProcessKind side process}. */
public enum State {
    // Incoming mutual legal assistance
    REGISTERED(Standing.OPEN, "Registered, not yet acknowledged"),
    UNDER_REVIEW(Standing.OPEN, "Under review by the central authority"),
    ACCEPTED(Standing.OPEN, "Accepted for execution"),
    SENT_FOR_EXECUTION(Standing.OPEN, "Sent to the executing authority"),
    /** With the executing authority, which confirmed receipt. */
    IN_EXECUTION(Standing.OPEN, "In execution"),
    EXECUTED(Standing.OPEN, "Executed, results not yet transmitted"),
    PARTLY_EXECUTED(Standing.OPEN, "Executed in part, results not yet transmitted"),
    REFUSAL_PROPOSED(Standing.OPEN, "Refusal proposed, not decided"),
    RESULTS_TRANSMITTED(Standing.FINALISED, "Results transmitted to the requesting State"),
    NOT_EXECUTABLE(Standing.FINALISED, "Impossible to execute in fact"),
    FORWARDED(Standing.FINALISED, "Forwarded to the authority that is competent"),
    LAPSED(Standing.FINALISED, "Lapsed, since what was awaited never came"),

    // Outgoing extradition
    /** Being written; in no figure. */
    DRAFT(Standing.PREPARING, "Draft"),
    APPROVED(Standing.PREPARING, "Approved, not yet sent"),
    SENT(Standing.OPEN, "Sent to the requested State"),
    RECEIVED_ABROAD(Standing.OPEN, "Received by the requested State"),
    BEFORE_COURT_ABROAD(Standing.OPEN, "Before the courts of the requested State"),
    GRANTED(Standing.OPEN, "Granted, person not yet surrendered"),
    /** Day and place are agreed with the other State. */
    SURRENDER_ARRANGED(Standing.OPEN, "Surrender arranged"),
    DISCHARGED(Standing.OPEN, "Person discharged because the time for surrender ran out"),
    SURRENDERED(Standing.FINALISED, "Person surrendered"),
    ABANDONED(Standing.CLOSED, "Abandoned before it was sent"),

    // Outgoing mutual legal assistance
    INTERNAL_REVIEW(Standing.PREPARING, "Draft under internal review"),
    DRAFT_SHARED(Standing.PREPARING, "Draft shared with the requested State for comment"),
    IN_EXECUTION_ABROAD(Standing.OPEN, "In execution in the requested State"),
    /** All that the requested State will send has come. */
    RESULTS_RECEIVED(Standing.FINALISED, "Results received from the requested State"),
    DELIVERED(Standing.FINALISED, "Results delivered to the requesting authority"),
    OBLIGATIONS_OPEN(Standing.FINALISED, "Substance over, obligations to the other State remain"),

    // Incoming extradition
    CERTIFIED(Standing.OPEN, "Admissible, not yet before the court"),
    BEFORE_COURT(Standing.OPEN, "Before our courts"),
    CONSENTED(Standing.OPEN, "Person consents to the surrender"),
    FOUND_ELIGIBLE(Standing.OPEN, "Found eligible for surrender by our courts"),
    COURT_REFUSED(Standing.OPEN, "Refused by a court of ours, not yet final"),
    BEFORE_MINISTER(Standing.OPEN, "Before the minister for decision"),
    EXECUTIVE_REFUSAL_PROPOSED(Standing.OPEN, "Refusal proposed after the court phase, not decided"),
    SURRENDER_ORDERED(Standing.OPEN, "Surrender ordered, not yet arranged"),

    // Provisional arrest
    WARRANT_ISSUED(Standing.OPEN, "Warrant for provisional arrest issued"),
    ARRESTED(Standing.OPEN, "Person provisionally arrested"),
    AWAITING_FULL_REQUEST(Standing.OPEN, "Requesting State informed, its request for extradition awaited"),
    RELEASED(Standing.OPEN, "Person released, the request for extradition may still come"),
    FULL_REQUEST_RECEIVED(Standing.FINALISED, "Request for extradition received"),

    // Spontaneous information
    INFORMATION_RECEIVED(Standing.OPEN, "Information received, restrictions on its use not yet registered"),
    RESTRICTIONS_REGISTERED(Standing.OPEN, "Restrictions on the use of the information registered"),
    DISSEMINATED(Standing.OPEN, "Information passed on to those who may use it"),
    CLEARED(Standing.PREPARING, "Information cleared for sending"),
    RESTRICTIONS_SET(Standing.PREPARING, "Restrictions on the use of the information set, not yet sent"),
    INFORMATION_SENT(Standing.OPEN, "Information sent, no feedback yet"),
    OUTCOME_RECORDED(Standing.FINALISED, "The use of the information is recorded"),

    // Transfers
    CONSENT_GIVEN(Standing.OPEN, "The person consents, agreement of both States outstanding"),
    STATES_AGREED(Standing.OPEN, "Both States agree, consent of the person outstanding"),
    TRANSFER_AGREED(Standing.OPEN, "Transfer agreed, not yet carried out"),
    /** The proceeding or the sentenced person is with the other State. */
    TRANSFERRED(Standing.FINALISED, "Transferred"),
    CONSENT_REFUSED(Standing.FINALISED, "The person does not consent to the transfer"),

    // Enquiries
    ENQUIRY_RECEIVED(Standing.OPEN, "Enquiry received, not yet answered"),
    ENQUIRY_PASSED_ON(Standing.OPEN, "Enquiry with the authority that knows the answer"),
    ENQUIRY_SENT(Standing.OPEN, "Enquiry sent, not yet answered"),
    /** The enquiry got its reply. */
    ANSWERED(Standing.FINALISED, "Answered"),

    // Directly notified requests
    NOTIFIED(Standing.OPEN, "Notified to the central authority, outcome not yet known"),
    /** How a directly notified request ended is known. */
    OUTCOME_NOTED(Standing.FINALISED, "Outcome noted"),

    // Several
    /** Decided against, on a ground of law; the reasons may still have to be sent. */
    REFUSED(Standing.FINALISED, "Refused"),
    WITHDRAWN(Standing.FINALISED, "Withdrawn or no longer required"),
    ENDED_OTHERWISE(Standing.FINALISED, "Ended otherwise, with a coded reason"),
    /** Nothing is left to do; only a reopening leads out of it. */
    CLOSED(Standing.CLOSED, "Closed"),
    /** It goes on in another request. No step leads here, none leads out, and no result is counted. */
    JOINED(Standing.CLOSED, "Joined to another request"),
    /** Its registration was annulled. No step leads here, none leads out, and no figure counts it. */
    ANNULLED(Standing.CLOSED, "Registered in error");

    private final Standing standing;
    private final String title;

    State(Standing standing, String title) {
        this.standing = standing;
        this.title = title;
    }

    /** The place of the state in the statement of stock and flow. */
    public Standing standing() {
        return standing;
    }

    /** True if an executing authority may have the request in this state. */
    public boolean mayBeInExecution() {
        return switch (this) {
            case SENT_FOR_EXECUTION, IN_EXECUTION, EXECUTED, PARTLY_EXECUTED, REFUSAL_PROPOSED -> true;
            default -> false;
        };
    }

    /** The state in words. */
    public String title() {
        return title;
    }
}
