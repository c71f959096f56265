package org.comity.lawbook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.comity.lawbook.LawViews.InstrumentView;
import org.comity.lawbook.LawViews.LawOverviewView;
import org.comity.lawbook.LawViews.ProhibitionView;
import org.comity.lawbook.LawViews.ReasonView;
import org.comity.lawbook.LawViews.RuleSetView;
import org.comity.lawbook.ListViews.AssistanceTypeView;
import org.comity.lawbook.ListViews.CalendarView;
import org.comity.lawbook.ListViews.ContentsListView;
import org.comity.lawbook.ListViews.DeadlineRuleView;
import org.comity.lawbook.ListViews.OffenceView;
import org.comity.rules.refusal.AppliesTo;
import org.comity.rules.refusal.Reason;
import org.comity.rules.refusal.ReasonKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows the law book to everybody who may work here. */
@Path("/api/v1/law")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"caseworker", "supervisor", "executing-authority", "statistician", "auditor", "administrator"})
@Tag(name = "law")
class LawResource {

    private final LawBook book;

    LawResource(LawBook book) {
        this.book = book;
    }

    @GET
    @Operation(operationId = "lawOverview", summary = "How much stands in the law book, and how much is unverified")
    public LawOverviewView overview() {
        return LawOverviewView.of(book);
    }

    @GET
    @Path("/instruments")
    @Operation(operationId = "lawInstruments", summary = "Treaties, laws and other texts")
    public List<InstrumentView> instruments() {
        return shown(book.shelves().instruments(), InstrumentView::of);
    }

    @GET
    @Path("/reasons")
    @Operation(operationId = "lawReasons", summary = "Coded reasons, of one kind or for one form of cooperation")
    public List<ReasonView> reasons(
            @QueryParam("kind") @Nullable String kind, @QueryParam("appliesTo") @Nullable String appliesTo) {
        var wantedKind = kind == null ? null : member(kind, ReasonKind.values(), "kind");
        var wantedForm = appliesTo == null ? null : member(appliesTo, AppliesTo.values(), "appliesTo");
        return book.reasons().stream()
                .filter(reason -> wantedKind == null || reason.kind() == wantedKind)
                .filter(reason -> wantedForm == null || reason.appliesTo().contains(wantedForm))
                .map(this::shown)
                .toList();
    }

    @GET
    @Path("/reasons/{code}")
    @Operation(operationId = "lawReason", summary = "One coded reason")
    public ReasonView reason(String code) {
        return book.reason(code).map(this::shown).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("/rule-sets")
    @Operation(operationId = "lawRuleSets", summary = "The grounds each instrument knows")
    public List<RuleSetView> ruleSets() {
        return shown(book.shelves().ruleSets(), RuleSetView::of);
    }

    @GET
    @Path("/prohibitions")
    @Operation(operationId = "lawProhibitions", summary = "Grounds on which the law forbids to refuse")
    public List<ProhibitionView> prohibitions() {
        return shown(
                book.shelves().prohibitions(),
                (one, national) -> ProhibitionView.of(
                        one, book.prohibitionSettings().getOrDefault(one.code(), one.effect()), national));
    }

    @GET
    @Path("/deadline-rules")
    @Operation(operationId = "lawDeadlineRules", summary = "What starts deadlines, their length, what follows")
    public List<DeadlineRuleView> deadlineRules() {
        return shown(book.shelves().deadlines(), DeadlineRuleView::of);
    }

    @GET
    @Path("/offences")
    @Operation(operationId = "lawOffences", summary = "Offences of the conventions")
    public List<OffenceView> offences() {
        return shown(book.shelves().offences(), OffenceView::of);
    }

    @GET
    @Path("/assistance-types")
    @Operation(operationId = "lawAssistanceTypes", summary = "Kinds of assistance, UNCAC article 46(3)")
    public List<AssistanceTypeView> assistanceTypes() {
        return shown(book.shelves().assistanceTypes(), AssistanceTypeView::of);
    }

    @GET
    @Path("/contents")
    @Operation(operationId = "lawContents", summary = "What a request must contain")
    public List<ContentsListView> contents() {
        return shown(book.shelves().contents(), ContentsListView::of);
    }

    @GET
    @Path("/calendars")
    @Operation(operationId = "lawCalendars", summary = "Calendars of working days")
    public List<CalendarView> calendars() {
        return shown(book.shelves().calendars(), CalendarView::of);
    }

    private ReasonView shown(Reason reason) {
        return ReasonView.of(reason, book.shelves().reasons().isNational(reason.code()));
    }

    private static <T, V> List<V> shown(Shelf<T> shelf, BiFunction<T, Boolean, V> view) {
        return shelf.entries().entrySet().stream()
                .map(entry -> view.apply(entry.getValue().value(), shelf.isNational(entry.getKey())))
                .toList();
    }

    private static <E extends Enum<E>> E member(String name, E[] members, String parameter) {
        return Arrays.stream(members)
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadRequestException(parameter + " is one of " + List.of(members)));
    }
}
