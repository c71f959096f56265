package org.comity.publication.counting;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * The part of an amount that comes from one request.
 *
 * @param request identifier of the request
 * @param partner the other State
 * @param amount its amount, greater than 0
 */
public record Contribution(UUID request, String partner, BigDecimal amount) {}
