package org.comity.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.comity.directory.OwnAuthorities;
import org.comity.imports.ImportRun.Counts;
import org.comity.imports.ImportedRowView.Standing;
import org.comity.imports.Register.Surroundings;
import org.comity.rules.procedure.Result;
import org.comity.rules.procedure.State;

/** Reads files against the present data, and keeps and shows what was found. */
@ApplicationScoped
class Readings {

    private static final int PREVIEWED = 5;

    private final Lists lists;
    private final OwnAuthorities authorities;
    private final KnownRows known;
    private final ObjectMapper json;

    Readings(Lists lists, OwnAuthorities authorities, KnownRows known, ObjectMapper json) {
        this.lists = lists;
        this.authorities = authorities;
        this.known = known;
        this.json = json;
    }

    /** A register and the numbers of those of its rows that are in already. */
    record Reading(Register register, Set<Integer> alreadyIn) {

        /** The rows that can be recorded. */
        List<ImportRow> ready() {
            return register.rows().stream()
                    .filter(row -> !alreadyIn.contains(row.row())
                            && !register.findings().isFaulty(row.row()))
                    .toList();
        }
    }

    /** Reads a file for an authority as of now. */
    Reading read(String authority, byte[] content, NewMapping mapping) {
        var register = Register.read(
                content,
                mapping,
                new Surroundings(lists, authorities.seatOf(authority).country(), authorities.today(authority)));
        return new Reading(register, known.alreadyIn(authority, register.rows(), register.findings()));
    }

    /** Keeps with an import what was read for it. */
    void keep(ImportRun run, Reading reading) {
        var register = reading.register();
        int ready = reading.ready().size();
        int already = reading.alreadyIn().size();
        run.reports(
                new Counts(register.size(), ready, already, register.size() - ready - already),
                asJson(report(run, reading)));
    }

    private static Report report(ImportRun run, Reading reading) {
        var register = reading.register();
        var findings = register.findings();
        return new Report(
                register.charset(),
                String.valueOf(register.separator()),
                register.emptyRows(),
                register.columns(),
                findings.guessCount(),
                findings.guesses(),
                findings.faultCount(),
                findings.faults(),
                reading.alreadyIn().stream().sorted().limit(Findings.SHOWN).toList(),
                register.rows().stream()
                        .limit(PREVIEWED)
                        .map(row -> preview(run, row, reading))
                        .toList());
    }

    private static ImportedRowView preview(ImportRun run, ImportRow row, Reading reading) {
        var end = row.course().end();
        State state = end == null ? row.course().state() : end.ending().state(row.procedure());
        Result result = end == null ? null : end.ending().result();
        var offences = row.content().offences();
        return new ImportedRowView(
                row.row(),
                reading.alreadyIn().contains(row.row()) ? Standing.ALREADY_IMPORTED : Standing.READY,
                reference(run, row),
                row.procedure().direction(),
                row.procedure().kind(),
                row.content().counterpart(),
                row.course().on(),
                row.course().state(),
                state,
                result,
                end == null ? null : end.on(),
                offences.isEmpty() ? null : offences.getFirst().national());
    }

    /** The reference of a row: the office's own, verbatim, else one that names the import and the row. */
    static String reference(ImportRun run, ImportRow row) {
        return Objects.requireNonNullElseGet(
                row.reference(), () -> "IMP-" + run.id().toString().substring(0, 8) + "/" + row.row());
    }

    /** An import with its report. */
    ImportView view(ImportRun run) {
        var counts = run.counts();
        var report = fromJson(run.report(), Report.class);
        return new ImportView(
                run.id(),
                run.authority(),
                run.state(),
                run.fileName(),
                run.sha256(),
                report.charset(),
                report.separator(),
                mapping(run),
                counts.rows(),
                report.emptyRows(),
                counts.ready(),
                counts.alreadyImported(),
                counts.faulty(),
                run.added(),
                report.columns(),
                report.guessCount(),
                report.guesses(),
                report.faultCount(),
                report.faults(),
                report.alreadyImportedRows(),
                report.preview(),
                run.readByName(),
                run.readAt(),
                run.committedAt(),
                run.version());
    }

    /** The mapping an import was read with. */
    NewMapping mapping(ImportRun run) {
        return fromJson(run.mapping(), NewMapping.class);
    }

    String asJson(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T fromJson(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
