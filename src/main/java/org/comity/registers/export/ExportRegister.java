package org.comity.registers.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.json.JsonText;
import org.comity.base.longjobs.JobKind;
import org.comity.base.longjobs.JobOrder;
import org.comity.base.longjobs.JobOrder.FileContent;
import org.comity.base.longjobs.JobPhase;
import org.comity.base.longjobs.JobProgress;
import org.comity.base.longjobs.JobResult;
import org.comity.base.longjobs.JobWork;
import org.comity.base.problem.ProblemException;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.ReadingPurpose;
import org.comity.reference.authority.SetUpAuthority;
import org.comity.registers.export.ExportQuestion.RowQuery;
import org.comity.registers.export.ExportedRows.Exported;
import org.comity.registers.mapping.ImportMapping.Named;
import org.comity.registers.mapping.ImportMappings;
import org.comity.registers.mapping.Mapping;
import org.comity.registers.words.ReferenceLists;
import org.comity.registers.words.RegisterColumn;
import org.comity.registers.words.Vocabulary;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Writes a register in the form of a saved mapping, which can read it again, as a job. The audit trail notes each request. A
 * register with a sealed request is written only for a purpose that the call states.
 */
@ApplicationScoped
class ExportRegister implements JobWork {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int NOTED_AT_ONCE = 1000;

    private final ExportedRows rows;
    private final ExportedRecords records;
    private final ReadingPurpose purpose;
    private final ImportMappings mappings;
    private final SetUpAuthority authorities;
    private final JsonText json;
    private final AuditTrail audit;
    private final JobProgress progress;
    private final ReferenceLists lists;

    ExportRegister(
            ExportedRows rows,
            ExportedRecords records,
            ReadingPurpose purpose,
            ImportMappings mappings,
            SetUpAuthority authorities,
            JsonText json,
            AuditTrail audit,
            JobProgress progress,
            ReferenceLists lists) {
        this.purpose = purpose;
        this.lists = lists;
        this.rows = rows;
        this.records = records;
        this.mappings = mappings;
        this.authorities = authorities;
        this.json = json;
        this.audit = audit;
        this.progress = progress;
    }

    /** The job that writes the register of a question. */
    JobOrder order(ExportQuestion question) {
        var authority = authorities.chosen(question.authority()).code();
        return new JobOrder(kind(), List.of(authority), question.of(authority), null);
    }

    @Override
    public JobKind kind() {
        return JobKind.REGISTER_EXPORT;
    }

    @Override
    public JobResult work(String input, @Nullable FileContent file) {
        var question = json.read(input, ExportQuestion.class);
        var subjects = new ArrayList<UUID>();
        var content = export(question, subjects);
        return JobResult.of(
                switch (question.format()) {
                    case CSV -> new FileContent(CSV + ";charset=UTF-8", "register.csv", content);
                    case XLSX -> new FileContent(XLSX, "register.xlsx", content);
                },
                subjects);
    }

    private byte[] export(ExportQuestion question, List<UUID> subjects) {
        var authority = String.valueOf(question.authority());
        var mapping = mapping(authority, question.mapping());
        var shape = new ExportedShape(mapping, lists);
        var writer = shape.writer(question.format());
        var shown = new ArrayList<UUID>();
        var query = rowQuery(authority, question, mapping);
        progress.phase(JobPhase.EXPORTING, rows.count(query), 0, 100);
        rows.forEach(query, batch -> {
            batch.forEach(request -> purpose.require(request.level()));
            var lines = records.lines(
                    authority, mapping, batch.stream().map(Exported::id).toList());
            batch.forEach(request -> {
                shape.rows(request, lines.getOrDefault(request.id(), List.of())).forEach(writer::row);
                subjects.add(request.id());
                if (request.level() == AccessLevel.NORMAL) {
                    shown.add(request.id());
                } else {
                    audit.noteSeen(Act.EXPORT_REGISTER, authority, request.id(), true);
                }
                progress.add(1);
            });
        });
        note(authority, shown);
        return writer.file();
    }

    private Mapping mapping(String authority, @Nullable String name) {
        return name == null
                ? Mapping.none()
                : mappings.last(new Named(authority, name))
                        .filter(mapping -> !mapping.isRemoved())
                        .map(mapping -> json.read(mapping.mapping(), Mapping.class))
                        .orElseThrow(ProblemException::notFound);
    }

    /** The constants of the register apply to every row of its export. */
    private static RowQuery rowQuery(String authority, ExportQuestion question, Mapping mapping) {
        var direction = mapping.constants().get(RegisterColumn.DIRECTION.key());
        var kind = mapping.constants().get(RegisterColumn.KIND.key());
        return new RowQuery(
                authority,
                question.direction() != null || direction == null
                        ? question.direction()
                        : Vocabulary.direction(direction)
                                .map(Vocabulary.Meaning<Direction>::value)
                                .orElse(null),
                question.kind() != null || kind == null
                        ? question.kind()
                        : Vocabulary.kind(kind)
                                .map(Vocabulary.Meaning<Kind>::value)
                                .orElse(null));
    }

    private void note(String authority, List<UUID> shown) {
        audit.note(Act.EXPORT_REGISTER, authority, null);
        for (int from = 0; from < shown.size(); from += NOTED_AT_ONCE) {
            audit.noteMany(
                    Act.EXPORT_REGISTER, authority, shown.subList(from, Math.min(shown.size(), from + NOTED_AT_ONCE)));
        }
    }
}
