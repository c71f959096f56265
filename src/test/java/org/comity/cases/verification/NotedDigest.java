package org.comity.cases.verification;

/** The digest that the database notes of a request with the last entry of its history. */
public final class NotedDigest {

    /** Its expression in SQL, over a row of requests named {@code r}. */
    public static final String SQL = StoredStates.DIGEST;

    private NotedDigest() {}
}
