package org.comity.rules.refusal;

import org.jspecify.annotations.Nullable;

/**
 * What one instrument says of a ground.
 *
 * @param instrument the code of the instrument
 * @param article where it says so
 * @param nature what it says
 * @param verified true if it was checked against the official text
 */
public record NatureInLaw(String instrument, @Nullable String article, Nature nature, boolean verified) {}
