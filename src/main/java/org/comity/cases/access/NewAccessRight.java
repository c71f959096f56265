package org.comity.cases.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A right of a person in a request, to be given.
 *
 * @param kind what the person may; {@code BREAK_GLASS} is not given but taken
 * @param person issuer and subject of the token of the person, separated by a bar, as GET /api/v1/me shows it
 * @param personName name of the person for display
 * @param from instant from which it counts; now unless given
 * @param until instant at which it ends by itself; a grant needs one
 * @param reason why it is given, in words
 * @param purpose purpose for which the person sees the request, in words; a grant needs one
 */
@Schema(description = "A right of a person in a request, to be given")
record NewAccessRight(
        @NotNull AccessRightKind kind,
        @NotNull @Size(max = 500) @Pattern(regexp = PERSON) String person,
        @Size(max = 200) @Nullable String personName,
        @Nullable Instant from,
        @Nullable Instant until,
        @NotBlank @Size(max = 2000) String reason,
        @Size(max = 2000) @Nullable String purpose) {

    /** Issuer and subject. */
    static final String PERSON = "\\S[^|]*\\|\\S.*";

    /** That a person works on a request. */
    static NewAccessRight assigned(String person, @Nullable String name, String reason) {
        return new NewAccessRight(AccessRightKind.ASSIGNED, person, name, null, null, reason, null);
    }

    /** The values that the history stores. */
    Map<String, Object> values(int no) {
        var values = new LinkedHashMap<String, Object>();
        values.put("no", no);
        values.put("kind", kind);
        values.put("person", person);
        if (from != null) {
            values.put("from", from);
        }
        if (until != null) {
            values.put("until", until);
        }
        if (purpose != null) {
            values.put("purpose", purpose);
        }
        return values;
    }

    /**
     * The end of a right, at once.
     *
     * @param reason why it is ended, in words
     */
    @Schema(description = "The end of an access right, at once")
    record NewAccessRightEnding(@NotBlank @Size(max = 2000) String reason) {}
}
