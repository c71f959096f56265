package org.comity.base.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The general description of the API in the API document. */
@ApplicationPath("/")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Comity",
                        version = ApiDefinition.VERSION,
                        description = """
                                Case tracking for the central authority of a State: mutual legal assistance and \
                                extradition under the UN Convention against Corruption and other treaties. \
                                Lists of values (states, steps, codes) may grow: clients must expect new ones.

                                **Time.** A date is a legal day in the zone of the own authority, see `zoneId` of GET \
                                /api/v1/authorities, unless its description gives it no zone. A name that ends in At is \
                                an instant in UTC; `occurredAt` takes either, since some steps happen at an hour that \
                                matters. `on` asks for the record at the end of a legal day, `asOf` for what was known \
                                at an instant; both together ask for what was known then of the end of that day.

                                **Changes.** A change needs If-Match with the ETag last read. A creating call takes an \
                                Idempotency-Key, with which it can be repeated.

                                **Lists.** A list is a page with `items` and, if another page follows, `next`, which is \
                                the `cursor` of that page. Country codes, the entries of the law book and the records \
                                of one request are always whole, as one page.

                                **Long work.** The dry run and the commit of an import, an export and the verification of \
                                all histories run as jobs. A call waits some seconds for its job (`Prefer: wait=30`) and \
                                gives its usual answer, or 202 with the address of the job, see GET /api/v1/jobs.

                                **Codes.** A coded reason is an entry of GET /api/v1/law/reasons; its first two letters \
                                are its kind. A State is an ISO 3166-1 alpha-3 code, see GET /api/v1/countries.

                                **Errors.** An error is a problem (RFC 9457) that names all faults of the call at once, \
                                each with its place, a stable code and a sentence.""",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(securitySchemeName = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
public class ApiDefinition extends Application {

    /** The version of the API, semantic. */
    public static final String VERSION = "1.0.0";
}
