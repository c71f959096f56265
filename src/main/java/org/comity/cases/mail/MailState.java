package org.comity.cases.mail;

/** How far a mail has come. */
public enum MailState {
    /** It is to be sent, or tried again. */
    WAITING,
    /** A mail server took it. */
    SENT,
    /** The mail server refused the address of the recipient for good, or none took it for days. */
    GIVEN_UP
}
