package org.comity.base.audit;

import java.time.Instant;

/**
 * A person who acted.
 *
 * @param at when
 * @param id the subject of the token
 * @param name the name in the token at that time
 */
public record Author(Instant at, String id, String name) {}
