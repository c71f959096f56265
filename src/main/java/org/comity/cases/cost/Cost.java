package org.comity.cases.cost;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.comity.cases.asset.Money;
import org.comity.cases.part.content.Content;
import org.comity.cases.part.content.HasHappened;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A cost of executing a request, and who bears it. UNCAC article 46(28). */
@Embeddable
@Schema(description = "A cost of executing the request, and who bears it")
record Cost(
        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Kind of the cost")
        CostKind kind,

        @NotNull @Valid @JdbcTypeCode(SqlTypes.JSON) @Schema(description = "Amount and its currency")
        Money value,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "The State that bears it")
        CostBearer borneBy,

        @Schema(description = "True if it is substantial or extraordinary, UNCAC article 46(28)") @Nullable
        Boolean extraordinary,

        @HasHappened
        @Schema(description = "Legal day, in the zone of the authority, on which the States consulted on it")
        @Nullable
        LocalDate consultedOn,

        @Size(max = 2000) @Schema(description = "Terms on which the States agreed, in words") @Nullable
        String agreement,

        @Size(max = 2000) @Schema(description = "The cost in words") @Nullable
        String description,

        @Column(insertable = false, updatable = false)
        @Schema(description = "Day on which it arose, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {}
