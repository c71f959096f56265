package org.comity.cases.request.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One legal basis of a request.
 *
 * @param instrument code of the instrument, of the list GET /api/v1/law/instruments; {@code NOT_IN_LAW_BOOK} for one that
 *     the list does not have, such as a national act, with its words in the note
 * @param role part the Convention plays among the bases; only allowed with the instrument {@code UNCAC}
 * @param agreedOn for a basis by agreement of the two States, the date of the agreement, without a zone
 * @param note remark, such as the name of a bilateral treaty
 */
@Embeddable
public record LegalBasis(
        @NotBlank @Size(max = 60) String instrument,
        @Enumerated(EnumType.STRING) @Nullable ConventionRole role,
        @Column(name = "agreed_on") @Nullable LocalDate agreedOn,
        @Size(max = 500) @Nullable String note) {

    /** The code of a basis that the law book does not have. Its note has its words. */
    public static final String NOT_IN_LAW_BOOK = "NOT_IN_LAW_BOOK";

    /** A basis in the words of a register, which the law book does not have. */
    public static LegalBasis inWords(String words) {
        return new LegalBasis(NOT_IN_LAW_BOOK, null, null, words);
    }

    /** True if the law book does not have it. */
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isInWords() {
        return instrument.equals(NOT_IN_LAW_BOOK);
    }
}
