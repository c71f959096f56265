package org.comity.registers.mapping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.comity.base.security.Role;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.registers.records.RecordCatalogue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The fields that mappings and the dictionary name. */
@Path("/api/v1/import-fields")
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
class ImportFieldResource {

    private final RecordCatalogue records;

    ImportFieldResource(RecordCatalogue records) {
        this.records = records;
    }

    @GET
    @Operation(
            operationId = "importFields",
            summary = "The fields of a mapping, with the codes that their words can mean",
            description = "The same for every office. A mapping names fields in columns, constants, values, lists and "
                    + "joined; an entry of the dictionary names one.")
    public Page<ImportFieldView> all(@Context UriInfo uri) {
        new QueryParameters(uri).check();
        return Page.whole(ImportFieldView.all());
    }

    @GET
    @Path("records")
    @Operation(
            operationId = "importRecords",
            summary = "The parts and fields of records of a mapping, with the codes that their words can mean",
            description = "The same for every office. A mapping names parts and fields in records. A part comes behind "
                    + "those that its records name.")
    public Page<ImportRecordView> records(@Context UriInfo uri) {
        new QueryParameters(uri).check();
        return Page.whole(records.inOrder().stream()
                .map(part -> ImportRecordView.of(
                        Objects.requireNonNull(records.fields().get(part))))
                .toList());
    }
}
