package org.comity.base.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The long acts that run on this node, counted for all acts together and for each authority. One authority may not take all
 * places, so that the others still find one.
 */
@ApplicationScoped
class RunningActs {

    private static final int MOST = 4;
    private static final int MOST_OF_ONE_AUTHORITY = 2;

    private final Map<String, Integer> byAuthority = new HashMap<>();
    private int all;

    /** Counts an act of a caller of these authorities; false, and nothing is counted, if it may not run now. */
    synchronized boolean begin(Collection<String> authorities) {
        var oneIsFull =
                authorities.stream().anyMatch(code -> byAuthority.getOrDefault(code, 0) >= MOST_OF_ONE_AUTHORITY);
        if (all >= MOST || oneIsFull) {
            return false;
        }
        all++;
        authorities.forEach(code -> byAuthority.merge(code, 1, Integer::sum));
        return true;
    }

    /** Counts the end of an act that was begun for these authorities. */
    synchronized void end(Collection<String> authorities) {
        all--;
        authorities.forEach(code -> byAuthority.computeIfPresent(code, (same, count) -> count == 1 ? null : count - 1));
    }
}
