package org.comity.cases.event;

import java.util.Arrays;
import java.util.List;
import org.comity.base.audit.Act;

/** The kinds of events. The name of one is a contract with the programs that read events: it is never changed. */
public enum EventKind {
    REGISTERED("registered", Act.REGISTER),
    IMPORTED("imported", Act.IMPORT),
    STEP_TAKEN("step-taken", Act.TRANSITION),
    CORRECTED("corrected", Act.CORRECT),
    RECLASSIFIED("reclassified", Act.RECLASSIFY),
    SPLIT("split", Act.SPLIT),
    JOINED("joined", Act.JOIN),
    SIDE_PROCESS_OPENED("side-process-opened", Act.OPEN_SIDE_PROCESS),
    SIDE_PROCESS_ENDED("side-process-ended", Act.END_SIDE_PROCESS),
    DEADLINE_SET("deadline-set", Act.SET_DEADLINE),
    DEADLINE_ENDED("deadline-ended", Act.END_DEADLINE),
    LINKED("linked", Act.LINK),
    LINK_ENDED("link-ended", Act.END_LINK),
    RECORD_ADDED("record-added", Act.ADD_RECORD),
    RECORD_CHANGED("record-changed", Act.CHANGE_RECORD),
    RECORD_ENDED("record-ended", Act.END_RECORD),
    /** A limit passed while its deadline ran; no act of a person. */
    LIMIT_PASSED("limit-passed"),
    ACCESS_CHANGED("access-changed", Act.SET_LEVEL, Act.GIVE_ACCESS, Act.END_ACCESS),
    /** The content was changed; also an act that this version of the program does not know. */
    CHANGED("changed", Act.CHANGE);

    /** The beginning of the names of all kinds. */
    private static final String PREFIX = "org.comity.request.";

    private final String code;
    private final List<String> acts;

    EventKind(String code, Act... acts) {
        this.code = code;
        this.acts = Arrays.stream(acts).map(Act::name).toList();
    }

    /** The name of the kind, as events have it. */
    public String type() {
        return PREFIX + code;
    }

    /** The kind of an act, by the name that the audit trail has. */
    static EventKind of(String act) {
        return Arrays.stream(values())
                .filter(kind -> kind.acts.contains(act)
                        || kind == LIMIT_PASSED && kind.name().equals(act))
                .findFirst()
                .orElse(CHANGED);
    }
}
