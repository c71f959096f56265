package org.comity.registers.run;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.base.json.JsonText;
import org.comity.base.longjobs.JobPhase;
import org.comity.base.longjobs.JobProgress;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.CurrentCaller;
import org.comity.base.sheet.text.UnreadableFile;
import org.comity.cases.request.content.OffenceNamed;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.twopersons.TwoPersons;
import org.comity.registers.course.ImportRow;
import org.comity.registers.course.RowResult;
import org.comity.registers.cutoff.ImportCutOffs;
import org.comity.registers.cutoff.LateEndings;
import org.comity.registers.dictionary.Dictionary;
import org.comity.registers.dictionary.ReadingSettings;
import org.comity.registers.files.FaultList;
import org.comity.registers.layout.Findings;
import org.comity.registers.layout.ReadingContext;
import org.comity.registers.mapping.Mapping;
import org.comity.registers.reading.Register;
import org.comity.registers.reading.RegisterPass;
import org.comity.registers.reading.RegisterPass.Compared;
import org.comity.registers.reading.RegisterPass.Previewed;
import org.comity.registers.reading.RegisterPass.Taker;
import org.comity.registers.run.ImportReport.ChangedRowView;
import org.comity.registers.run.ImportedRowView.Standing;
import org.comity.registers.run.ImportedRowView.StepView;
import org.comity.registers.update.RowUpdate;
import org.comity.registers.words.ReferenceLists;
import org.comity.rules.workflow.TwoPersonAct;

/** Reads files, compares them with the recorded requests, and stores and shows the result. */
@ApplicationScoped
class RegisterReader {

    private final ReferenceLists lists;
    private final OwnAuthorities authorities;
    private final KnownRows known;
    private final JobProgress progress;
    private final ImportFileStore files;
    private final ReadingSettings settings;
    private final ImportCutOffs cutOffs;
    private final TwoPersons twoPersons;
    private final CurrentCaller current;
    private final JsonText json;

    RegisterReader(
            ReferenceLists lists,
            OwnAuthorities authorities,
            KnownRows known,
            JobProgress progress,
            ImportFileStore files,
            ReadingSettings settings,
            ImportCutOffs cutOffs,
            TwoPersons twoPersons,
            CurrentCaller current,
            JsonText json) {
        this.lists = lists;
        this.authorities = authorities;
        this.known = known;
        this.progress = progress;
        this.files = files;
        this.settings = settings;
        this.cutOffs = cutOffs;
        this.twoPersons = twoPersons;
        this.current = current;
        this.json = json;
    }

    /** The purpose of a reading, with its share of the job in percent. */
    enum Purpose {
        REPORT(JobPhase.READING, 0, 100),
        CHECK(JobPhase.READING, 0, 20),
        RECORD(JobPhase.RECORDING, 20, 100);

        private final JobPhase phase;
        private final int from;
        private final int to;

        Purpose(JobPhase phase, int from, int to) {
            this.phase = phase;
            this.from = from;
            this.to = to;
        }
    }

    /**
     * The subject of a reading.
     *
     * @param authority the authority that owns the register
     * @param dictionary the confirmed words
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Subject(String authority, byte[] content, Mapping mapping, Dictionary dictionary) {}

    /**
     * Reads a register for an authority and compares it with the present records. The rows that can be recorded are
     * passed on in batches.
     */
    RegisterPass read(Subject subject, Purpose purpose, FaultList faults, Taker taker) {
        return read(subject, purpose, faults, new BitSet(), taker);
    }

    /**
     * The same once more. Rows that were found to be new in the same transaction are not compared again.
     *
     * @param fresh the numbers of these rows
     */
    RegisterPass read(Subject subject, Purpose purpose, FaultList faults, BitSet fresh, Taker taker) {
        var authority = subject.authority();
        var seat = authorities.seatOf(authority);
        var here = new ReadingContext(
                lists,
                lists.agencies(authority),
                subject.dictionary(),
                seat.country(),
                authorities.today(authority),
                seat.zone(),
                settings.sealing());
        try {
            var register = Register.open(subject.content(), subject.mapping(), here, faults);
            progress.phase(purpose.phase, register.rowCount(), purpose.from, purpose.to);
            return new RegisterPass(register, (rows, findings) -> compared(authority, rows, fresh, findings), taker)
                    .run();
        } catch (UnreadableFile e) {
            throw ProblemException.unprocessable(List.of(new Fault("file", "file", e.code(), e.detail())));
        }
    }

    private Compared compared(String authority, List<RowResult> rows, BitSet fresh, Findings findings) {
        progress.add(rows.size());
        var others = rows.stream().filter(row -> !fresh.get(row.row())).toList();
        return others.isEmpty() ? Compared.none() : known.compare(authority, others, findings);
    }

    FaultList faultList() {
        return new FaultList(json);
    }

    /** Stores the result of the reading with the import, and how many rows have their officer by a rule. */
    void store(ImportRun run, RegisterPass reading, LateEndings endings, int byRule, Dictionary dictionary) {
        run.reports(reading.counts(), json.write(report(run, reading, endings, byRule)), json.write(dictionary.used()));
    }

    private ImportReport report(ImportRun run, RegisterPass reading, LateEndings endings, int byRule) {
        var register = reading.register();
        var findings = reading.findings();
        var form = register.form();
        return new ImportReport(
                form.format(),
                form.charset(),
                form.separator() == null ? null : String.valueOf(form.separator()),
                form.sheet(),
                register.headingRows(),
                register.emptyRows(),
                register.byField(),
                register.byMilestone(),
                register.byEvent(),
                findings.guessCount(),
                findings.guesses(),
                findings.faultCount(),
                findings.faults(),
                findings.unknownValues(),
                reading.alreadyRows(),
                reading.changedRows().stream()
                        .map(update -> changed(run, update))
                        .toList(),
                endings.cutOff(),
                endings.count(),
                endings.rows(),
                byRule,
                warnings(endings),
                reading.preview().stream().map(shown -> preview(run, shown)).toList());
    }

    private List<String> warnings(LateEndings endings) {
        return endings.count() == 0
                ? List.of()
                : List.of(endings.count() + " rows end requests after " + endings.cutOff()
                        + ", or end requests that are recorded as open: "
                        + twoPersons.of(TwoPersonAct.IMPORT_OF_ENDINGS).second());
    }

    /** The late endings of a file that a person read, to be counted. */
    LateEndings endings(String authority, String readBy) {
        return new LateEndings(cutOffs.forFilesOf(authority, readBy));
    }

    /** Throws the fault of a caller who may not commit the late endings of a file that was read by this person. */
    void requireSecondPerson(ImportRun run, LateEndings endings) {
        if (endings.count() > 0) {
            twoPersons.require(
                    TwoPersonAct.IMPORT_OF_ENDINGS, run.authority(), Set.of(run.readBy()), "file", "lateEndings");
        }
    }

    /** The subject of a commit: the file with the settings with which it was read. */
    Subject subjectOf(ImportRun run) {
        var mapping = mapping(run);
        return new Subject(
                run.authority(), files.content(run), mapping, settings.asItWas(run.authority(), dictionaryOf(run)));
    }

    private static ImportedRowView preview(ImportRun run, Previewed shown) {
        var row = shown.row();
        var course = row.course();
        var end = course.end();
        var offences = row.content().offences().stream()
                .map(OffenceNamed::national)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return new ImportedRowView(
                row.row(),
                standing(shown),
                reference(run, row),
                row.procedure().direction(),
                row.procedure().kind(),
                row.content().counterpart(),
                course.on(),
                course.state(),
                course.lastState(),
                course.result(),
                end != null ? end.on() : course.result() != null ? course.lastOn() : null,
                course.passed().stream()
                        .map(passed -> new StepView(passed.step(), passed.to(), passed.on(), passed.notRecorded()))
                        .toList(),
                offences.isEmpty() ? null : offences,
                row.persons());
    }

    private static Standing standing(Previewed shown) {
        return shown.changes() ? Standing.CHANGED : shown.alreadyIn() ? Standing.ALREADY_IMPORTED : Standing.READY;
    }

    private static ChangedRowView changed(ImportRun run, RowUpdate update) {
        return new ChangedRowView(update.row().row(), reference(run, update.row()), update.changes());
    }

    /** Returns the reference of a row: the office's own, unchanged, otherwise one made of the import and the row. */
    static String reference(ImportRun run, ImportRow row) {
        return Objects.requireNonNullElseGet(
                row.reference(), () -> "IMP-" + run.id().toString().substring(0, 8) + "/" + row.row());
    }

    /** An import with its report. */
    ImportView view(ImportRun run) {
        var counts = run.counts();
        var report = json.read(run.report(), ImportReport.class);
        return new ImportView(
                run.id(),
                run.authority(),
                run.state(),
                run.fileName(),
                run.sha256(),
                mapping(run),
                run.mappingName(),
                run.mappingVersion(),
                dictionaryOf(run),
                counts.rows(),
                counts.ready(),
                counts.changed(),
                counts.alreadyImported(),
                counts.faulty(),
                run.added(),
                shown(run, report),
                run.readByName(),
                run.readAt(),
                run.committedAt(),
                run.erasedAt(),
                run.erasedBecause(),
                run.version());
    }

    /** The numbers of rows of requests that the caller may not see, as far as the report names them. */
    Set<Integer> hiddenRows(ImportRun run) {
        var report = json.read(run.report(), ImportReport.class);
        return report.rowsOf(known.hidden(run.authority(), report.references()));
    }

    private ImportReport shown(ImportRun run, ImportReport report) {
        return run.state() == ImportState.COMMITTED && !run.isOf(current.get().id())
                ? report.withoutCells()
                : report.without(known.hidden(run.authority(), report.references()));
    }

    /** Returns the mapping with which an import was read. */
    Mapping mapping(ImportRun run) {
        return json.read(run.mapping(), Mapping.class);
    }

    /** Returns the confirmed words with which an import was read, by field, in plain form. */
    Map<String, Map<String, String>> dictionaryOf(ImportRun run) {
        return json.read(run.dictionary(), new TypeReference<>() {});
    }
}
