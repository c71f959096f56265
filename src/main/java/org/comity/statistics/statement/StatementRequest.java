package org.comity.statistics.statement;

import java.util.UUID;

/**
 * A request that counts in a row of a statement.
 *
 * @param no number of the period, from 1
 * @param row the row, or a result
 * @param request identifier of the request
 */
public record StatementRequest(int no, String row, UUID request) {}
