package org.comity.cases.request.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.comity.cases.request.content.RequestContent.Confidentiality;
import org.comity.cases.request.content.RequestContent.Requester;
import org.comity.cases.request.content.RequestContent.SuggestedDeadline;
import org.comity.cases.request.content.RequestContent.Urgency;
import org.jspecify.annotations.Nullable;

/** The content of a request, without its lists and without what steps change: how the row of the request stores it. */
@Embeddable
public record StoredContent(
        String counterpart,
        @Nullable LocalDate dated,

        @Enumerated(EnumType.STRING) @Nullable Channel channel,

        @Nullable String language,
        @Embedded @Nullable Urgency urgency,

        @Enumerated(EnumType.STRING) @Column(name = "matter_type")
        MatterType matterType,

        @Enumerated(EnumType.STRING) @Column(name = "foreign_stage") @Nullable
        ProceedingStage stage,

        @Enumerated(EnumType.STRING) @Column(name = "foreign_purpose") @Nullable
        RequestPurpose purpose,

        @Embedded @Nullable Requester requester,
        @Embedded @Nullable Confidentiality confidentiality,
        @Embedded @Nullable SuggestedDeadline suggestedDeadline,
        @Nullable String summary,
        @Nullable String officer) {

    /** The day of the deadline it suggests. */
    @Nullable
    public LocalDate suggestedOn() {
        return suggestedDeadline == null ? null : suggestedDeadline.on();
    }

    /** The lists of values of a request, as its row holds them. */
    public record Lists(
            List<LegalBasis> legalBases, List<OffenceNamed> offences, List<ForeignReference> foreignReferences) {

        /** Makes the lists say what the content says; a list that says it already is left alone. */
        public void replaceBy(RequestContent content) {
            replace(legalBases, content.legalBases());
            replace(offences, content.offences());
            replace(foreignReferences, content.foreignReferences());
        }

        private static <T> void replace(List<T> stored, List<T> wanted) {
            if (!stored.equals(wanted)) {
                stored.clear();
                stored.addAll(wanted);
            }
        }
    }

    public static StoredContent of(RequestContent content) {
        return new StoredContent(
                content.counterpart(),
                content.dated(),
                content.channel(),
                content.language(),
                content.urgency(),
                content.matterType(),
                content.stage(),
                content.purpose(),
                content.requester(),
                content.confidentiality(),
                content.suggestedDeadline(),
                content.summary(),
                content.officer());
    }

    public RequestContent with(
            Lists lists,
            List<Measure> measures,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate receivedByExecutingOn,
            @Nullable LocalDate reviewOn) {
        return new RequestContent(
                counterpart,
                dated,
                Receipt.ofDay(receivedOn),
                receivedByExecutingOn,
                channel,
                language,
                urgency,
                matterType,
                List.copyOf(lists.legalBases()),
                List.copyOf(lists.offences()),
                measures,
                List.copyOf(lists.foreignReferences()),
                stage,
                purpose,
                requester,
                confidentiality,
                suggestedDeadline,
                summary,
                officer,
                reviewOn);
    }
}
