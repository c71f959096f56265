package org.comity.publication.returns;

import java.util.ArrayList;
import java.util.List;
import org.comity.publication.table.Words;

/** The notes of a sheet in the order of their first use. The same note has one number. */
final class SheetNotes {

    private final List<Words> notes = new ArrayList<>();

    /** The number of a note, from 1. */
    int number(Words note) {
        int place = notes.indexOf(note);
        if (place >= 0) {
            return place + 1;
        }
        notes.add(note);
        return notes.size();
    }

    List<Integer> numbers(List<Words> some) {
        return some.stream().map(this::number).toList();
    }

    List<Words> all() {
        return List.copyOf(notes);
    }
}
