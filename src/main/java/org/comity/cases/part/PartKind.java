package org.comity.cases.part;

/**
 * The name of a part, and the address of its records.
 *
 * @param code the word in the history, in the view and in the table {@code part_kind}
 * @param path the last segment of its address below the request
 * @param records the name of its table
 * @param day the column with the day from which a record holds
 * @param concerns the condition, in SQL, that a record {@code p} concerns the request {@code :request}
 */
public record PartKind(String code, String path, String records, String day, String concerns) {

    /** A part whose table has the usual columns. */
    public static PartKind of(String code, String path) {
        return new PartKind(code, path, code, "day", "p.request_id = :request");
    }

    /** Its name in words. */
    public String words() {
        return code.replace('_', ' ');
    }

    /** The address of the records of a request. */
    public String address(Object requestId) {
        return "/api/v1/requests/" + requestId + "/" + path;
    }
}
