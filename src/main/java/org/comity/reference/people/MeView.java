package org.comity.reference.people;

import java.util.List;
import org.comity.reference.executing.ExecutingAuthorityView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The caller as the API sees it.
 *
 * @param id issuer and subject of the token, separated by a bar and unchanged for life; recorded as {@code recordedBy}
 * @param name display name, from the token
 * @param roles roles of the token that the program knows: caseworker, supervisor, executing-authority, statistician, auditor,
 *     data-protection-officer, administrator
 * @param authorities codes of the own authorities the caller belongs to, from the token
 * @param executingAuthority code of the executing authority the caller works for; such a caller sees only requests sent to it
 * @param offices own authorities that are set up, each with what the caller is there
 */
record MeView(
        String id,
        String name,
        List<String> roles,
        List<String> authorities,
        @Nullable String executingAuthority,
        List<OfficeOfMe> offices) {

    /**
     * An own authority of the caller.
     *
     * @param authority code of the own authority
     * @param name name of the office
     * @param roles roles that the caller has there
     * @param person entry of the caller in the list of people of the office; absent if the administrator has entered none
     * @param units codes of the units of the office that the caller belongs to now
     * @param executingAuthority entry of the executing authority that the caller works for; absent if the list of the office does
     *     not have it, and then the caller sees no request
     */
    @Schema(name = "OfficeOfMe", description = "An own authority of the caller, with what the caller is there")
    record OfficeOfMe(
            String authority,
            String name,
            List<String> roles,
            @Nullable PersonView person,
            List<String> units,
            @Nullable ExecutingAuthorityView executingAuthority) {}
}
