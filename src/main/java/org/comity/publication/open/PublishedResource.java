package org.comity.publication.open;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.comity.base.limits.Costly;
import org.comity.base.limits.LongAnswers;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.publication.comparison.EditionComparison;
import org.comity.publication.format.EditionWriter;
import org.comity.publication.format.dcat.DcatCatalogue;
import org.comity.publication.format.dcat.EditionAddresses;
import org.comity.publication.open.PublishedView.PublishedEditionView;
import org.comity.publication.open.PublishedView.PublishedPage;
import org.comity.publication.succession.CodeSuccessions;
import org.comity.publication.succession.CurrentCodes;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Published releases and editions, for everybody or for callers with a role, by the setting of the deployment. */
@Path(PublishedResource.PATH)
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "published")
class PublishedResource {

    static final String PATH = "/api/v1/published";

    private final ReadPublished reading;
    private final AskedFormat formats;
    private final PublishedAccess access;
    private final DcatCatalogue catalogue;
    private final LongAnswers answers;
    private final CodeSuccessions successions;
    private final PublicAddress address;

    PublishedResource(
            ReadPublished reading,
            AskedFormat formats,
            PublishedAccess access,
            DcatCatalogue catalogue,
            LongAnswers answers,
            CodeSuccessions successions,
            PublicAddress address) {
        this.address = address;
        this.successions = successions;
        this.answers = answers;
        this.catalogue = catalogue;
        this.reading = reading;
        this.formats = formats;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "publishedReleases",
            summary = "Releases with a published edition, the latest period first",
            description = """
            Needs no token if the deployment publishes for everybody. Each edition has an address that never changes.""")
    @TakesParameters("authority")
    @APIResponseSchema(value = PublishedPage.class, responseCode = "200")
    public Page<PublishedView> all(@Context UriInfo uri) {
        access.require();
        return Page.whole(reading.all(new QueryParameters(uri)));
    }

    @GET
    @Path("catalogue")
    @Produces(DcatCatalogue.MEDIA_TYPE)
    @Costly
    @Operation(
            operationId = "publishedCatalogue",
            summary = "All published editions as a catalogue for data portals (DCAT)",
            description = "A data set for each edition, with its address in each format.")
    @TakesParameters("authority")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue in JSON-LD",
            content = @Content(mediaType = DcatCatalogue.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    public Response catalogue(@Context UriInfo uri) {
        access.require();
        var editions = reading.heads(new QueryParameters(uri));
        var addresses = new EditionAddresses(address.of(PATH, uri.getBaseUri()));
        StreamingOutput body = out -> catalogue.write(editions, addresses, out);
        return Response.ok(answers.limited(body), DcatCatalogue.MEDIA_TYPE).build();
    }

    @GET
    @Path("{authority}/{release}")
    @Operation(operationId = "publishedRelease", summary = "One published release with its editions")
    @APIResponseSchema(value = PublishedView.class, responseCode = "200")
    public PublishedView release(String authority, String release) {
        access.require();
        return reading.release(authority, release);
    }

    @GET
    @Costly
    @Path("{authority}/{release}/editions/{edition}")
    @Operation(
            operationId = "publishedEdition",
            summary = "One published edition: its status, hash and tables",
            description = """
            {edition} is a number, or latest. A superseded or withdrawn edition answers at its address with its status.""")
    @APIResponseSchema(value = PublishedEditionView.class, responseCode = "200")
    public PublishedEditionView edition(String authority, String release, String edition) {
        access.require();
        return reading.edition(authority, release, edition);
    }

    @GET
    @Path("{authority}/{release}/editions/{edition}/data")
    @Produces(MediaType.WILDCARD)
    @Costly
    @Operation(
            operationId = "publishedData",
            summary = "The tables of an edition, whole or filtered, in a format",
            description = """
            The format is that of the parameter or of Accept; JSON unless one is named. Statuses are beside values in every format. A \
            parameter with the code of an axis of the edition, such as period or partner, leaves some categories.

            A code of a list that went out of use, such as ROM, is answered with the one that took its place: a note of the table says so, \
            and the header Link has the present address as canonical. An old code that no single one took the place of is answered with \
            410 and the parts.""")
    @TakesParameters({
        "format",
        "lang",
        "table",
        "period",
        "measure",
        "row",
        "direction",
        "kind",
        "partner",
        "milestone",
        "result",
        "age-band",
        "holder",
        "ground",
        "decider",
        "legal-basis",
        "convention-use",
        "offence",
        "state",
        "currency"
    })
    @APIResponse(
            responseCode = "200",
            description = "The tables, in the format that was asked for",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/vnd.sdmx.data+csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/vnd.sdmx.data+json", schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = "application/vnd.sdmx.structure+json", schema = @Schema(type = SchemaType.OBJECT)),
                @Content(
                        mediaType = "application/vnd.apache.parquet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "410", ref = "Problem410")
    public Response data(
            String authority, String release, String edition, @Context UriInfo uri, @Context HttpHeaders headers) {
        access.require();
        var query = new QueryParameters(uri);
        var format = formats.read(query, headers);
        var language = AskedLanguage.of(query);
        var codes = new CurrentCodes(successions);
        var found = reading.data(authority, release, edition, query, codes);
        return SavedAddress.link(written(found, format, language), uri, codes).build();
    }

    @GET
    @Costly
    @Path("{authority}/{release}/editions/{edition}/changes")
    @Operation(
            operationId = "publishedChanges",
            summary = "The changes of an edition against the one before",
            description = """
            Each cell with its former and its present number, but no cell that one of the editions hides. The level says whether a program \
            must be changed: MAJOR, MINOR or CORRECTION.""")
    @APIResponseSchema(value = EditionComparison.class, responseCode = "200")
    @APIResponse(responseCode = "410", ref = "Problem410")
    public Response changes(String authority, String release, String edition) {
        access.require();
        return Response.ok(reading.compared(authority, release, edition).changes())
                .build();
    }

    private Response.ResponseBuilder written(PublishedEdition edition, EditionWriter format, Language language) {
        StreamingOutput body = out -> format.write(edition, language, out);
        var name = "%s-%s-edition-%d.%s"
                .formatted(
                        edition.authority().toLowerCase(Locale.ROOT),
                        edition.release(),
                        edition.edition(),
                        format.extension());
        return Response.ok(answers.limited(body), format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, "Accept");
    }
}
