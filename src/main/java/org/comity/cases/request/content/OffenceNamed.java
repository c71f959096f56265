package org.comity.cases.request.content;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.comity.base.json.MustHold;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An offence the request is about, as an article of the Convention, in the words of national law, or both.
 *
 * @param article article of the Convention, such as {@code 15}; see GET /api/v1/law/offences
 * @param national offence in the words of national law, in free text
 * @param main true for the gravest offence, if one is marked
 */
@Embeddable
public record OffenceNamed(
        @Size(max = 10) @Nullable String article,
        @Size(max = 300) @Nullable String national,
        @Nullable Boolean main) {

    public OffenceNamed {
        main = Boolean.TRUE.equals(main);
    }

    @Schema(hidden = true)
    @MustHold(message = "names neither an article nor a national offence")
    boolean isNamed() {
        return article != null || (national != null && !national.isBlank());
    }
}
