package org.comity.cases.request.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A reference another office gave the request.
 *
 * @param reference reference exactly as the other office writes it; found by a search
 * @param givenBy office that gave the reference, in free text
 */
@Embeddable
public record ForeignReference(
        @NotBlank @Size(max = 120) String reference,

        @Column(name = "given_by") @Size(max = 200) @Nullable
        String givenBy) {}
