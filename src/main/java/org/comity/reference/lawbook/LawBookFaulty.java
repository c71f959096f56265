package org.comity.reference.lawbook;

import java.util.List;
import java.util.stream.Collectors;

/** The files of law have faults. The exception lists all of them and stops the start. */
public class LawBookFaulty extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<LawFault> faults;

    LawBookFaulty(List<LawFault> faults) {
        super(faults.stream()
                .map(LawFault::toString)
                .collect(Collectors.joining("\n  ", "The law book has faults:\n  ", "")));
        this.faults = List.copyOf(faults);
    }

    public List<LawFault> faults() {
        return faults;
    }
}
