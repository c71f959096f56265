package org.comity.registers.cutoff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comity.base.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The cut-off day for imported endings. */
@Path("/api/v1/authorities/{code}/import-cut-off")
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
class ImportCutOffResource {

    private final SetImportCutOff setting;

    ImportCutOffResource(SetImportCutOff setting) {
        this.setting = setting;
    }

    @GET
    @Operation(operationId = "importCutOff", summary = "The cut-off day for imported endings, with its history")
    @APIResponseSchema(value = ImportCutOffView.class, responseCode = "200")
    public ImportCutOffView show(String code) {
        return setting.show(code);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUPERVISOR_CODE)
    @Operation(
            operationId = "setImportCutOff",
            summary = "Set the cut-off day for imported endings",
            description = "An import that ends requests after this day, or that ends recorded requests on any day, is"
                    + " committed by a supervisor who did not read the file. For the files of the person who sets"
                    + " a later day, that day does not count. Earlier days remain in the history.")
    @APIResponseSchema(value = ImportCutOffView.class, responseCode = "200")
    public ImportCutOffView set(String code, NewImportCutOff wanted) {
        return setting.set(code, wanted);
    }
}
