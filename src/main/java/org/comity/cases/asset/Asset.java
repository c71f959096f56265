package org.comity.cases.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.comity.cases.part.content.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An asset of a request. UNCAC articles 31, 54 and 55(3). */
@Embeddable
@Schema(description = "An asset of a request, from its trace on")
public record Asset(
        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Kind of the asset")
        AssetKind kind,

        @NotBlank @Size(max = 1000) @Schema(description = "Description of the asset, in words")
        String description,

        @Size(max = 200)
        @Schema(description = "Number by which it is known: account, land register, plate, address on a chain")
        @Nullable
        String identifier,

        @Size(max = 200) @Schema(description = "Bank, register or other institution, in words") @Nullable
        String institution,

        @Size(max = 60) @Schema(description = "Chain of a crypto-asset, such as Bitcoin") @Nullable
        String chain,

        @Pattern(regexp = "[A-Z]{3}", message = "must be a code of three capital letters")
        @Schema(description = "State or territory where it is, ISO 3166-1 alpha-3")
        @Nullable
        String location,

        @Size(max = 500)
        @Schema(description = "Holder, in words, where the holder is no person of the request")
        @Nullable
        String holder,

        @Min(1) @Schema(description = "Number of the person of the request who holds it") @Nullable
        Integer holderNo,

        @Size(max = 500)
        @Schema(description = "Beneficial owner, in words, where the owner is no person of the request")
        @Nullable
        String beneficialOwner,

        @Min(1) @Schema(description = "Number of the person of the request who finally owns or controls it") @Nullable
        Integer beneficialOwnerNo,

        @Size(max = 4000)
        @Schema(description = "Link to the offence, in words; UNCAC articles 54(2) and 55(7)")
        @Nullable
        String offenceLink,

        @Size(max = 500)
        @Schema(description = "Source of the trace, in words, such as a network or a bank register")
        @Nullable
        String traceSource,

        @Valid
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "Value when it was traced, UNCAC article 55(3)(a)")
        @Nullable
        Money tracedValue,

        @Column(insertable = false, updatable = false)
        @Schema(description = "Day of the trace, in the zone of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {}
