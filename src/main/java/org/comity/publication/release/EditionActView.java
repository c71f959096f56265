package org.comity.publication.release;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An act that brought an edition into a state.
 *
 * @param act step from draft to publication
 * @param at instant of the act, in UTC
 * @param byName name of the person
 * @param note note for the office; of a withdrawal its public reason
 * @param signed codes of the warnings that the person who approved has signed
 */
@Schema(name = "EditionAct")
public record EditionActView(
        EditionDeed act,
        Instant at,
        String byName,
        @Nullable String note,
        List<String> signed) {}
