package org.comity.reference.executing;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An executing authority that an office works with.
 *
 * @param code code by which steps name it as the recipient; the token of its people contains it
 * @param name name of the authority for display
 * @param otherNames further names under which registers know it, former ones included
 * @param email address for mails about reminders; absent if it gets none
 * @param until last day on which it can be a recipient and sees what it was sent; absent if it has no end
 */
@Schema(name = "ExecutingAuthority", description = "An executing authority that an office works with")
public record ExecutingAuthorityView(
        String code,
        String name,
        List<String> otherNames,
        @Nullable String email,
        @Nullable LocalDate until) {}
