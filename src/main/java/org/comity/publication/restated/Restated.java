package org.comity.publication.restated;

import org.comity.publication.restated.CandidateLines.Candidate;

/**
 * A request with the numbers with which it counts in a cell.
 *
 * @param line the request
 * @param was number in the earlier edition
 * @param is number in the later one
 */
record Restated(Candidate line, long was, long is) {}
