package org.comity.registers.dictionary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.sheet.text.PlainWords;
import org.comity.base.time.Ids;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.reference.authority.SetUpAuthority;
import org.comity.registers.mapping.Mapping;
import org.comity.registers.mapping.MappingCheck;
import org.comity.registers.words.ReferenceLists;
import org.comity.registers.words.RegisterColumn;

/** Stores confirmed meanings of words in registers, until a person revokes them. */
@ApplicationScoped
class ConfirmTerm {

    private static final String LIST = "import terms";

    private final ImportTerms terms;
    private final SetUpAuthority authorities;
    private final ReferenceLists lists;
    private final CurrentAuthor author;
    private final AuditTrail audit;
    private final CallHeaders call;
    private final Ids ids;

    ConfirmTerm(
            ImportTerms terms,
            SetUpAuthority authorities,
            ReferenceLists lists,
            CurrentAuthor author,
            AuditTrail audit,
            CallHeaders call,
            Ids ids) {
        this.terms = terms;
        this.authorities = authorities;
        this.lists = lists;
        this.author = author;
        this.audit = audit;
        this.call = call;
        this.ids = ids;
    }

    /** Confirms a meaning. A second meaning is possible only after the first one is revoked. */
    @Transactional
    ImportTermView confirm(NewImportTerm input) {
        var authority = authorities.chosen(input.authority()).code();
        new MappingCheck(asMapping(input), lists, ConfirmTerm::place).checkWords();
        var plain = PlainWords.of(input.word());
        if (plain.isEmpty()) {
            throw ProblemException.unprocessable(
                    List.of(Fault.ofBody("word", "no-word", "has neither letter nor digit")));
        }
        if (terms.isKnown(authority, input.field(), plain)) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "This word has a meaning in " + input.field() + ": revoke that first");
        }
        var term = new ImportTerm(ids.next(), authority, input, author.get());
        terms.persist(term);
        audit.note(Act.CONFIRM_IMPORT_TERM, authority, term.id());
        terms.flush();
        return term.view();
    }

    private static Mapping asMapping(NewImportTerm input) {
        return Mapping.ofValues(Map.of(input.field(), Map.of(input.word(), input.meaning())));
    }

    /** Faults of the field have the pointer of the field. All others have the pointer of the meaning. */
    private static String place(String pointerOfMapping) {
        return pointerOfMapping.split("/").length > 3 ? "/meaning" : "/field";
    }

    /** Revokes a meaning. Later readings do not use it. */
    @Transactional
    void revoke(UUID id) {
        var term = terms.visible(id);
        call.requireVersion(term.version());
        if (term.isRevoked()) {
            throw new ProblemException(ProblemKind.CONFLICT, "This meaning was revoked before");
        }
        term.isRevoked(author.get());
        audit.note(Act.REVOKE_IMPORT_TERM, term.authority(), id);
        terms.flush();
    }

    @Transactional
    ImportTermView one(UUID id) {
        var term = terms.visible(id);
        audit.note(Act.READ, term.authority(), id);
        return term.view();
    }

    /** The words of the caller's authorities, the newest first, revoked ones included. */
    @Transactional
    Page<ImportTermView> page(QueryParameters query) {
        var fields =
                Arrays.stream(RegisterColumn.values()).map(RegisterColumn::key).toList();
        var field = query.known("field", fields, "must be a field of the mapping");
        var behind =
                query.read("cursor", text -> UUID.fromString(Page.key(LIST, text)), "must be a cursor of this list");
        int limit = query.number("limit", Page.USUAL, 1, Page.MOST);
        query.check();
        var found = terms.some(field.orElse(null), behind.orElse(null), limit + 1);
        audit.noteListed(found.stream().limit(limit), ImportTerm::authority, ImportTerm::id);
        return Page.of(LIST, found, limit, term -> term.id().toString(), ImportTerm::view);
    }
}
