package org.comity.reference.lawbook;

import java.util.List;
import java.util.stream.Collectors;

/** Says everything that is wrong with the files of law. It stops the start. */
public class LawBookFaulty extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<LawFault> faults;

    LawBookFaulty(List<LawFault> faults) {
        super(faults.stream()
                .map(LawFault::toString)
                .collect(Collectors.joining("\n  ", "The law book has faults:\n  ", "")));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, fault by fault. */
    public List<LawFault> faults() {
        return faults;
    }
}
