package org.comity.cases.sideprocess;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.comity.rules.workflow.SideProcessKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A side process that opens.
 *
 * @param kind what it is
 * @param openedOn the day it opens; today if nothing is said
 * @param replyBy the day by which an answer is asked for
 * @param reasonCode the coded reason; a postponement needs one (PP_…), and others may name the cause of delay (DL_…)
 * @param items what a request for information asks for, coded (RI_…)
 * @param topic what it is about
 */
@Schema(description = "A side process that opens")
record NewSideProcess(
        @NotNull SideProcessKind kind,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate replyBy,
        @Size(max = 60) @Nullable String reasonCode,
        @Size(max = 40) List<@NotBlank @Size(max = 60) String> items,
        @NotBlank @Size(max = 4000) String topic) {

    NewSideProcess {
        items = items == null ? List.of() : items.stream().distinct().toList();
    }
}
