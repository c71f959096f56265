package org.comity.base.longjobs;

import org.comity.base.longjobs.JobOrder.FileContent;
import org.jspecify.annotations.Nullable;

/**
 * The result of a job: a record with an address of its own, or a file that is stored with the job.
 *
 * @param address the path of the record; null for a file
 * @param file the file; null for a record
 */
public record JobResult(@Nullable String address, @Nullable FileContent file) {

    /** A record that the job made or changed. */
    public static JobResult at(String address) {
        return new JobResult(address, null);
    }

    /** A file that is stored with the job. */
    public static JobResult of(FileContent file) {
        return new JobResult(null, file);
    }
}
