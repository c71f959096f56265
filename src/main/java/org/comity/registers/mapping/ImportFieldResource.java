package org.comity.registers.mapping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.comity.base.security.Role;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The fields that mappings and the dictionary name. */
@Path("/api/v1/import-fields")
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
class ImportFieldResource {

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
}
