package org.comity.reference.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.comity.base.outgoing.MailAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The data of a person of an office, as an administrator gives them.
 *
 * @param caller issuer and subject of the token of the person, separated by a bar, as GET /api/v1/me shows it
 * @param name name of the person for display
 * @param email address for mails about reminders, in ASCII; left out if the person gets none
 * @param until last day on which the person may be chosen and belongs to units; left out if there is no end
 */
@Schema(description = "The data of a person of an office")
record NewPerson(
        @NotNull
        @Size(max = 500)
        @Pattern(
                regexp = CALLER,
                message = "must be the id of GET /api/v1/me of the person: issuer and subject, with a bar between")
        String caller,

        @NotBlank @Size(max = 200) String name,

        @Nullable @Size(max = 254) @Pattern(regexp = MailAddress.FORM, message = MailAddress.EXPECTED)
        String email,

        @Nullable LocalDate until) {

    /** Issuer and subject. */
    static final String CALLER = "\\S[^|]*\\|\\S.*";
}
