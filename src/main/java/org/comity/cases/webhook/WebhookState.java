package org.comity.cases.webhook;

/** Whether events are sent to a webhook. */
public enum WebhookState {
    /** They are sent. */
    ENABLED,
    /** An administrator switched it off. */
    DISABLED,
    /** Sending failed for days, or the receiver answered that it is gone; it is switched off until an administrator replays. */
    FAILED
}
