package org.comity.cases.step.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.comity.cases.measure.Measures;
import org.comity.cases.part.record.RecordMoves;
import org.comity.cases.part.record.RecordMoves.Between;
import org.comity.cases.part.record.RecordMoves.MovedRecord;
import org.comity.cases.person.Persons;

/** The measures and persons that go from one request to another. */
@ApplicationScoped
class GoingRecords {

    private final RecordMoves moves;
    private final Measures measures;
    private final Persons persons;
    private final DecidedHere decided;

    GoingRecords(RecordMoves moves, Measures measures, Persons persons, DecidedHere decided) {
        this.decided = decided;
        this.moves = moves;
        this.measures = measures;
        this.persons = persons;
    }

    /** Takes to the new request those that a split names. */
    List<MovedRecord> split(Between requests, NewSplit wanted) {
        var moved = new ArrayList<>(moves.move(measures, requests, wanted.measures()));
        moved.addAll(moves.move(persons, requests, wanted.persons()));
        moved.addAll(moves.copy(persons, requests, wanted.personsOfBoth()));
        return moved;
    }

    /** Takes to the other request those that a joining names. */
    List<MovedRecord> join(Between requests, NewJoining wanted) {
        var moved = new ArrayList<>(moves.move(measures, requests, wanted.measures()));
        moved.addAll(moves.move(persons, requests, wanted.persons()));
        return moved;
    }

    /** Ends those that the other request has as well; returns how many there were. */
    int endTheRest(Between requests) {
        return moves.endTheRest(measures, requests, decided.measures(requests.from()))
                + moves.endTheRest(persons, requests, List.of());
    }
}
