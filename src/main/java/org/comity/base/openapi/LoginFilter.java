package org.comity.base.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds the address of the issuer's discovery document to the API document, where people sign in. Only a deployment has
 * an issuer, so the committed document names none.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class LoginFilter implements OASFilter {

    private static final String NAME = "login";
    private static final String ISSUER = "quarkus.oidc.auth-server-url";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        ConfigProvider.getConfig()
                .getOptionalValue(ISSUER, String.class)
                .ifPresent(issuer -> describe(document, issuer.replaceFirst("/$", "")));
    }

    private static void describe(OpenAPI document, String issuer) {
        document.getComponents()
                .addSecurityScheme(
                        NAME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.OPENIDCONNECT)
                                .description("Sign in with the issuer of this deployment")
                                .openIdConnectUrl(issuer + "/.well-known/openid-configuration"));
        document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(NAME, List.of()));
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(LoginFilter::orByLogin));
    }

    private static void orByLogin(Operation operation) {
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(NAME, List.of()));
        }
    }
}
