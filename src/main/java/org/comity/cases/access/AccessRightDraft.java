package org.comity.cases.access;

/**
 * An access right before it is given; its holder exists.
 *
 * @param terms the kind, the time and the reasons
 * @param holder the person or unit
 */
record AccessRightDraft(NewAccessRight terms, Holder holder) {

    /** That somebody works on a request. */
    static AccessRightDraft assigned(Holder holder, String reason) {
        return new AccessRightDraft(NewAccessRight.assigned(reason), holder);
    }
}
