package org.comity.base.security;

import java.util.Arrays;
import java.util.Optional;

/** A role of a caller, from the token. */
public enum Role {
    CASEWORKER(Role.CASEWORKER_CODE),
    SUPERVISOR(Role.SUPERVISOR_CODE),
    EXECUTING_AUTHORITY(Role.EXECUTING_AUTHORITY_CODE),
    STATISTICIAN(Role.STATISTICIAN_CODE),
    AUDITOR(Role.AUDITOR_CODE),
    DATA_PROTECTION_OFFICER(Role.DATA_PROTECTION_OFFICER_CODE),
    ADMINISTRATOR(Role.ADMINISTRATOR_CODE);

    /** Registers requests and takes steps. */
    public static final String CASEWORKER_CODE = "caseworker";
    /** Also decides: refuses, approves, reopens, corrects. */
    public static final String SUPERVISOR_CODE = "supervisor";
    /** A prosecutor, police force or agency: sees and answers only the requests that were sent to it for execution. */
    public static final String EXECUTING_AUTHORITY_CODE = "executing-authority";
    /** Sees figures and no request. */
    public static final String STATISTICIAN_CODE = "statistician";
    /** Sees the audit trail and verifies the histories. */
    public static final String AUDITOR_CODE = "auditor";
    /**
     * Sees who saw and did what, on which ground and for which purpose, also of restricted and sealed requests, and the uses of
     * break-glass; sees no request. Directive (EU) 2016/680, article 25.
     */
    public static final String DATA_PROTECTION_OFFICER_CODE = "data-protection-officer";
    /** Sets up own authorities; sees no request. */
    public static final String ADMINISTRATOR_CODE = "administrator";

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The name of the role in a token. */
    public String code() {
        return code;
    }

    static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
