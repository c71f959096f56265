package org.comity.cases.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.comity.cases.access.NewLevel;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.content.RequestContent;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to be registered: its direction and kind, which never change, and what it says.
 *
 * @param authority code of the own authority it belongs to, as in GET /api/v1/authorities; may be left out by a caller
 *     who has only one
 * @param direction side that asks: {@code INCOMING} from abroad, {@code OUTGOING} to another State
 * @param oral true if it was made by word of mouth; a side process then awaits the written confirmation, UNCAC article
 *     46(14)
 * @param access level at which it is registered, with the persons who work on it; a request that is sealed at once has a
 *     reference of a series of its own. Left out, the whole office sees it
 */
@Schema(description = "A request to be registered")
record NewRequest(
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,30}", message = "must be a code of GET /api/v1/authorities") @Nullable
        String authority,

        @NotNull Direction direction,
        @NotNull Kind kind,
        @Nullable Boolean oral,
        @Valid @Nullable NewLevel access,
        @JsonUnwrapped @NotNull @Valid RequestContent content) {

    boolean startsSealed() {
        return access != null && access.level() == AccessLevel.SEALED;
    }

    boolean isOral() {
        return Boolean.TRUE.equals(oral);
    }
}
