package org.comity.base.longjobs;

import java.util.List;
import java.util.UUID;
import org.comity.base.longjobs.JobOrder.FileContent;
import org.jspecify.annotations.Nullable;

/**
 * The result of a job: a record with an address of its own, or a file that is stored with the job.
 *
 * @param address the path of the record; null for a file
 * @param file the file; null for a record
 * @param subjects the requests that the file shows; it is for nobody who may not see one of them
 */
public record JobResult(@Nullable String address, @Nullable FileContent file, List<UUID> subjects) {

    /** A record that the job made or changed. */
    public static JobResult at(String address) {
        return new JobResult(address, null, List.of());
    }

    /** A file that is stored with the job, and the requests that it shows. */
    public static JobResult of(FileContent file, List<UUID> subjects) {
        return new JobResult(null, file, subjects);
    }
}
