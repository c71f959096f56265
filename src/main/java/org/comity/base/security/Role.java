package org.comity.base.security;

import java.util.Arrays;
import java.util.Optional;

/** What a person may do, as the token's roles say. */
public enum Role {
    CASEWORKER(Role.CASEWORKER_CODE),
    SUPERVISOR(Role.SUPERVISOR_CODE),
    EXECUTING_AUTHORITY(Role.EXECUTING_AUTHORITY_CODE),
    STATISTICIAN(Role.STATISTICIAN_CODE),
    AUDITOR(Role.AUDITOR_CODE),
    ADMINISTRATOR(Role.ADMINISTRATOR_CODE);

    /** Registers requests and takes steps. */
    public static final String CASEWORKER_CODE = "caseworker";
    /** Decides as well: refuses, approves, reopens, corrects. */
    public static final String SUPERVISOR_CODE = "supervisor";
    /** A prosecutor, police force or agency: sees and answers only what was sent to it for execution. */
    public static final String EXECUTING_AUTHORITY_CODE = "executing-authority";
    /** Sees figures, never a file. */
    public static final String STATISTICIAN_CODE = "statistician";
    /** Sees the audit trail and checks the histories. */
    public static final String AUDITOR_CODE = "auditor";
    /** Sets up own authorities; sees no file. */
    public static final String ADMINISTRATOR_CODE = "administrator";

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The role as it stands in a token. */
    public String code() {
        return code;
    }

    static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
