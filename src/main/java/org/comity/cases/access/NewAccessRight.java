package org.comity.cases.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.base.json.MustHold;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A right of a person or a unit in a request, to be given.
 *
 * @param kind what the person or unit may; {@code BREAK_GLASS} is not given but taken
 * @param person code of the person in the list of the office, or issuer and subject of the token of the person, separated by
 *     a bar, as GET /api/v1/me shows it
 * @param unit code of the unit, in the place of a person; a unit is assigned or has a grant
 * @param personName name of the person for display
 * @param from instant from which it counts; now unless given
 * @param until instant at which it ends by itself; a grant needs one
 * @param reason why it is given, in words
 * @param purpose purpose for which the person or unit sees the request, in words; a grant needs one
 */
@Schema(description = "A right of a person or a unit in a request, to be given")
record NewAccessRight(
        @NotNull AccessRightKind kind,
        @Size(max = 500) @Nullable String person,
        @Size(max = 60) @Nullable String unit,
        @Size(max = 200) @Nullable String personName,
        @Nullable Instant from,
        @Nullable Instant until,
        @NotBlank @Size(max = 2000) String reason,
        @Size(max = 2000) @Nullable String purpose) {

    /** That somebody works on a request. */
    static NewAccessRight assigned(String reason) {
        return new NewAccessRight(AccessRightKind.ASSIGNED, null, null, null, null, null, reason, null);
    }

    @Schema(hidden = true)
    @MustHold(field = "person", message = "must be given, or unit in its place")
    boolean isOfOneHolder() {
        return (person == null) != (unit == null);
    }

    /** The values that the history stores. */
    Map<String, Object> values(int no, Holder holder) {
        var values = new LinkedHashMap<String, Object>();
        values.put("no", no);
        values.put("kind", kind);
        if (holder.person() != null) {
            values.put("person", holder.person());
        }
        if (holder.unit() != null) {
            values.put("unit", holder.unit());
        }
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
