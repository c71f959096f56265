package org.comity.registers.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.json.JsonText;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.web.CallHeaders;
import org.comity.reference.authority.SetUpAuthority;
import org.comity.registers.mapping.ImportMapping.Key;
import org.comity.registers.mapping.ImportMapping.Named;
import org.comity.registers.words.ReferenceLists;
import org.jspecify.annotations.Nullable;

/** Saves or removes a mapping under a name. Earlier versions remain, because imports refer to them. */
@ApplicationScoped
class SaveMapping {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private final ImportMappings mappings;
    private final SetUpAuthority authorities;
    private final ReferenceLists lists;
    private final JsonText json;
    private final CurrentAuthor author;
    private final AuditTrail audit;
    private final CallHeaders call;

    SaveMapping(
            ImportMappings mappings,
            SetUpAuthority authorities,
            ReferenceLists lists,
            JsonText json,
            CurrentAuthor author,
            AuditTrail audit,
            CallHeaders call) {
        this.mappings = mappings;
        this.authorities = authorities;
        this.lists = lists;
        this.json = json;
        this.author = author;
        this.audit = audit;
        this.call = call;
    }

    /** Saves a mapping: a new one, or with If-Match the next version of one. */
    @Transactional
    ImportMappingView save(@Nullable String authority, String name, Mapping mapping) {
        var named = named(authority, name);
        var text = json.write(mapping);
        MappingCheck.checkSize(text, "");
        new MappingCheck(mapping, lists, UnaryOperator.identity()).checkWords();
        var last = mappings.last(named);
        check(last);
        return add(named, last, text, false, Act.SAVE_IMPORT_MAPPING);
    }

    @Transactional
    void remove(@Nullable String authority, String name) {
        var named = named(authority, name);
        var last = mappings.visible(named);
        check(Optional.of(last));
        add(named, Optional.of(last), "{}", true, Act.REMOVE_IMPORT_MAPPING);
    }

    private Named named(@Nullable String authority, String name) {
        if (!NAME.matcher(name).matches()) {
            throw ProblemException.invalid(List.of(new Fault(
                    "path", "name", "bad-value", "must be small letters, digits and hyphens, at most 60 of them")));
        }
        return new Named(authorities.chosen(authority).code(), name);
    }

    /** If-Match requires an existing mapping. */
    private void check(Optional<ImportMapping> last) {
        var there = last.filter(mapping -> !mapping.isRemoved());
        if (there.isEmpty()) {
            if (call.hasPrecondition()) {
                throw ProblemException.notFound();
            }
            return;
        }
        call.requireVersion(there.get().version());
    }

    private ImportMappingView add(Named named, Optional<ImportMapping> last, String text, boolean removed, Act act) {
        var key = new Key(
                last.map(ImportMapping::id).orElseGet(UUID::randomUUID),
                last.map(ImportMapping::version).orElse(0) + 1);
        var mapping = new ImportMapping(key, named, text, removed, author.get());
        mappings.persist(mapping);
        audit.note(act, named.authority(), key.id());
        mappings.flush();
        return view(mapping, json);
    }

    static ImportMappingView view(ImportMapping mapping, JsonText json) {
        return new ImportMappingView(
                mapping.authority(),
                mapping.name(),
                mapping.version(),
                json.read(mapping.mapping(), Mapping.class),
                mapping.savedByName(),
                mapping.savedAt());
    }
}
