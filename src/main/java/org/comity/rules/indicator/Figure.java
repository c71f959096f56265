package org.comity.rules.indicator;

/** A number that was counted for a statement. Periods are numbered from 1. */
public sealed interface Figure {

    /** Open stock at the end of a period's last day; number 0 is the end of the day before the first period. */
    record Stock(int period, long number) implements Figure {}

    /** Requests that became open for the first time. */
    record Entered(int period, long number) implements Figure {}

    /** Requests that became open again. */
    record Reopened(int period, long number) implements Figure {}

    /** Open requests that until then were taken for another kind. */
    record ReclassifiedIn(int period, long number) implements Figure {}

    /** Open requests that turned out to be of another kind. */
    record ReclassifiedOut(int period, long number) implements Figure {}

    /** Open requests that until then were taken for one of the other direction. */
    record RedirectedIn(int period, long number) implements Figure {}

    /** Open requests that turned out to be of the other direction. */
    record RedirectedOut(int period, long number) implements Figure {}

    /** Requests that became open because another one turned out to be two. */
    record SplitOff(int period, long number) implements Figure {}

    /** Open requests that turned out to be the same as another one. */
    record Joined(int period, long number) implements Figure {}

    /**
     * Requests that were finalised with one result; its code is stored as recorded, even if the law book does not have
     * it.
     */
    record Finalised(int period, String result, long number) implements Figure {}
}
