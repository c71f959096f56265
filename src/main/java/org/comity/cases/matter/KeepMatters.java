package org.comity.cases.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.problem.ProblemException;
import org.comity.base.time.Ids;
import org.comity.base.web.Page;
import org.comity.base.web.Precondition;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.Versioned;
import org.comity.cases.matter.MatterView.MatterRequest;
import org.comity.cases.matter.Matters.Line;
import org.comity.cases.request.AccessLevel;
import org.comity.reference.authority.SetUpAuthority;

/** Opens, changes and shows matters. Each reading is noted for the matter and for the requests that were shown. */
@ApplicationScoped
class KeepMatters {

    /** The name of the list, for its cursors. */
    private static final String LIST = "matters";

    private final Matters matters;
    private final SetUpAuthority authorities;
    private final AuditTrail audit;
    private final CurrentAuthor author;
    private final Ids ids;

    KeepMatters(Matters matters, SetUpAuthority authorities, AuditTrail audit, CurrentAuthor author, Ids ids) {
        this.matters = matters;
        this.authorities = authorities;
        this.audit = audit;
        this.author = author;
        this.ids = ids;
    }

    @Transactional
    Versioned<MatterView> open(NewMatter wanted) {
        var by = author.get();
        var matter =
                new Matter(ids.next(), authorities.chosen(wanted.authority()).code(), by);
        matters.persist(matter);
        matters.persist(new MatterText(ids.next(), matter, 1, wanted.content(), by));
        audit.note(Act.OPEN_MATTER, matter.authority(), matter.id());
        return found(matter.id());
    }

    /** The former text remains in the database. */
    @Transactional
    Versioned<MatterView> change(UUID id, Precondition precondition, NewMatterText wanted) {
        var former = matters.seen(id).orElseThrow(ProblemException::notFound);
        precondition.requireCurrent(former.version());
        var matter = matters.findById(id);
        matters.persist(new MatterText(ids.next(), matter, former.version() + 1, wanted, author.get()));
        audit.note(Act.CHANGE_MATTER, matter.authority(), id);
        return found(id);
    }

    @Transactional
    Versioned<MatterView> read(UUID id) {
        var found = found(id);
        audit.note(Act.READ, found.body().authority(), id);
        note(List.of(found.body()));
        return found;
    }

    @Transactional
    Page<MatterView> list(QueryParameters query) {
        var after = query.read(
                        "cursor", cursor -> UUID.fromString(Page.key(LIST, cursor)), "must be a cursor of this list")
                .orElse(null);
        var vast = query.flag("vastQuantitiesOfAssets").orElse(null);
        var limit = query.number("limit", Page.USUAL, 1, Page.MOST);
        query.check();
        var page = Page.of(
                LIST,
                matters.page(after, vast, limit + 1),
                limit,
                line -> line.view().id().toString(),
                Line::view);
        audit.noteListed(page.items().stream(), MatterView::authority, MatterView::id);
        note(page.items());
        return page;
    }

    private Versioned<MatterView> found(UUID id) {
        return matters.seen(id)
                .map(line -> new Versioned<>(line.view(), line.version()))
                .orElseThrow(ProblemException::notFound);
    }

    private void note(List<MatterView> shown) {
        audit.noteListed(
                shown.stream().flatMap(matter -> matter.requests().stream()).toList(),
                one -> one.level() != AccessLevel.NORMAL,
                MatterRequest::authority,
                MatterRequest::id);
    }
}
