package org.comity.reference.lawbook.show;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.BiFunction;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.Role;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.reference.lawbook.CodeList;
import org.comity.reference.lawbook.LawBook;
import org.comity.reference.lawbook.show.LawViews.AssistanceTypeView;
import org.comity.reference.lawbook.show.LawViews.CalendarView;
import org.comity.reference.lawbook.show.LawViews.ContentsListView;
import org.comity.reference.lawbook.show.LawViews.CorrectionView;
import org.comity.reference.lawbook.show.LawViews.DeadlineRuleView;
import org.comity.reference.lawbook.show.LawViews.InstrumentView;
import org.comity.reference.lawbook.show.LawViews.LawOverviewView;
import org.comity.reference.lawbook.show.LawViews.OffenceView;
import org.comity.reference.lawbook.show.LawViews.ProhibitionView;
import org.comity.reference.lawbook.show.LawViews.ReasonView;
import org.comity.reference.lawbook.show.LawViews.RuleSetView;
import org.comity.rules.refusal.AppliesTo;
import org.comity.rules.refusal.Reason;
import org.comity.rules.refusal.ReasonKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the law book to every role. */
@Path("/api/v1/law")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.CASEWORKER_CODE,
    Role.SUPERVISOR_CODE,
    Role.EXECUTING_AUTHORITY_CODE,
    Role.STATISTICIAN_CODE,
    Role.AUDITOR_CODE,
    Role.DATA_PROTECTION_OFFICER_CODE,
    Role.ADMINISTRATOR_CODE
})
@Tag(name = "law")
class LawResource {

    private final LawBook book;

    LawResource(LawBook book) {
        this.book = book;
    }

    @GET
    @Operation(operationId = "lawOverview", summary = "How much stands in the law book, and how much is unverified")
    public LawOverviewView overview(@Context UriInfo uri) {
        new QueryParameters(uri).check();
        return LawOverviewView.of(book);
    }

    @GET
    @Path("/instruments")
    @Operation(operationId = "lawInstruments", summary = "Treaties, laws and other texts")
    public Page<InstrumentView> instruments(@Context UriInfo uri) {
        new QueryParameters(uri).check();
        return shown(book.lists().instruments(), InstrumentView::of);
    }

    @GET
    @Path("/reasons")
    @Operation(operationId = "lawReasons", summary = "Coded reasons, of one kind or for one form of cooperation")
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(implementation = ReasonKind.class))
    @Parameter(name = "appliesTo", in = ParameterIn.QUERY, schema = @Schema(implementation = AppliesTo.class))
    public Page<ReasonView> reasons(@Context UriInfo uri) {
        var query = new QueryParameters(uri);
        var kind = query.oneOf("kind", ReasonKind.class).orElse(null);
        var form = query.oneOf("appliesTo", AppliesTo.class).orElse(null);
        query.check();
        return Page.whole(book.reasons().stream()
                .filter(reason -> kind == null || reason.kind() == kind)
                .filter(reason -> form == null || reason.appliesTo().contains(form))
                .map(this::shown)
                .toList());
    }

    @GET
    @Path("/reasons/{code}")
    @Operation(operationId = "lawReason", summary = "One coded reason")
    public ReasonView reason(String code) {
        return book.reason(code).map(this::shown).orElseThrow(ProblemException::notFound);
    }

    @GET
    @Path("/rule-sets")
    @Operation(operationId = "lawRuleSets", summary = "The grounds each instrument knows")
    public Page<RuleSetView> ruleSets(@Context UriInfo uri) {
        new QueryParameters(uri).check();
        return shown(book.lists().ruleSets(), RuleSetView::new);
    }

    @GET
    @Path("/prohibitions")
    @Operation(operationId = "lawProhibitions", summary = "Grounds on which the law forbids to refuse")
    public Page<ProhibitionView> prohibitions(@Context UriInfo uri) {
        new QueryParameters(uri).check();
        return shown(
                book.lists().prohibitions(),
                (one, national) -> new ProhibitionView(
                        one, book.prohibitionSettings().getOrDefault(one.code(), one.effect()), national));
    }

    @GET
    @Path("/deadline-rules")
    @Operation(operationId = "lawDeadlineRules", summary = "What starts deadlines, their length, what follows")
    public Page<DeadlineRuleView> deadlineRules(@Context UriInfo uri) {
        new QueryParameters(uri).check();
        return shown(book.lists().deadlines(), DeadlineRuleView::of);
    }

    @GET
    @Path("/corrections")
    @Operation(
            operationId = "lawCorrections",
            summary = "Corrected entries with their earlier versions",
            description =
                    "Requests store the version that they used: deadlines in ruleVersion, entries of the history in"
                            + " details.lawVersions, where a code without a number has version 1.")
    public Page<CorrectionView> corrections(@Context UriInfo uri) {
        new QueryParameters(uri).check();
        return Page.whole(book.lists().byFolder().entrySet().stream()
                .flatMap(folder -> CorrectionView.in(folder.getKey(), folder.getValue()))
                .toList());
    }

    @GET
    @Path("/offences")
    @Operation(operationId = "lawOffences", summary = "Offences of the conventions")
    public Page<OffenceView> offences(@Context UriInfo uri) {
        new QueryParameters(uri).check();
        return shown(book.lists().offences(), OffenceView::new);
    }

    @GET
    @Path("/assistance-types")
    @Operation(operationId = "lawAssistanceTypes", summary = "Kinds of assistance, UNCAC article 46(3)")
    public Page<AssistanceTypeView> assistanceTypes(@Context UriInfo uri) {
        new QueryParameters(uri).check();
        return shown(book.lists().assistanceTypes(), AssistanceTypeView::new);
    }

    @GET
    @Path("/contents")
    @Operation(operationId = "lawContents", summary = "What a request must contain")
    public Page<ContentsListView> contents(@Context UriInfo uri) {
        new QueryParameters(uri).check();
        return shown(book.lists().contents(), ContentsListView::new);
    }

    @GET
    @Path("/calendars")
    @Operation(operationId = "lawCalendars", summary = "Calendars of working days")
    public Page<CalendarView> calendars(@Context UriInfo uri) {
        new QueryParameters(uri).check();
        return shown(book.lists().calendars(), CalendarView::new);
    }

    private ReasonView shown(Reason reason) {
        return ReasonView.of(reason, book.lists().reasons().isNational(reason.code()));
    }

    private static <T, V> Page<V> shown(CodeList<T> list, BiFunction<T, Boolean, V> view) {
        return Page.whole(list.entries().entrySet().stream()
                .map(entry -> view.apply(entry.getValue().value(), list.isNational(entry.getKey())))
                .toList());
    }
}
