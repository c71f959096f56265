package org.comity.publication.restated;

import org.comity.publication.restated.CandidateLines.Candidate;

/**
 * A request with its shares in a cell.
 *
 * @param line the request
 * @param was share in the earlier edition
 * @param is share in the later one
 */
record Restated(Candidate line, Share was, Share is) {

    /** True if the request changes the number of the cell. A request that counts in neither edition does not. */
    boolean matters() {
        return was.differsFrom(is);
    }
}
