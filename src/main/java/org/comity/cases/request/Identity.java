package org.comity.cases.request;

import org.comity.rules.procedure.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * How a request is known when it enters.
 *
 * @param authority the own authority it belongs to
 * @param reference our own reference
 * @param procedure the procedure it enters
 * @param provenance where it was imported from, if it was
 */
public record Identity(
        String authority,
        String reference,
        Procedure procedure,
        @Nullable Provenance provenance) {}
