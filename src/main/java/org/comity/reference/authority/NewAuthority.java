package org.comity.reference.authority;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.comity.base.json.MustHold;
import org.comity.base.json.PublicText;
import org.comity.reference.authority.OwnAuthorities.Seat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The data of an own authority, as an administrator gives them.
 *
 * @param name name of the office as letters show it, up to 200 characters
 * @param country State or territory of the authority, ISO 3166-1 alpha-3
 * @param zoneId IANA zone of its seat, such as {@code Europe/Vienna}; it decides on which legal day an instant falls
 */
record NewAuthority(
        @NotBlank @Size(max = 200) @Pattern(regexp = PublicText.PATTERN, message = PublicText.MESSAGE)
        String name,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 3166-1 alpha-3 code")
        String country,

        @NotNull String zoneId) {

    @Schema(hidden = true)
    @MustHold(field = "zoneId", message = "must be the name of a time zone such as Europe/Vienna")
    boolean isZoneKnown() {
        return zoneId == null || ZoneId.getAvailableZoneIds().contains(zoneId);
    }

    /** The State or territory and the time zone. */
    @Schema(hidden = true)
    Seat seat() {
        return new Seat(country, ZoneId.of(zoneId));
    }
}
