package org.comity.rules.refusal;

/** The kind of decision that a reason explains. Each code begins with the name of its kind. */
public enum ReasonKind {
    RF("Grounds of refusal"),
    PH("Prohibited grounds"),
    PP("Postponement"),
    PX("Execution in part or on conditions"),
    RI("More information needed"),
    DL("Causes of delay"),
    LF("Lifting of a provisional measure"),
    NX("Impossible in fact"),
    CL("Closure");

    private final String title;

    ReasonKind(String title) {
        this.title = title;
    }

    /** The kind in words. */
    public String title() {
        return title;
    }
}
