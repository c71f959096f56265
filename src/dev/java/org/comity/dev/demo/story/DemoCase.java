package org.comity.dev.demo.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A demonstration request.
 *
 * @param reference its own reference
 * @param moves its moves, in order
 * @param side its side process
 * @param cells its other cells in the register, by heading
 * @param details what a register has no column for, as a merge patch; empty if the office did not write it down
 */
public record DemoCase(
        String reference,
        List<DemoMove> moves,
        Optional<DemoSideProcess> side,
        Map<String, String> cells,
        Map<String, Object> details) {

    /** The column of all moves up to a day. */
    String movesUntil(LocalDate last) {
        return moves.stream()
                .filter(move -> !move.on().isAfter(last))
                .map(DemoMove::text)
                .collect(Collectors.joining("; "));
    }
}
