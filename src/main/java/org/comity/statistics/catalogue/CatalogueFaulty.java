package org.comity.statistics.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** The files of the catalogue have faults. The exception lists all of them and stops the start. */
public class CatalogueFaulty extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<CatalogueFault> faults;

    CatalogueFaulty(List<CatalogueFault> faults) {
        super(faults.stream()
                .map(CatalogueFault::toString)
                .collect(Collectors.joining("\n  ", "The catalogue of indicators has faults:\n  ", "")));
        this.faults = List.copyOf(faults);
    }

    public List<CatalogueFault> faults() {
        return faults;
    }
}
