package org.comity.cases.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.comity.cases.part.content.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact about the matter of a request. UNCAC articles 46(9), 48 and resolution 7/1 paragraph 24. */
@Embeddable
@Schema(description = "A contact about the matter of a request, before it or beside it")
record Contact(
        @NotNull
        @Enumerated(EnumType.STRING)
        @Schema(description = "Network or person by which the authorities were in contact")
        ContactChannel channel,

        @Size(max = 200) @Schema(description = "Authority or person of the other State, in words") @Nullable
        String counterpart,

        @Size(max = 4000) @Schema(description = "Subject of the contact, in words") @Nullable
        String about,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Result of the contact")
        ContactResult result,

        @Column(insertable = false, updatable = false)
        @Schema(description = "Day of the contact, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {}
