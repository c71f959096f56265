package org.comity.registers.run;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.comity.base.limits.StoredFileLimits.Stored;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.CurrentCaller;
import org.comity.registers.files.PlaceInTime;
import org.hibernate.Session;

/** The repository of imports. It returns only imports that the caller may see. */
@ApplicationScoped
class ImportRuns implements PanacheRepositoryBase<ImportRun, UUID> {

    private final CurrentCaller current;

    ImportRuns(CurrentCaller current) {
        this.current = current;
    }

    /** An import the caller may see, or the problem not-found. */
    ImportRun visible(UUID id) {
        return seen(id).singleResultOptional().orElseThrow(ProblemException::notFound);
    }

    /** Returns an import and locks it. A second commit waits and then finds the import committed. */
    ImportRun locked(UUID id) {
        return seen(id).withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    private PanacheQuery<ImportRun> seen(UUID id) {
        return find("id = ?1 and authority in ?2", id, current.sight().authorities());
    }

    /** Returns imports after a place in the list, the newest first, without their reports. */
    List<ImportSummaryView> newestFirst(PlaceInTime behind, int most) {
        return find("""
                        select id, authority, state, fileName, sha256, rows, ready, changed, alreadyImported, faulty, added,
                        readByName, readAt, committedAt from ImportRun
                        where authority in ?1 and (readAt < ?2 or (readAt = ?2 and id < ?3))
                        order by readAt desc, id desc""", current.sight().authorities(), behind.at(), behind.id())
                .project(ImportSummaryView.class)
                .page(0, most)
                .list();
    }

    /** The files that are stored for one authority, of imports that were not committed. */
    record StoredFiles(Stored ofCaller, Stored ofAuthority) {}

    /** Counts the files of imports of an authority that were not committed, those of the caller apart. */
    StoredFiles stored(String authority) {
        var row = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select count(*) filter (where r.read_by = :caller) as own,
                               coalesce(sum(octet_length(f.content)) filter (where r.read_by = :caller), 0) as own_bytes,
                               count(*) as files, coalesce(sum(octet_length(f.content)), 0) as bytes
                        from import_run r join import_file f on f.import_id = r.id
                        where r.authority = :authority and r.state = 'DRY_RUN'""", Tuple.class)
                .setParameter("caller", current.get().id())
                .setParameter("authority", authority)
                .getSingleResult();
        return new StoredFiles(stored(row, "own", "own_bytes"), stored(row, "files", "bytes"));
    }

    private static Stored stored(Tuple row, String files, String bytes) {
        return new Stored(
                row.get(files, Number.class).longValue(),
                row.get(bytes, Number.class).longValue());
    }

    /** Flushes and clears the persistence context, so that a file and its report need not be held longer. */
    void writeOut() {
        flush();
        getEntityManager().clear();
    }

    /**
     * Makes the database do now what it does at the end of a transaction for each entry: it notes the states of requests and makes their
     * facts. The progress of an import is then that of all its work, and the end of its job is not long after the last row.
     */
    void finishEntries() {
        flush();
        for (var time : List.of("immediate", "deferred")) {
            getEntityManager()
                    .unwrap(Session.class)
                    .createNativeMutationQuery("set constraints state_is_noted, content_facts_follow " + time)
                    .executeUpdate();
        }
    }

    /** Updates the statistics of the tables, so that query plans fit the imported rows, those of this transaction included. */
    void analyse() {
        getEntityManager()
                .createNativeQuery("select cast(analyse_imported_tables() as text)", Tuple.class)
                .getSingleResult();
    }
}
