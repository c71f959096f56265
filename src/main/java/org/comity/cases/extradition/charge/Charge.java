package org.comity.cases.extradition.charge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.comity.cases.part.content.Content;
import org.comity.cases.part.content.HasHappened;
import org.comity.cases.request.content.DualCriminality;
import org.comity.rules.workflow.Decider;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An offence for which the extradition of a person is asked, with its own decision. UNCAC article 44(1) to (3). */
@Embeddable
@Schema(description = "An offence for which the extradition of a person is asked, with its own decision")
record Charge(
        @NotNull @Min(1) @Schema(description = "Number of the person within the request")
        Integer personNo,

        @Schema(
                description =
                        "Number of the offence within the request. Its record then has the words, the article, the provisions and the"
                                + " conduct, which the charge leaves out")
        @Nullable
        Integer offenceNo,

        @Size(max = 300)
        @Schema(description = "Offence, as the requesting State names it, if the charge names no record of it")
        @Nullable
        String offence,

        @Size(max = 10)
        @Schema(description = "Article of the Convention, such as 15; see GET /api/v1/law/offences")
        @Nullable
        String article,

        @Size(max = 300) @Schema(description = "Provision of the law of the requesting State") @Nullable
        String foreignProvision,

        @Size(max = 300)
        @Schema(description = "Offence of the law of the requested State that the conduct would be")
        @Nullable
        String ownOffence,

        @HasHappened
        @Schema(description = "Legal day, in the zone of the authority, on which the conduct began")
        @Nullable
        LocalDate conductFrom,

        @HasHappened
        @Schema(description = "Legal day, in the zone of the authority, on which the conduct ended")
        @Nullable
        LocalDate conductUntil,

        @Size(max = 300) @Schema(description = "Place of the conduct, in words") @Nullable
        String conductPlace,

        @Schema(description = "Longest sentence for the offence in the requested State, in months") @Nullable
        Integer longestSentence,

        @Schema(description = "Sentence that remains to be served, in months") @Nullable
        Integer remainingSentence,

        @Enumerated(EnumType.STRING) @NotNull @Schema(description = "How dual criminality stands")
        DualCriminality dualCriminality,

        @Size(max = 200) @Schema(description = "Who assessed dual criminality, in words") @Nullable
        String assessedBy,

        @HasHappened @Schema(description = "Legal day, in the zone of the authority, of that assessment") @Nullable
        LocalDate assessedOn,

        @Schema(
                description =
                        "True if it fails the length of the sentence alone and is included beside an offence that qualifies, UNCAC article 44(3)")
        @Nullable
        Boolean accessory,

        @Schema(
                description =
                        "True if it is granted although the requested State does not punish the conduct, UNCAC article 44(2)")
        @Nullable
        Boolean withoutDualCriminality,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Decision on the extradition for this offence")
        ChargeDecision decision,

        @Size(max = 60)
        @Schema(description = "Ground of a refusal, or of a proposal to refuse, of the codes RF in the law book")
        @Nullable
        String ground,

        @Enumerated(EnumType.STRING) @Schema(description = "Body that decided") @Nullable
        Decider decidedBy,

        @HasHappened @Schema(description = "Legal day, in the zone of the authority, of the decision") @Nullable
        LocalDate decidedOn,

        @Schema(
                description =
                        "Identifier of the consultation, a side process, before a refusal by the office or a minister is proposed and decided, UNCAC article 44(17)")
        @Nullable
        UUID consultation,

        @Size(max = 4000)
        @Schema(description = "Why no consultation was appropriate, in words; in place of the consultation")
        @Nullable
        String notConsultedBecause,

        @Size(max = 2000) @Schema(description = "Reasons or remark, in words") @Nullable
        String remark,

        @Column(insertable = false, updatable = false)
        @Schema(
                description =
                        "Day from which it is part of the request, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {

    /** The same with its offence in words in the place of the number. */
    Charge inWords(String words, @Nullable String ofConvention) {
        return new Charge(
                personNo,
                null,
                words,
                ofConvention,
                foreignProvision,
                ownOffence,
                conductFrom,
                conductUntil,
                conductPlace,
                longestSentence,
                remainingSentence,
                dualCriminality,
                assessedBy,
                assessedOn,
                accessory,
                withoutDualCriminality,
                decision,
                ground,
                decidedBy,
                decidedOn,
                consultation,
                notConsultedBecause,
                remark,
                day);
    }

    /** The values that describe the offence itself, by field. */
    Map<String, @Nullable Object> described() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("offence", offence);
        values.put("article", article);
        values.put("foreignProvision", foreignProvision);
        values.put("ownOffence", ownOffence);
        values.put("conductFrom", conductFrom);
        values.put("conductUntil", conductUntil);
        values.put("conductPlace", conductPlace);
        return values;
    }
}
