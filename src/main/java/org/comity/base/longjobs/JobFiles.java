package org.comity.base.longjobs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.base.limits.StoredFileLimits.Stored;
import org.comity.base.longjobs.JobOrder.FileContent;
import org.hibernate.Session;

/** The files of jobs. The caller must check the visibility of the job first. */
@ApplicationScoped
class JobFiles implements PanacheRepositoryBase<JobFile, UUID> {

    /** The files of jobs that are stored: inputs of open jobs, and results. */
    record StoredFiles(Stored ofCaller, Stored ofAuthorities) {}

    /** Counts the files of the jobs of some own authorities, those of one caller apart. */
    StoredFiles stored(String caller, List<String> authorities) {
        var row = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select count(*) filter (where j.caller = :caller) as own,
                               coalesce(sum(octet_length(f.content)) filter (where j.caller = :caller), 0) as own_bytes,
                               count(*) as files, coalesce(sum(octet_length(f.content)), 0) as bytes
                        from job j join job_file f on f.job_id = j.id
                        where j.authorities && cast(:authorities as varchar[])""", Tuple.class)
                .setParameter("caller", caller)
                .setParameter("authorities", authorities.toArray(String[]::new))
                .getSingleResult();
        return new StoredFiles(stored(row, "own", "own_bytes"), stored(row, "files", "bytes"));
    }

    private static Stored stored(Tuple row, String files, String bytes) {
        return new Stored(
                row.get(files, Number.class).longValue(),
                row.get(bytes, Number.class).longValue());
    }

    /** The file of a job, which is not held in memory beyond its use. */
    Optional<FileContent> of(UUID jobId) {
        var found = findByIdOptional(jobId).map(JobFile::file);
        getEntityManager().clear();
        return found;
    }
}
