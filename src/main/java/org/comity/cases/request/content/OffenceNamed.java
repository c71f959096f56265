package org.comity.cases.request.content;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.comity.base.json.MustHold;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An offence the request is about, as an article of the Convention, in the words of national law, or both.
 *
 * @param article the UNCAC article, such as {@code 15}
 * @param national the offence in national words
 * @param main true if it is the main one
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
