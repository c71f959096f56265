package org.comity.imports;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comity.audit.Act;
import org.comity.audit.AuditTrail;
import org.comity.directory.SetUpAuthority;
import org.comity.http.FewAtOnce;
import org.comity.http.JsonText;
import org.comity.http.ProblemException;
import org.comity.imports.ExportQuestion.Wanted;
import org.comity.imports.ImportMapping.Named;
import org.comity.rules.procedure.Direction;
import org.comity.rules.procedure.Kind;
import org.jspecify.annotations.Nullable;

/** Writes a register in the shape of a saved mapping, so that it could be read again by it. Each request shown is noted. */
@ApplicationScoped
class ExportRegister {

    private static final int PATIENCE_SECONDS = 600;
    private static final int NOTED_AT_ONCE = 1000;

    private final ExportedRows rows;
    private final ImportMappings mappings;
    private final SetUpAuthority authorities;
    private final JsonText json;
    private final AuditTrail audit;

    ExportRegister(
            ExportedRows rows, ImportMappings mappings, SetUpAuthority authorities, JsonText json, AuditTrail audit) {
        this.rows = rows;
        this.mappings = mappings;
        this.authorities = authorities;
        this.json = json;
        this.audit = audit;
    }

    @Transactional
    @TransactionConfiguration(timeout = PATIENCE_SECONDS)
    @FewAtOnce
    byte[] export(ExportQuestion question) {
        var authority = authorities.chosen(question.authority()).code();
        var mapping = mapping(authority, question.mapping());
        var shape = new ExportedShape(mapping);
        var writer = shape.writer(question.format());
        var shown = new ArrayList<UUID>();
        rows.each(wanted(authority, question, mapping), request -> {
            writer.row(shape.row(request));
            shown.add(request.id());
        });
        note(authority, shown);
        return writer.file();
    }

    private NewMapping mapping(String authority, @Nullable String name) {
        return name == null
                ? NewMapping.none()
                : mappings.last(new Named(authority, name))
                        .filter(mapping -> !mapping.isRemoved())
                        .map(mapping -> json.read(mapping.mapping(), NewMapping.class))
                        .orElseThrow(ProblemException::notFound);
    }

    /** What holds for every row of the register holds for every row of its export. */
    private static Wanted wanted(String authority, ExportQuestion question, NewMapping mapping) {
        var direction = mapping.constants().get(Field.DIRECTION.key());
        var kind = mapping.constants().get(Field.KIND.key());
        return new Wanted(
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
