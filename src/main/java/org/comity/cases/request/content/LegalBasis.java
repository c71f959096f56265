package org.comity.cases.request.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One legal basis of a request.
 *
 * @param instrument the code of the instrument in the law book
 * @param role the part the Convention plays
 * @param agreedOn for a basis by agreement, the day of the agreement
 * @param note anything else
 */
@Embeddable
public record LegalBasis(
        @NotBlank @Size(max = 60) String instrument,
        @Enumerated(EnumType.STRING) @Nullable ConventionRole role,
        @Column(name = "agreed_on") @Nullable LocalDate agreedOn,
        @Size(max = 500) @Nullable String note) {}
