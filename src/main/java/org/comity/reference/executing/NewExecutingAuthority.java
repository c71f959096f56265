package org.comity.reference.executing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.comity.base.outgoing.MailAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The data of an executing authority, as an administrator gives them.
 *
 * @param name name of the authority for display
 * @param otherNames further names under which registers know it, former ones included
 * @param email address for mails about reminders, in ASCII; left out if it gets none
 * @param until last day on which it can be a recipient and sees what it was sent; left out if it has no end
 */
@Schema(description = "The data of an executing authority")
record NewExecutingAuthority(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 50) List<@NotBlank @Size(max = 200) String> otherNames,

        @Nullable @Size(max = 254) @Pattern(regexp = MailAddress.FORM, message = MailAddress.EXPECTED)
        String email,

        @Nullable LocalDate until) {

    NewExecutingAuthority {
        otherNames = otherNames == null ? List.of() : List.copyOf(otherNames);
    }
}
