package org.comity.cases.offence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.comity.base.time.PartialDate;
import org.comity.cases.part.content.Content;
import org.comity.cases.request.content.OffenceNamed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An offence that a request is about. UNCAC articles 15 to 25, 43(2), 44(1) and 46(15)(b) and (c). */
@Embeddable
@Schema(description = "An offence that a request is about")
record AllegedOffence(
        @Size(max = 10)
        @Schema(description = "Article of the Convention, such as 15; see GET /api/v1/law/offences")
        @Nullable
        String article,

        @Size(max = 300) @Schema(description = "Offence by the words or the class of national law") @Nullable
        String national,

        @Schema(
                description =
                        "True for the main offence. A request with records of offences has exactly one. If it is left out, the first record"
                                + " is the main one, and a correction leaves it as it is")
        @Nullable
        Boolean main,

        @Size(max = 300) @Schema(description = "Provision of the law of the requesting State") @Nullable
        String foreignProvision,

        @Size(max = 300)
        @Schema(description = "Provision of the law of the requested State under which the same conduct is an offence")
        @Nullable
        String ownProvision,

        @Pattern(regexp = ICCS, message = "must be a code of sections 01 to 11 with 2, 4, 5 or 6 digits")
        @Schema(
                description =
                        "Code of the International Classification of Crime for Statistical Purposes. Its form alone is checked")
        @Nullable
        String iccs,

        @Pattern(regexp = PartialDate.FORM, message = PartialDate.FORM_IN_WORDS)
        @Schema(description = "Begin of the conduct, as precise as it is known: year, month or day (ISO 8601)")
        @Nullable
        String conductFrom,

        @Pattern(regexp = PartialDate.FORM, message = PartialDate.FORM_IN_WORDS)
        @Schema(description = "End of the conduct, as precise as it is known: year, month or day (ISO 8601)")
        @Nullable
        String conductUntil,

        @JdbcTypeCode(SqlTypes.JSON) @Size(max = 50) @Schema(description = "Places of the conduct") @Nullable
        List<@NotNull @Valid ConductPlace> places,

        @Size(max = 4000) @Schema(description = "Facts of the offence, in words") @Nullable
        String description,

        @Column(insertable = false, updatable = false)
        @Schema(description = "Day from which the record holds, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {

    /** The form of a code of the classification: a section, a division, a group or a class. */
    private static final String ICCS = "(0[1-9]|1[01])(\\d{2}\\d{0,2})?";

    AllegedOffence {
        places = places == null ? List.of() : List.copyOf(places);
    }

    boolean isMain() {
        return Boolean.TRUE.equals(main);
    }

    /** The same as the main offence, or as another one. */
    AllegedOffence as(boolean newMain) {
        return new AllegedOffence(
                article,
                national,
                newMain,
                foreignProvision,
                ownProvision,
                iccs,
                conductFrom,
                conductUntil,
                places,
                description,
                day);
    }

    /** Its entry in the list of the request. */
    OffenceNamed entry() {
        return new OffenceNamed(article, national, main);
    }
}
