package org.comity.rules.procedure;

/** Something that happens to a request and is recorded in its history. */
public enum Step {
    REGISTER("Register the request"),
    IMPORT("Take over from an older register"),

    // Incoming mutual legal assistance
    ACKNOWLEDGE("Acknowledge receipt to the requesting State"),
    FORWARD("Forward to the competent authority and tell the sender"),
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
    REFUSE("Refuse"),
    RECORD_COURT_REFUSAL("Record a refusal by a court of ours"),
    SEND_REASONS("Send the reasons to the requesting State"),
    RECORD_LAPSE("Record that information asked for never came"),

    // Outgoing extradition
    APPROVE("Approve the request for sending"),
    RETURN_TO_DRAFT("Send an approved request back to its drafter"),
    ABANDON("Abandon a request before it is sent"),
    SEND("Send to the requested State"),
    RECORD_RECEIPT("Record receipt by the requested State"),
    RECORD_COURT_PHASE("Record that the case is before a court of the requested State"),
    RECORD_GRANT("Record that extradition was granted"),
    ARRANGE_SURRENDER("Arrange the surrender"),
    RECORD_SURRENDER("Record the surrender of the person"),
    RECORD_DISCHARGE("Record that the person was discharged because time ran out"),
    RECORD_REFUSAL("Record a refusal by the requested State"),

    // Both
    WITHDRAW("Record the withdrawal of the request"),
    RECORD_NO_LONGER_REQUIRED("Record that the assistance is no longer required"),
    END_OTHERWISE("End for another, coded reason"),
    CLOSE("Close the file"),
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
