package org.comity.imports;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.audit.Act;
import org.comity.audit.AuditTrail;
import org.comity.audit.CurrentAuthor;
import org.comity.directory.SetUpAuthority;
import org.comity.http.Call;
import org.comity.http.Fault;
import org.comity.http.Page;
import org.comity.http.Parameters;
import org.comity.http.ProblemException;
import org.comity.http.ProblemKind;
import org.comity.sheet.PlainWords;

/** Keeps what people confirm of the words of their registers, until they revoke it. */
@ApplicationScoped
class ConfirmTerm {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final ImportTerms terms;
    private final SetUpAuthority authorities;
    private final Lists lists;
    private final CurrentAuthor author;
    private final AuditTrail audit;
    private final Call call;

    ConfirmTerm(
            ImportTerms terms,
            SetUpAuthority authorities,
            Lists lists,
            CurrentAuthor author,
            AuditTrail audit,
            Call call) {
        this.terms = terms;
        this.authorities = authorities;
        this.lists = lists;
        this.author = author;
        this.audit = audit;
        this.call = call;
    }

    /** Confirms a word. One that has a meaning keeps it until that is revoked. */
    @Transactional
    ImportTermView confirm(NewImportTerm said) {
        var authority = authorities.chosen(said.authority()).code();
        new MappingCheck(saying(said), lists, ConfirmTerm::place).checkWords();
        var plain = PlainWords.of(said.word());
        if (plain.isEmpty()) {
            throw ProblemException.unprocessable(
                    List.of(Fault.ofBody("word", "no-word", "has neither letter nor digit")));
        }
        if (terms.isKnown(authority, said.field(), plain)) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "This word has a meaning in " + said.field() + ": revoke that first");
        }
        var term = new ImportTerm(IDS.generate(), authority, said, author.get());
        terms.persist(term);
        audit.note(Act.CONFIRM_IMPORT_TERM, authority, term.id());
        terms.flush();
        return term.view();
    }

    private static NewMapping saying(NewImportTerm said) {
        return NewMapping.ofValues(Map.of(said.field(), Map.of(said.word(), said.meaning())));
    }

    /** What is wrong with the field is told there, and everything else of the meaning. */
    private static String place(String pointerOfMapping) {
        return pointerOfMapping.split("/").length > 3 ? "/meaning" : "/field";
    }

    /** Revokes a meaning: the next reading does not know it. */
    @Transactional
    void revoke(UUID id) {
        var term = terms.visible(id);
        if (call.expectedVersion() != term.version()) {
            throw new ProblemException(
                    ProblemKind.STALE, "The word has changed: its ETag is now \"" + term.version() + "\"");
        }
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
    Page<ImportTermView> page(Parameters query) {
        var field = query.text("field");
        var behind = query.read("cursor", text -> UUID.fromString(Page.key(text)), "must be a cursor of this list");
        int limit = query.number("limit", Page.USUAL, 1, Page.MOST);
        query.check();
        var found = terms.some(field.orElse(null), behind.orElse(null), limit + 1);
        audit.noteListed(found.stream().limit(limit), ImportTerm::authority, ImportTerm::id);
        return Page.of(found, limit, term -> term.id().toString(), ImportTerm::view);
    }
}
