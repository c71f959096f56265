package org.comity.base.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** What the API document says of the API as a whole. */
@ApplicationPath("/")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Comity",
                        version = ApiDefinition.VERSION,
                        description = """
                                Case tracking for the central authority of a State: mutual legal assistance and \
                                extradition under the UN Convention against Corruption and other treaties. \
                                Changes need If-Match with the ETag last read; creating calls take an \
                                Idempotency-Key; errors are RFC 9457 problems; lists are paged by key. \
                                Lists of values (states, steps, codes) may grow: clients must expect new ones.""",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(securitySchemeName = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
public class ApiDefinition extends Application {

    /** The version of the API, semantic. */
    public static final String VERSION = "1.0.0";
}
