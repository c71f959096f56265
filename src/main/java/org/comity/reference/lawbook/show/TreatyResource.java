package org.comity.reference.lawbook.show;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.base.security.Role;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.reference.lawbook.LawBook;
import org.comity.reference.lawbook.TreatyCheck;
import org.comity.reference.lawbook.show.LawViews.BondView;
import org.comity.reference.lawbook.show.LawViews.PartyView;
import org.comity.reference.lawbook.show.LawViews.PositionView;
import org.comity.reference.lawbook.show.LawViews.ReadingView;
import org.comity.rules.law.Instrument;
import org.comity.rules.law.Participation;
import org.comity.rules.law.Position;
import org.comity.rules.law.TreatyRelation;
import org.comity.rules.law.Validity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the parties of treaties, the declarations of States, and the treaties between two States on a day. */
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
class TreatyResource {

    private final LawBook book;

    TreatyResource(LawBook book) {
        this.book = book;
    }

    @GET
    @Path("/readings")
    @Operation(operationId = "lawReadings", summary = "Copies of texts that were read")
    public Page<ReadingView> readings(@Context UriInfo uri) {
        new QueryParameters(uri).check();
        return Page.whole(book.readings().stream().map(ReadingView::new).toList());
    }

    @GET
    @Path("/parties")
    @Operation(
            operationId = "lawParties",
            summary = "Whom instruments bind, and since when",
            description = "The book never has all parties: that a State is not there says nothing.")
    @TakesParameters({"instrument", "party", "on"})
    public Page<PartyView> parties(@Context UriInfo uri) {
        var query = new QueryParameters(uri);
        var filter = filter(query);
        query.check();
        return Page.whole(book.participations().stream()
                .filter(one -> filter.includes(one.instrument(), one.party(), one.validity()))
                .map(this::shown)
                .toList());
    }

    @GET
    @Path("/positions")
    @Operation(operationId = "lawPositions", summary = "What States declared, notified or reserved")
    @TakesParameters({"instrument", "party", "on"})
    @Parameter(
            name = "subject",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Position.PositionSubject.class))
    public Page<PositionView> positions(@Context UriInfo uri) {
        var query = new QueryParameters(uri);
        var filter = filter(query);
        var subject = query.oneOf("subject", Position.PositionSubject.class);
        query.check();
        return Page.whole(book.positions().stream()
                .filter(one -> filter.includes(one.instrument(), one.party(), one.validity()))
                .filter(one -> subject.map(one.subject()::equals).orElse(true))
                .map(this::shown)
                .toList());
    }

    @GET
    @Path("/applicable")
    @Operation(
            operationId = "lawApplicable",
            summary = "Which instruments bind two States on a day",
            description =
                    "What applies to a request is what bound both States on its day. NOT_KNOWN says that the book does"
                            + " not know of one of them.")
    @TakesParameters({"between", "and", "on"})
    public Page<BondView> applicable(@Context UriInfo uri) {
        var query = new QueryParameters(uri);
        var one = query.required("between", state(query, "between"));
        var other = query.required("and", state(query, "and"));
        var on = query.required("on", query.date("on"));
        if (one.isPresent() && one.equals(other)) {
            query.fault("and", "must be another State");
        }
        query.check();
        return Page.whole(
                book
                        .bonds()
                        .between(one.orElseThrow(), other.orElseThrow(), on.orElseThrow(), book.instruments())
                        .stream()
                        .map(bond -> BondView.of(bond, declared(bond, one.get(), other.get(), on.get())))
                        .toList());
    }

    private List<PositionView> declared(TreatyRelation bond, String one, String other, LocalDate on) {
        return book.positions().stream()
                .filter(position ->
                        position.instrument().equals(bond.instrument().code()))
                .filter(position ->
                        position.party().equals(one) || position.party().equals(other))
                .filter(position -> position.validity().covers(on))
                .map(this::shown)
                .toList();
    }

    /** A filter of entries by instrument, State and day. */
    private record EntryFilter(Optional<String> instrument, Optional<String> party, Optional<LocalDate> on) {

        boolean includes(String itsInstrument, String itsParty, Validity validity) {
            return instrument.map(itsInstrument::equals).orElse(true)
                    && party.map(itsParty::equals).orElse(true)
                    && on.map(validity::covers).orElse(true);
        }
    }

    private EntryFilter filter(QueryParameters query) {
        return new EntryFilter(instrument(query), state(query, "party"), query.date("on"));
    }

    private Optional<String> instrument(QueryParameters query) {
        var codes = book.instruments().stream().map(Instrument::code).toList();
        return query.code("instrument", codes, "/api/v1/law/instruments");
    }

    private static Optional<String> state(QueryParameters query, String name) {
        return query.read(
                name,
                code -> {
                    if (!TreatyCheck.isState(code)) {
                        throw new IllegalArgumentException(code);
                    }
                    return code;
                },
                "must be an ISO 3166-1 alpha-3 code of today");
    }

    private PartyView shown(Participation one) {
        return PartyView.of(one, book.lists().parties().isNational(one.code()));
    }

    private PositionView shown(Position one) {
        return PositionView.of(one, book.lists().positions().isNational(one.code()));
    }
}
