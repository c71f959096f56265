package org.comity.base.longjobs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.comity.base.longjobs.JobOrder.FileContent;

/** The files of jobs. The caller must check the visibility of the job first. */
@ApplicationScoped
class JobFiles implements PanacheRepositoryBase<JobFile, UUID> {

    /** The file of a job, which is not held in memory beyond its use. */
    Optional<FileContent> of(UUID jobId) {
        var found = findByIdOptional(jobId).map(JobFile::file);
        getEntityManager().clear();
        return found;
    }
}
