package org.comity.cases.access;

/**
 * A right to be given, whose holder is known to exist.
 *
 * @param terms the kind, the time and the reasons
 * @param holder the person or unit
 */
record Wanted(NewAccessRight terms, Holder holder) {

    /** That somebody works on a request. */
    static Wanted assigned(Holder holder, String reason) {
        return new Wanted(NewAccessRight.assigned(reason), holder);
    }
}
