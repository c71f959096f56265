package org.comity.registers.reconciliation;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.json.JsonText;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.ReadingPurpose;
import org.comity.registers.files.PlaceInTime;
import org.comity.registers.layout.FindingView;
import org.comity.registers.reconciliation.matching.ComparedRow;
import org.comity.registers.reconciliation.matching.ComparedRow.Candidate;
import org.comity.registers.reconciliation.matching.Comparison;
import org.comity.registers.reconciliation.matching.MirrorFigure;
import org.comity.registers.reconciliation.matching.OurRequest;
import org.comity.registers.reconciliation.matching.ReconciliationClass;

/**
 * Shows lists of other offices beside the present requests of the caller. The comparison is made at each reading. The audit trail notes
 * each request that is shown; one that is sealed is shown only for a purpose that the call states.
 */
@ApplicationScoped
class ReadReconciliations {

    private static final String LIST = "reconciliations";
    private static final String ROWS = "reconciliation rows";

    private final Reconciliations reconciliations;
    private final PossiblePairs possible;
    private final ReadingPurpose purpose;
    private final AuditTrail audit;
    private final JsonText json;

    ReadReconciliations(
            Reconciliations reconciliations,
            PossiblePairs possible,
            ReadingPurpose purpose,
            AuditTrail audit,
            JsonText json) {
        this.reconciliations = reconciliations;
        this.possible = possible;
        this.purpose = purpose;
        this.audit = audit;
        this.json = json;
    }

    @Transactional
    Page<ReconciliationView> page(QueryParameters query) {
        var behind =
                query.read("cursor", text -> PlaceInTime.parse(Page.key(LIST, text)), "must be a cursor of this list");
        int limit = query.number("limit", Page.USUAL, 1, Page.MOST);
        query.check();
        var found = reconciliations.newestFirst(behind.orElse(PlaceInTime.BEFORE_ALL), limit + 1);
        audit.noteListed(found.stream().limit(limit), Reconciliation::authority, Reconciliation::id);
        return Page.of(LIST, found, limit, one -> one.place().key(), Reconciliation::view);
    }

    @Transactional
    ReconciliationReport one(UUID id) {
        var list = reconciliations.visible(id);
        audit.note(Act.READ, list.authority(), id);
        var figures = list.isErased() ? List.<MirrorFigure>of() : figures(list);
        List<FindingView> guesses = json.read(list.guesses(), new TypeReference<>() {});
        return new ReconciliationReport(list.view(), figures, guesses);
    }

    /** A number too says something of a sealed request. */
    private List<MirrorFigure> figures(Reconciliation list) {
        var compared = compared(list);
        requests(compared.rows()).forEach(request -> purpose.require(request.level()));
        return compared.figures();
    }

    @Transactional
    Page<ReconciledRowView> rows(UUID id, QueryParameters query) {
        var behind = query.read("cursor", text -> Page.key(ROWS, text), "must be a cursor of this list");
        int limit = query.number("limit", Page.USUAL, 1, Page.MOST);
        var wanted = query.someOf("class", ReconciliationClass.class);
        query.check();
        var list = reconciliations.visible(id);
        audit.note(Act.READ, list.authority(), id);
        var found = compared(list).behind(behind.orElse(""), wanted, limit + 1);
        note(Act.LIST, list, found.stream().limit(limit).toList());
        return Page.of(ROWS, found, limit, ComparedRow::key, ReconciledRowView::of);
    }

    /** The rows as a CSV file: those of some classes, otherwise all that differ in something. */
    @Transactional
    byte[] export(UUID id, QueryParameters query) {
        var wanted = query.someOf("class", ReconciliationClass.class);
        query.check();
        var list = reconciliations.visible(id);
        audit.note(Act.EXPORT_REGISTER, list.authority(), id);
        var classes = wanted.isEmpty() ? ReconciliationClass.DIFFERENCES : wanted;
        var found = compared(list).behind("", classes, Integer.MAX_VALUE);
        note(Act.EXPORT_REGISTER, list, found);
        return DifferenceSheet.of(found);
    }

    private Comparison compared(Reconciliation list) {
        var pairs = possible.pairs(list);
        return Comparison.of(reconciliations.rows(list), possible.requests(list, pairs), pairs);
    }

    private void note(Act act, Reconciliation list, List<ComparedRow> shown) {
        var requests = requests(shown);
        requests.forEach(request -> purpose.require(request.level()));
        audit.noteMany(
                act,
                list.authority(),
                requests.stream()
                        .filter(request -> request.level() == AccessLevel.NORMAL)
                        .map(OurRequest::id)
                        .toList());
        requests.stream()
                .filter(request -> request.level() != AccessLevel.NORMAL)
                .forEach(request -> audit.noteSeen(act, list.authority(), request.id(), true));
    }

    private static List<OurRequest> requests(List<ComparedRow> rows) {
        return rows.stream()
                .flatMap(row -> Stream.concat(
                        Stream.ofNullable(row.ours()), row.candidates().stream().map(Candidate::ours)))
                .distinct()
                .toList();
    }
}
