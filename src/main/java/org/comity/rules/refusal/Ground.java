package org.comity.rules.refusal;

import org.jspecify.annotations.Nullable;

/**
 * A ground that a refusal names.
 *
 * @param code the code of the reason
 * @param principal true for the one that counts the refusal
 * @param instrument the instrument it is drawn from, if it says so
 * @param measure the number of the measure it concerns; null for the whole request
 */
public record Ground(
        String code,
        boolean principal,
        @Nullable String instrument,
        @Nullable Integer measure) {}
