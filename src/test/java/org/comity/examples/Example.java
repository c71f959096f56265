package org.comity.examples;

import java.util.function.Supplier;

/**
 * An example of an operation, still to be executed.
 *
 * @param operation the operation, by its identifier
 * @param file where it is recorded: under the operation, or under a problem that all operations share
 * @param status the status of the answer
 * @param name what the document calls it
 * @param summary what happens in it
 * @param atMost of a longer list in the answer only so many items are shown
 * @param situation prepares what the call needs, and says the call
 */
record Example(
        String operation, String file, int status, String name, String summary, int atMost, Supplier<Ask> situation) {

    private static final int ALL = Integer.MAX_VALUE;

    /** An example of an operation. */
    static Example of(String operation, int status, String name, String summary, Supplier<Ask> situation) {
        return new Example(operation, operation, status, name, summary, ALL, situation);
    }

    /** An example of a problem that is the same for all operations, shown by one of them. */
    static Example ofProblem(String operation, int status, String name, String summary, Supplier<Ask> situation) {
        return new Example(operation, "Problem" + status, status, name, summary, ALL, situation);
    }

    /** The same one, which shows only the beginning of a list. */
    Example showing(int items) {
        return new Example(
                operation,
                file,
                status,
                name,
                summary + " (the first " + items + " of a longer list)",
                items,
                situation);
    }

    @Override
    public String toString() {
        return file + " " + name;
    }
}
