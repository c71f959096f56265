package org.comity.base.security;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows callers their own identity, roles and authorities. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "me")
class MeResource {

    private final CurrentCaller current;

    MeResource(CurrentCaller current) {
        this.current = current;
    }

    @GET
    @Operation(operationId = "me", summary = "Who I am: my roles and my own authorities")
    public MeView me() {
        var caller = current.get();
        return new MeView(
                caller.id(),
                caller.name(),
                caller.roles().stream().map(Role::code).sorted().toList(),
                caller.authorities(),
                caller.executingAuthority());
    }

    /**
     * The caller as the API sees it.
     *
     * @param id issuer and subject of the token, separated by a bar and unchanged for life; recorded as {@code
     *     recordedBy}
     * @param name display name, from the token
     * @param roles roles of the token that the program knows: caseworker, supervisor, executing-authority, statistician,
     *     auditor, administrator, data-protection-officer
     * @param authorities codes of the own authorities the caller belongs to, from the token
     * @param executingAuthority code of the executing authority the caller works for; such a caller sees only requests
     *     sent to it
     */
    record MeView(
            String id,
            String name,
            List<String> roles,
            List<String> authorities,
            @Nullable String executingAuthority) {}
}
