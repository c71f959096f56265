package org.comity.registers.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.registers.files.PlaceInTime;
import org.comity.registers.layout.FindingView;
import org.comity.registers.layout.Findings;

/** Shows imports. */
@ApplicationScoped
class ReadImports {

    private static final String LIST = "imports";
    private static final String FAULTS = "import faults";

    private final ImportRuns runs;
    private final RegisterReader reader;
    private final ImportFileStore files;
    private final AuditTrail audit;

    ReadImports(ImportRuns runs, RegisterReader reader, ImportFileStore files, AuditTrail audit) {
        this.runs = runs;
        this.files = files;
        this.reader = reader;
        this.audit = audit;
    }

    @Transactional
    ImportView one(UUID id) {
        var run = runs.visible(id);
        audit.note(Act.READ, run.authority(), id);
        return reader.view(run);
    }

    /** An import as a job left it, whose act is noted already. */
    @Transactional
    ImportView made(UUID id) {
        return reader.view(runs.visible(id));
    }

    /** All faults of an import, in the order of their rows, without those of requests that the caller may not see. */
    @Transactional
    Page<FindingView> faults(UUID id, QueryParameters query) {
        var behind = query.read(
                        "cursor", text -> Integer.valueOf(Page.key(FAULTS, text)), "must be a cursor of this list")
                .filter(number -> number >= 0)
                .orElse(0);
        int limit = query.number("limit", Page.USUAL, 1, Findings.SHOWN);
        query.check();
        var run = runs.visible(id);
        audit.note(Act.READ, run.authority(), id);
        var faults = files.faults(run.id(), behind, limit + 1);
        var next = String.valueOf(behind + limit);
        var page = Page.of(FAULTS, faults, limit, last -> next, Function.<FindingView>identity());
        var hidden = reader.hiddenRows(run);
        return new Page<>(
                page.items().stream()
                        .filter(fault -> !hidden.contains(fault.row()))
                        .toList(),
                page.next(),
                page.count());
    }

    @Transactional
    Page<ImportSummaryView> page(QueryParameters query) {
        var behind =
                query.read("cursor", text -> PlaceInTime.parse(Page.key(LIST, text)), "must be a cursor of this list");
        int limit = query.number("limit", Page.USUAL, 1, Page.MOST);
        query.check();
        var page = Page.of(
                LIST,
                runs.newestFirst(behind.orElse(PlaceInTime.BEFORE_ALL), limit + 1),
                limit,
                ReadImports::key,
                Function.identity());
        audit.noteListed(page.items().stream(), ImportSummaryView::authority, ImportSummaryView::id);
        return page;
    }

    private static String key(ImportSummaryView view) {
        return new PlaceInTime(view.readAt(), view.id()).key();
    }
}
