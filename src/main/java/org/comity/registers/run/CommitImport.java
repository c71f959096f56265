package org.comity.registers.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.json.JsonText;
import org.comity.base.longjobs.JobKind;
import org.comity.base.longjobs.JobOrder;
import org.comity.base.longjobs.JobOrder.FileContent;
import org.comity.base.longjobs.JobResult;
import org.comity.base.longjobs.JobWork;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.Precondition;
import org.comity.cases.request.ReferenceSeries;
import org.comity.registers.course.ImportRow;
import org.comity.registers.cutoff.LateEndings;
import org.comity.registers.layout.FaultyFile;
import org.comity.registers.reading.RegisterPass;
import org.comity.registers.reading.RegisterPass.Taker;
import org.comity.registers.run.RegisterReader.Purpose;
import org.comity.registers.update.RowUpdate;
import org.comity.registers.update.UpdateRequests;
import org.jspecify.annotations.Nullable;

/** Records the rows of a register that was read before, as a job: all of them, or none. */
@ApplicationScoped
class CommitImport implements JobWork {

    private static final String FAULTY = "Nothing was recorded: the file has";

    private final ImportRuns runs;
    private final RegisterReader reader;
    private final RecordRows recorder;
    private final UpdateRequests updater;
    private final ReferenceSeries series;
    private final CurrentAuthor author;
    private final AuditTrail audit;
    private final CallHeaders call;
    private final JsonText json;

    CommitImport(
            ImportRuns runs,
            RegisterReader reader,
            RecordRows recorder,
            UpdateRequests updater,
            ReferenceSeries series,
            CurrentAuthor author,
            AuditTrail audit,
            CallHeaders call,
            JsonText json) {
        this.runs = runs;
        this.reader = reader;
        this.recorder = recorder;
        this.updater = updater;
        this.series = series;
        this.author = author;
        this.audit = audit;
        this.call = call;
        this.json = json;
    }

    /**
     * The input of the job.
     *
     * @param id the import
     * @param version its version at the time of the call
     * @param sha256 the digest of the file that is meant
     * @param byRule false if no rule of assignment gives an officer
     */
    record Commitment(
            UUID id, int version, String sha256, @Nullable Boolean byRule) {

        /** The input of a job of an earlier version has no word on it. */
        boolean isByRule() {
            return !Boolean.FALSE.equals(byRule);
        }
    }

    /** The job that commits an import. A call that contradicts the import is refused without one. */
    JobOrder order(UUID id, NewCommit input) {
        var run = runs.visible(id);
        checkState(run);
        call.precondition().requireCurrent(run.version());
        var commitment = new Commitment(id, run.version(), input.sha256(), input.isByRule());
        check(run, commitment);
        return new JobOrder(kind(), List.of(run.authority()), commitment, null);
    }

    @Override
    public JobKind kind() {
        return JobKind.IMPORT_COMMIT;
    }

    @Override
    public JobResult work(String input, @Nullable FileContent file) {
        var commitment = json.read(input, Commitment.class);
        commit(commitment);
        return JobResult.at(ImportResource.path(commitment.id()));
    }

    /** The file is read twice: the first pass finds all faults before the second one records anything. */
    private void commit(Commitment commitment) {
        var run = runs.locked(commitment.id());
        check(run, commitment);
        var subject = reader.subjectOf(run);
        var check = new Checking(reader.endings(run.authority(), run.readBy()));
        var checked = reader.read(subject, Purpose.CHECK, reader.faultList(), check);
        if (checked.findings().hasFaults()) {
            throw FaultyFile.of(checked.findings(), FAULTY);
        }
        reader.requireSecondPerson(run, check.endings);
        var recording = new Recording(run, commitment.isByRule());
        requireSame(checked, reader.read(subject, Purpose.RECORD, reader.faultList(), check.fresh, recording));
        // Last, since it locks the series of the office until the end of the transaction, and registrations wait for
        // it.
        series.keep(run.authority(), recording.references);
        runs.analyse();
        var recorded = runs.visible(commitment.id());
        reader.store(recorded, checked, check.endings, recording.assigned, subject.dictionary());
        recorded.isCommitted(checked.counts().ready(), author.get());
        audit.note(Act.IMPORT, recorded.authority(), commitment.id());
        runs.flush();
    }

    /** A request that another call changed between the two passes: the rows are recorded as they were checked, or not at all. */
    private static void requireSame(RegisterPass checked, RegisterPass recorded) {
        if (recorded.findings().hasFaults()) {
            throw FaultyFile.of(recorded.findings(), FAULTY);
        }
        if (recorded.counts().ready() != checked.counts().ready()
                || recorded.counts().changed() != checked.counts().changed()) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "Nothing was recorded: another call changed a request of the file meanwhile. Commit it again");
        }
    }

    /** Notes which rows are new and which end requests late. */
    private static final class Checking implements Taker {

        private final LateEndings endings;
        private final BitSet fresh = new BitSet();

        Checking(LateEndings endings) {
            this.endings = endings;
        }

        @Override
        public void take(List<ImportRow> rows) {
            rows.forEach(row -> fresh.set(row.row()));
            endings.take(rows);
        }

        @Override
        public void update(List<RowUpdate> updates) {
            endings.update(updates);
        }
    }

    /** Records what a pass over the register finds. */
    private final class Recording implements Taker {

        private final ImportRun run;
        private final List<String> references = new ArrayList<>();
        private final boolean byRule;
        private int recorded;
        private int assigned;

        Recording(ImportRun run, boolean byRule) {
            this.run = run;
            this.byRule = byRule;
        }

        @Override
        public void take(List<ImportRow> rows) {
            assigned += recorder.record(run, rows, recorded, byRule);
            rows.stream()
                    .map(ImportRow::reference)
                    .filter(Objects::nonNull)
                    .filter(ReferenceSeries::isOfOurForm)
                    .forEach(references::add);
            updater.addEntries(run.authority(), rows);
            runs.finishEntries();
            recorded += rows.size();
        }

        @Override
        public void update(List<RowUpdate> updates) {
            updater.record(run.id(), updates);
            runs.finishEntries();
            runs.writeOut();
        }
    }

    private static void check(ImportRun run, Commitment commitment) {
        checkState(run);
        Precondition.ofVersion(commitment.version()).requireCurrent(run.version());
        if (!commitment.sha256().toLowerCase(Locale.ROOT).equals(run.sha256())) {
            throw ProblemException.unprocessable(List.of(Fault.ofBody(
                    "sha256", "other-file", "is not the digest of the file that was read: " + run.sha256())));
        }
    }

    private static void checkState(ImportRun run) {
        if (run.state() != ImportState.DRY_RUN) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    run.state() == ImportState.ERASED
                            ? "The file of this import is erased"
                            : "This import was committed before");
        }
    }
}
