package org.comity.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.comity.audit.Act;
import org.comity.audit.AuditTrail;
import org.comity.http.Page;
import org.comity.http.Parameters;
import org.comity.imports.ImportRuns.Place;

/** Shows imports. */
@ApplicationScoped
class ReadImports {

    private final ImportRuns runs;
    private final Readings readings;
    private final KeptFiles files;
    private final AuditTrail audit;

    ReadImports(ImportRuns runs, Readings readings, KeptFiles files, AuditTrail audit) {
        this.runs = runs;
        this.files = files;
        this.readings = readings;
        this.audit = audit;
    }

    @Transactional
    ImportView one(UUID id) {
        var run = runs.visible(id);
        audit.note(Act.READ, run.authority(), id);
        return readings.view(run);
    }

    /** All faults of an import, in the order of their rows. */
    @Transactional
    Page<FindingView> faults(UUID id, Parameters query) {
        var behind = query.read("cursor", text -> Integer.valueOf(Page.key(text)), "must be a cursor of this list")
                .filter(number -> number >= 0)
                .orElse(0);
        int limit = query.number("limit", Page.USUAL, 1, Findings.SHOWN);
        query.check();
        var run = runs.visible(id);
        audit.note(Act.READ, run.authority(), id);
        var faults = files.faults(run.id(), behind, limit + 1);
        var next = String.valueOf(behind + limit);
        return Page.of(faults, limit, last -> next, Function.identity());
    }

    @Transactional
    Page<ImportSummaryView> page(Parameters query) {
        var behind = query.read("cursor", text -> Place.parse(Page.key(text)), "must be a cursor of this list");
        int limit = query.number("limit", Page.USUAL, 1, Page.MOST);
        query.check();
        var page = Page.of(runs.newestFirst(behind.orElse(null), limit + 1), limit, Place::of, Function.identity());
        audit.noteListed(page.items().stream(), ImportSummaryView::authority, ImportSummaryView::id);
        return page;
    }
}
