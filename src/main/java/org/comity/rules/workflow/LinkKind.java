package org.comity.rules.workflow;

/** How one request is linked to another of the same authority. The link says something of the request it starts at. */
public enum LinkKind {
    /** A provisional arrest prepares a request for extradition, UNCAC article 44(10). */
    PREPARES("prepares"),
    /** It adds to an earlier request that still goes on. */
    SUPPLEMENTS("supplements"),
    /** It was amended and sent again, after the earlier one was refused, withdrawn or given up. */
    RESENDS("is sent again in place of"),
    /** It follows from another, such as a request from information that was received. */
    FOLLOWS("follows from"),
    /** It was part of another until that was split. Only a split makes such a link. */
    SPLIT_FROM("was split from"),
    /** It goes on in another. Only a joining makes such a link. */
    JOINED_INTO("was joined into");

    private final String title;

    LinkKind(String title) {
        this.title = title;
    }

    /** The words between both references. */
    public String title() {
        return title;
    }
}
