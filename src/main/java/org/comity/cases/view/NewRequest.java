package org.comity.cases.view;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.comity.base.json.LanguageTag;
import org.comity.cases.request.content.Channel;
import org.comity.cases.request.content.ForeignReference;
import org.comity.cases.request.content.LegalBasis;
import org.comity.cases.request.content.MatterType;
import org.comity.cases.request.content.Measure;
import org.comity.cases.request.content.OffenceNamed;
import org.comity.cases.request.content.ProceedingStage;
import org.comity.cases.request.content.RequestContent;
import org.comity.cases.request.content.RequestPurpose;
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
 */
@Schema(description = "A request to be registered")
record NewRequest(
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,30}") @Nullable String authority,
        @NotNull Direction direction,
        @NotNull Kind kind,
        @Nullable Boolean oral,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 3166-1 alpha-3 code")
        String counterpart,

        @Nullable LocalDate dated,
        @Nullable LocalDate receivedOn,
        @Nullable Channel channel,

        @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE) @Nullable
        String language,

        @Valid RequestContent.@Nullable Urgency urgency,
        MatterType matterType,
        @Size(max = 20) List<@NotNull @Valid LegalBasis> legalBases,
        @Size(max = 100) List<@NotNull @Valid OffenceNamed> offences,
        @Size(max = 100) List<@NotNull @Valid Measure> measures,
        @Size(max = 50) List<@NotNull @Valid ForeignReference> foreignReferences,
        @Nullable ProceedingStage stage,
        @Nullable RequestPurpose purpose,
        @Valid RequestContent.@Nullable Requester requester,
        @Valid RequestContent.@Nullable Confidentiality confidentiality,
        @Valid RequestContent.@Nullable SuggestedDeadline suggestedDeadline,
        @Size(max = 4000) @Nullable String summary,
        @Size(max = 100) @Nullable String officer,
        @Nullable LocalDate reviewOn) {

    /** What it says. */
    RequestContent content() {
        return new RequestContent(
                counterpart,
                dated,
                receivedOn,
                null,
                channel,
                language,
                urgency,
                matterType,
                legalBases,
                offences,
                measures,
                foreignReferences,
                stage,
                purpose,
                requester,
                confidentiality,
                suggestedDeadline,
                summary,
                officer,
                reviewOn);
    }

    boolean isOral() {
        return Boolean.TRUE.equals(oral);
    }
}
