package org.comity.rules.workflow;

/** Something that happens to a request and is recorded in its history. */
public enum Step {
    /** Enter it; the first entry of each history. */
    REGISTER("Register the request"),
    IMPORT("Take over from an older register"),
    RECLASSIFY("Record that the request is of another kind or direction"),
    /** A request that another one turned out to contain enters; outside the tables of the procedures. */
    SPLIT("Record that a request turned out to be two"),
    /** A request turned out to be the same as another one; outside the tables of the procedures. */
    JOIN("Record that the request is the same as another"),

    // Incoming mutual legal assistance
    ACKNOWLEDGE("Acknowledge receipt to the requesting State"),
    FORWARD("Forward to the competent authority and inform the sender"),
    ACCEPT("Accept for execution"),
    SEND_FOR_EXECUTION("Send to the executing authority"),
    CONFIRM_RECEIPT("Executing authority confirms receipt"),
    TRANSMIT_PARTIAL_RESULTS("Transmit results obtained so far"),
    RETURN_EXECUTED("Executing authority returns the request executed"),
    RETURN_PARTLY_EXECUTED("Executing authority returns the request executed in part"),
    RESUME_EXECUTION("Send back for further execution"),
    TRANSMIT_RESULTS("Transmit the results to the requesting State"),
    RECORD_IMPOSSIBILITY("Record that execution is impossible in fact"),
    PROPOSE_REFUSAL("Propose to refuse"),
    RETURN_PROPOSAL("Send a proposed refusal back for review"),
    /** Decide that the request is not granted, on coded grounds. */
    REFUSE("Refuse"),
    RECORD_COURT_REFUSAL("Record a refusal by a court of ours"),
    SEND_REASONS("Send the reasons to the requesting State"),
    RECORD_LAPSE("Record that what was awaited never came"),

    // Outgoing extradition
    /** Decide that the draft may go out. */
    APPROVE("Approve the request for sending"),
    RETURN_TO_DRAFT("Send an approved request back to its drafter"),
    /** Give a draft up; nothing reaches the other State. */
    ABANDON("Abandon a request before it is sent"),
    /** Dispatch to the requested State; from now on it counts as open. */
    SEND("Send to the other State"),
    RECORD_RECEIPT("Record receipt by the requested State"),
    RECORD_COURT_PHASE("Record that the case is before a court of the requested State"),
    RECORD_GRANT("Record that extradition was granted"),
    /** Agree on day and place with the other State. */
    ARRANGE_SURRENDER("Arrange the surrender"),
    RECORD_SURRENDER("Record the surrender of the person"),
    RECORD_DISCHARGE("Record that the person was discharged because time ran out"),
    RECORD_REFUSAL("Record a refusal by the requested State"),

    // Outgoing mutual legal assistance
    SUBMIT_FOR_REVIEW("Submit the draft for internal review"),
    SHARE_DRAFT("Share the draft with the requested State for comment"),
    RECORD_COMMENTS("Record the comments of the requested State, or that none came"),
    SEND_ORALLY("Make an urgent request orally, to be confirmed in writing"),
    RECORD_EXECUTION_ABROAD("Record that the requested State executes the request"),
    RECORD_PARTIAL_REFUSAL("Record that the requested State refuses a part"),
    RECORD_PARTIAL_RESULTS("Record results that came, while others are awaited"),
    RECORD_RESULTS("Record that all results came"),
    RECORD_INCOMPLETE_RESULTS("Record that some results came, and no others will"),
    DELIVER_RESULTS("Deliver the results to the requesting authority"),
    NOTE_OBLIGATIONS("Note obligations to the other State that remain"),

    // Incoming extradition
    CERTIFY("Certify that the request is admissible"),
    SUBMIT_TO_COURT("Submit the case to the court"),
    RECORD_CONSENT_REVOKED("Record that the person no longer consents"),
    RECORD_ELIGIBILITY("Record that the court finds the person eligible for surrender"),
    RECORD_REMITTAL("Record that a higher court sends the case back"),
    RECORD_FINAL_REFUSAL("Record that the refusal by the court is final"),
    SUBMIT_TO_MINISTER("Submit the case to the minister"),
    /** Decide finally that the person is handed over. */
    ORDER_SURRENDER("Order the surrender"),
    RECORD_MISSED_SURRENDER("Record that the person was not taken over on the appointed day"),

    // Provisional arrest
    ISSUE_WARRANT("Issue the warrant for provisional arrest"),
    /** The person is in provisional custody; the limits of the treaty begin to count. */
    RECORD_ARREST("Record the arrest"),
    RECORD_OTHER_MEASURE("Record a measure taken in place of the arrest"),
    INFORM_OF_ARREST("Inform the requesting State of the arrest"),
    INFORM_OF_CONSENT("Inform the requesting State whether the person consents"),
    RECORD_RELEASE("Record the release of the person"),
    RECORD_FULL_REQUEST("Record that the request for extradition was received"),

    // Spontaneous information
    SET_RESTRICTIONS("Register the restrictions on the use of the information"),
    DISSEMINATE("Pass the information on to an authority that may use it"),
    GIVE_EXCULPATORY_NOTICE("Notify the other State before exculpatory information or evidence is disclosed"),
    RECORD_USE("Record what the information was used for"),
    TAKE_NOTE("Record that the information was taken note of and not used"),
    SEND_FEEDBACK("Inform the other State of the outcome"),
    CLEAR("Clear the information for sending"),
    RECORD_EXCULPATORY_NOTICE("Record the other State's notice that it discloses exculpatory information or evidence"),
    RECORD_FEEDBACK("Record the outcome that the other State reports"),

    // Transfers
    RECORD_CONSENT("Record the consent of the person"),
    RECORD_CONSENT_WITHDRAWN("Record that the person withdrew the consent"),
    RECORD_CONSENT_REFUSED("Record that the person does not consent"),
    AGREE_TO_TRANSFER("Agree to the transfer that the other State asks for"),
    RECORD_AGREEMENT("Record that the other State agrees to the transfer"),
    RECORD_TRANSFER("Record that the transfer was carried out"),
    /** Say no to an offer or transfer that needs no ground of law. */
    DECLINE("Decline, with words why"),

    // Enquiries
    PASS_ON("Pass the enquiry on to the authority that knows the answer"),
    ANSWER("Answer the enquiry"),
    RECORD_ANSWER("Record the answer of the other State"),

    // Directly notified requests
    NOTE_EXECUTION("Note that the request was executed"),
    NOTE_PARTIAL_EXECUTION("Note that the request was executed in part"),
    NOTE_REFUSAL("Note that the request was refused"),
    NOTE_IMPOSSIBILITY("Note that execution was impossible in fact"),

    // Several
    WITHDRAW("Record the withdrawal of the request"),
    RECORD_NO_LONGER_REQUIRED("Record that the assistance is no longer required"),
    END_OTHERWISE("End for another, coded reason"),
    /** Nothing is left to do. */
    CLOSE("Close the file"),
    /** Go on with a request that was finalised or closed. */
    REOPEN("Reopen");

    private final String title;

    Step(String title) {
        this.title = title;
    }

    /** The step in words. */
    public String title() {
        return title;
    }
}
