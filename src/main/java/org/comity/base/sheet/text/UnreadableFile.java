package org.comity.base.sheet.text;

import java.io.Serial;

/** A file that cannot be read as a table, with a code and the remedy for the sender. */
public final class UnreadableFile extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    /** A file that is refused for this reason. */
    public UnreadableFile(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /** The reason as a code in lower case with hyphens. */
    public String code() {
        return code;
    }

    /** The fault, and the remedy for the sender. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
