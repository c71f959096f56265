package org.comity.base.outgoing;

/** The form of an address for mails: printable ASCII without spaces, which any mail server accepts. */
public final class MailAddress {

    /** As RFC 5321 writes it without quotes and comments. */
    public static final String FORM =
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
                    + "(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+";

    /** The form, as a fault names it. */
    public static final String EXPECTED = "must be an address such as ada.lund@justice.example";

    private MailAddress() {}
}
