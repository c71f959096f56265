package org.comity.statistics.table;

import java.util.List;
import java.util.UUID;

/**
 * A request that counts in a cell.
 *
 * @param no number of the period, from 1
 * @param keys value of each dimension
 * @param request identifier of the request
 */
public record CellRequest(int no, List<String> keys, UUID request) {

    public CellRequest {
        keys = List.copyOf(keys);
    }
}
