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
 * @param instrument code of the instrument, of the list GET /api/v1/law/instruments
 * @param role part the Convention plays among the bases; only allowed with the instrument {@code UNCAC}
 * @param agreedOn for a basis by agreement of the two States, the date of the agreement, without a zone
 * @param note remark, such as the name of a bilateral treaty
 */
@Embeddable
public record LegalBasis(
        @NotBlank @Size(max = 60) String instrument,
        @Enumerated(EnumType.STRING) @Nullable ConventionRole role,
        @Column(name = "agreed_on") @Nullable LocalDate agreedOn,
        @Size(max = 500) @Nullable String note) {}
