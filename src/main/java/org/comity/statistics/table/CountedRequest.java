package org.comity.statistics.table;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A request that counts in a figure.
 *
 * @param id identifier of the request
 * @param firstDay day on which the first of its members counts
 * @param lastDay day on which the last one counts
 * @param members number of its members, such as two ends of a request that was reopened
 */
public record CountedRequest(UUID id, LocalDate firstDay, LocalDate lastDay, long members) {}
