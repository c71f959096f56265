package org.comity.rules.disclosure;

/** Follows the protection of an edition, and can end it. */
@FunctionalInterface
public interface ProtectionProgress {

    /** Follows nothing. */
    ProtectionProgress NONE = (done, all) -> {};

    /**
     * Reports that further cells were audited. An exception that it throws, such as {@link
     * java.util.concurrent.CancellationException}, ends the protection.
     *
     * @param done sensitive cells that are proved to be protected
     * @param all sensitive cells
     */
    void audited(int done, int all);

    /** Reports that work goes on which has no number. An exception that it throws ends the protection too. */
    default void goesOn() {}

    /** The progress of work whose cells are not counted; it can be ended all the same. */
    default ProtectionProgress withoutNumbers() {
        return (done, all) -> goesOn();
    }
}
