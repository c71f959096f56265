package org.comity.registers.reconciliation.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request in the list of another office.
 *
 * @param row number of the row in the file, counted from 1 with the heading
 * @param reference reference that the other office gave it
 * @param ourReferences references of ours that the row names
 * @param direction our side of it: {@code INCOMING} for a request that they send
 * @param kind form of cooperation in the list
 * @param dated day that the request bears, in the list
 * @param received day on which they received it, in the list
 * @param state state in their procedure; null if the row says nothing about it
 * @param result result in the list; null if it is open, or the row names none
 * @param persons persons in the words of the list
 * @param summary facts in the words of the list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A request in the list of another office")
public record TheirRequest(
        int row,
        @Nullable String reference,
        List<String> ourReferences,
        Direction direction,
        Kind kind,
        @Nullable LocalDate dated,
        @Nullable LocalDate received,
        @Nullable State state,
        @Nullable Result result,
        @Nullable String persons,
        @Nullable String summary) {}
