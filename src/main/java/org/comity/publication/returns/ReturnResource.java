package org.comity.publication.returns;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.comity.base.limits.Costly;
import org.comity.base.limits.LongAnswers;
import org.comity.base.problem.ProblemException;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.publication.open.AskedLanguage;
import org.comity.publication.open.PublishedAccess;
import org.comity.publication.open.ReadPublished;
import org.comity.publication.paper.MadePapers;
import org.comity.publication.table.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Questionnaires and tables of organisations, filled from a published edition. */
@Path("/api/v1/published/{authority}/{release}/editions/{edition}/returns")
@PermitAll
@Tag(name = "published")
class ReturnResource {

    private final ReturnProfiles profiles;
    private final ReadPublished published;
    private final PublishedAccess access;
    private final ReturnPaper papers;
    private final MadePapers made;
    private final LongAnswers answers;

    ReturnResource(
            ReturnProfiles profiles,
            ReadPublished published,
            PublishedAccess access,
            ReturnPaper papers,
            MadePapers made,
            LongAnswers answers) {
        this.papers = papers;
        this.made = made;
        this.answers = answers;
        this.profiles = profiles;
        this.published = published;
        this.access = access;
    }

    /**
     * A return that can be filled.
     *
     * @param code stable code
     * @param titleEn title in English
     * @param titleFr title in French
     * @param address path of the filled return
     */
    @Schema(name = "ReturnEntry")
    record EntryView(String code, String titleEn, String titleFr, String address) {}

    /** For the API document. */
    @Schema(name = "ReturnPage")
    record ReturnPage(List<EntryView> items, @Nullable String next) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "publishedReturns",
            summary = "The returns that an edition fills",
            description = "Layouts of questionnaires and tables; what an edition cannot answer is said in its place.")
    @APIResponseSchema(value = ReturnPage.class, responseCode = "200")
    public Page<EntryView> all(String authority, String release, String edition, @Context UriInfo uri) {
        access.require();
        new QueryParameters(uri).check();
        published.requireReadable(authority, release, edition);
        return Page.whole(profiles.all().stream()
                .map(one ->
                        new EntryView(one.code(), one.title().en(), one.title().fr(), uri.getPath() + "/" + one.code()))
                .toList());
    }

    @GET
    @Path("{return}")
    @Produces({ReturnFormat.CSV_TYPE, ReturnFormat.XLSX_TYPE, ReturnFormat.PDF_TYPE})
    @Costly
    @Operation(operationId = "publishedReturn", summary = "A return filled from an edition", description = """
        As CSV, as a workbook with format=xlsx, or as a tagged PDF (PDF/A-2a) with format=pdf; Accept may name the format instead. Numbers \
        are those of the edition; a hidden one is marked, and a question that it cannot answer has the reason in its place.\
        """)
    @TakesParameters({"format", "lang"})
    @APIResponse(
            responseCode = "200",
            description = "The filled return",
            content = {
                @Content(mediaType = ReturnFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ReturnFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = ReturnFormat.PDF_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "410", ref = "Problem410")
    public Response one(
            String authority,
            String release,
            String edition,
            @PathParam("return") String code,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        access.require();
        var query = new QueryParameters(uri);
        var format = ReturnFormat.asked(query, headers);
        var language = AskedLanguage.of(query);
        query.check();
        var layout = profiles.find(code).orElseThrow(ProblemException::notFound);
        var filled = FillReturn.of(layout, published.whole(authority, release, edition));
        return Response.ok(written(filled, format, language), format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + code + "." + format.extension() + "\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, "Accept")
                .build();
    }

    private StreamingOutput written(FilledReturn filled, ReturnFormat format, Language language) {
        return switch (format) {
            case CSV -> answers.limited(out -> ReturnCsv.write(filled, language, out));
            case XLSX -> answers.limited(out -> ReturnWorkbook.write(filled, language, out));
            case PDF -> answers.made(() -> pdf(filled, language));
        };
    }

    private byte[] pdf(FilledReturn filled, Language language) {
        return made.pdf(
                "return/" + filled.layout().code(),
                List.of(filled.edition()),
                language,
                () -> papers.of(filled, language));
    }
}
