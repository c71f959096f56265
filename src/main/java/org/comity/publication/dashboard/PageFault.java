package org.comity.publication.dashboard;

import java.util.List;

/** A page cannot be shown: the address has values that do not exist, or too many pages were asked for. */
final class PageFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<String> faults;

    /**
     * A fault.
     *
     * @param status status of the answer
     * @param faults sentences for the reader
     */
    PageFault(int status, List<String> faults) {
        super(String.join(" ", faults));
        this.status = status;
        this.faults = List.copyOf(faults);
    }

    int status() {
        return status;
    }

    List<String> faults() {
        return faults;
    }
}
