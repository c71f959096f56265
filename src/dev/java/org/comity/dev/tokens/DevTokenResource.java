package org.comity.dev.tokens;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The endpoint of the local token issuer; a build of the profile prod does not have it. */
@IfBuildProfile(anyOf = {"dev", "test"})
@Path("/dev")
@PermitAll
class DevTokenResource {

    private static final String QUIET_TEXT = "text/plain;qs=0.5";

    private final DevTokens tokens = DevTokens.local();

    @GET
    @Path("/users")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public List<DevUserView> users() {
        return DevUser.ALL.stream().map(DevUserView::of).toList();
    }

    @POST
    @Path("/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public DevTokenView token(@BeanParam NewDevToken form) {
        return new DevTokenView(sign(form), "Bearer", lifetime(form).toSeconds());
    }

    /** For a shell, which would rather not take JSON apart. */
    @POST
    @Path("/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(QUIET_TEXT)
    @Operation(hidden = true)
    public String bareToken(@BeanParam NewDevToken form) {
        return sign(form);
    }

    private String sign(NewDevToken form) {
        return tokens.sign(userOf(form), TokenTerms.ORDINARY.lasting(lifetime(form)));
    }

    private static Duration lifetime(NewDevToken form) {
        return form.seconds == null ? TokenTerms.ORDINARY.lifetime() : Duration.ofSeconds(form.seconds);
    }

    private static DevUser userOf(NewDevToken form) {
        String login = form.user;
        if (login == null || login.isBlank()) {
            throw refusal("The field user is missing; GET /dev/users names those known here.");
        }
        DevUser known = DevUser.named(login).orElse(new DevUser(login, login, List.of(), List.of(), null));
        DevUser user = new DevUser(
                login,
                known.name(),
                chosen(form.roles, known.roles()),
                chosen(form.authorities, known.authorities()),
                form.executingAuthority == null ? known.executingAuthority() : form.executingAuthority);
        if (user.roles().isEmpty() || user.authorities().isEmpty()) {
            throw refusal("The user is not known here: give the fields role and authority, too.");
        }
        return user;
    }

    private static List<String> chosen(@Nullable List<String> asked, List<String> known) {
        return asked == null || asked.isEmpty() ? known : asked;
    }

    private static WebApplicationException refusal(String detail) {
        Map<String, Object> problem = Map.of("title", "No token", "status", 400, "detail", detail);
        return new WebApplicationException(Response.status(400)
                .type("application/problem+json")
                .entity(problem)
                .build());
    }
}
