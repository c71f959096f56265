package org.comity.rules.refusal;

/** The kind of decision that a reason explains. Each code begins with the name of its kind. */
public enum ReasonKind {
    /** Named by {@code grounds} of a refusal. */
    RF("Grounds of refusal"),
    /** A ground on which the law forbids to refuse. */
    PH("Prohibited grounds"),
    /** Why a request is put off for a time. */
    PP("Postponement"),
    /** Why only a part was done, or on which conditions. */
    PX("Execution in part or on conditions"),
    /** Content that is asked for by a request for information. */
    RI("More information needed"),
    /** Why something takes long. */
    DL("Causes of delay"),
    /** Why a freezing or seizure ended. */
    LF("Lifting of a provisional measure"),
    /** Why execution failed in fact; not a refusal. */
    NX("Impossible in fact"),
    /** Why a file ended otherwise. */
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
