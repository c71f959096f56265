package org.comity.base.longjobs;

import org.comity.base.longjobs.JobOrder.FileContent;
import org.jspecify.annotations.Nullable;

/** The work of one kind of job. There is one bean for each kind. */
public interface JobWork {

    /** The kind of job that this is the work of. */
    JobKind kind();

    /**
     * Works in the transaction of the job and for its caller. An exception rolls everything back, and the job fails with the
     * problem that a call would be answered.
     *
     * @param input the input of the order, a JSON object
     * @param file the file of the order
     */
    JobResult work(String input, @Nullable FileContent file);

    /**
     * Throws a problem if the file that the work made may no longer be read, such as that of a record that was withdrawn since. In the
     * transaction of a call and for its caller, who may be another person.
     *
     * @param input the input of the order
     */
    default void requireReadable(String input) {
        // Most files can be read until they are deleted.
    }
}
