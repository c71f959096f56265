package org.comity.publication.report;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.comity.base.limits.Costly;
import org.comity.base.limits.LongAnswers;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.publication.open.AskedLanguage;
import org.comity.publication.open.PublishedAccess;
import org.comity.publication.open.ReadPublished;
import org.comity.publication.paper.MadePapers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The report of a published edition, for print. */
@Path("/api/v1/published/{authority}/{release}/editions/{edition}/report")
@PermitAll
@Tag(name = "published")
class ReportResource {

    private static final String PDF = "application/pdf";

    private final EditionReport reports;
    private final ReadPublished published;
    private final PublishedAccess access;
    private final MadePapers made;
    private final LongAnswers answers;

    ReportResource(
            EditionReport reports,
            ReadPublished published,
            PublishedAccess access,
            MadePapers made,
            LongAnswers answers) {
        this.answers = answers;
        this.reports = reports;
        this.published = published;
        this.access = access;
        this.made = made;
    }

    @GET
    @Produces(PDF)
    @Costly
    @Operation(operationId = "publishedReport", summary = "The report of an edition, for print", description = """
        A tagged PDF (PDF/A-2a): the findings, the charts of the page of figures, every table with its definition and notes, how figures \
        are protected, and the changes since the edition before.\
        """)
    @TakesParameters("lang")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "410", ref = "Problem410")
    public Response report(String authority, String release, String edition, @Context UriInfo uri) {
        access.require();
        var query = new QueryParameters(uri);
        var language = AskedLanguage.of(query);
        query.check();
        var compared = published.compared(authority, release, edition);
        var body = answers.made(
                () -> made.pdf("report", compared.editions(), language, () -> reports.of(compared, language)));
        var name = "%s-%s-edition-%d.pdf"
                .formatted(
                        authority.toLowerCase(Locale.ROOT),
                        release,
                        compared.edition().edition());
        return Response.ok(body, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .build();
    }
}
