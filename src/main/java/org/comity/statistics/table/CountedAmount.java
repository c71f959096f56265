package org.comity.statistics.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * The amounts of one request in a cell.
 *
 * @param no number of the period, from 1
 * @param keys value of each dimension
 * @param request identifier of the request
 * @param partner the other State
 * @param amount sum of its amounts
 */
public record CountedAmount(int no, List<String> keys, UUID request, String partner, BigDecimal amount) {}
