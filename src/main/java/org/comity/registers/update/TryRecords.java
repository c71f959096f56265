package org.comity.registers.update;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comity.base.time.Ids;
import org.comity.base.time.Now;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequest.Entry;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.Identity;
import org.comity.cases.request.NextReviews;
import org.comity.registers.course.ImportRow;
import org.comity.registers.course.RowEntries;
import org.comity.registers.layout.Findings;
import org.hibernate.Session;

/**
 * Finds the faults of the records of rows by recording them and taking all of it back: the checks of records look at the request and at its
 * other records in the database.
 */
@ApplicationScoped
public class TryRecords {

    private final Session session;
    private final CooperationRequests requests;
    private final HistoryRecorder recorder;
    private final NextReviews reviews;
    private final RowRecords records;
    private final Now now;
    private final Ids ids;

    TryRecords(
            Session session,
            CooperationRequests requests,
            HistoryRecorder recorder,
            NextReviews reviews,
            RowRecords records,
            Now now,
            Ids ids) {
        this.session = session;
        this.requests = requests;
        this.recorder = recorder;
        this.reviews = reviews;
        this.records = records;
        this.now = now;
        this.ids = ids;
    }

    /** Tries the records of rows whose requests are new. */
    public void asNew(String authority, Collection<ImportRow> rows, Findings findings) {
        for (var row : rows) {
            if (!row.named().entries().isEmpty() && !findings.isFaulty(row.row())) {
                int before = findings.faultCount();
                taken(() -> records.recordNew(entered(authority, row), row, findings));
                report(row, before, findings);
            }
        }
    }

    /** Those of some requests that have a person whose identity is in the vault. */
    public Set<UUID> withProtectedPerson(Collection<UUID> some) {
        return some.isEmpty()
                ? Set.of()
                : Set.copyOf(session.createSelectionQuery(
                                "select distinct p.requestId from PersonRecord p where p.requestId in :some and"
                                        + " p.content.identityProtected = true",
                                UUID.class)
                        .setParameter("some", some)
                        .getResultList());
    }

    /** Tries those of rows whose requests are recorded. Returns in words what they change, by the number of the row. */
    Map<Integer, List<String>> at(Map<UUID, ImportRow> rows, Findings findings) {
        var changes = new HashMap<Integer, List<String>>();
        rows.forEach((id, row) -> {
            if (!row.named().entries().isEmpty() && !findings.isFaulty(row.row())) {
                int before = findings.faultCount();
                var found = new ArrayList<String>();
                taken(() -> requests.visibleAmong(List.of(id))
                        .forEach(request -> found.addAll(records.record(request, row, findings))));
                report(row, before, findings);
                if (!found.isEmpty()) {
                    changes.put(row.row(), found);
                }
            }
        });
        return changes;
    }

    /** A fault in a further row of a request makes its first row faulty too, so that nothing of it is recorded. */
    private static void report(ImportRow row, int before, Findings findings) {
        if (findings.faultCount() > before) {
            findings.spoil(row.row());
        }
    }

    private CooperationRequest entered(String authority, ImportRow row) {
        var course = row.course();
        var reference = row.reference() == null ? "IMP-" + ids.next() : row.reference();
        var identity = new Identity(authority, reference, row.procedure(), null);
        var entry = new Entry(course.state(), course.on(), now.instant());
        var request = new CooperationRequest(ids.next(), identity, row.content(), entry);
        if (course.end() != null || !course.passed().isEmpty()) {
            request.moves(course.lastState(), course.result(), course.lastOn());
        }
        reviews.require(request);
        recorder.begin(request, RowEntries.of(request.id(), row).getFirst());
        return request;
    }

    /** Takes back what an act writes. */
    private void taken(Runnable act) {
        session.flush();
        execute("savepoint trial");
        try {
            act.run();
        } finally {
            session.clear();
            execute("rollback to savepoint trial");
            execute("release savepoint trial");
        }
    }

    private void execute(String sql) {
        session.doWork(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }
}
