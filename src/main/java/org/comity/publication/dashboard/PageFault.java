package org.comity.publication.dashboard;

import java.util.List;
import org.comity.publication.dashboard.ShownFigure.LinkView;

/** A page cannot be shown: the address has values that do not exist or are no longer in use, or too many pages were asked for. */
final class PageFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<String> faults;
    private final transient List<LinkView> links;

    /**
     * A fault.
     *
     * @param status status of the answer
     * @param faults sentences for the reader
     */
    PageFault(int status, List<String> faults) {
        this(status, faults, List.of());
    }

    /**
     * A fault with addresses that may be meant.
     *
     * @param links pages that can be shown
     */
    PageFault(int status, List<String> faults, List<LinkView> links) {
        super(String.join(" ", faults));
        this.status = status;
        this.faults = List.copyOf(faults);
        this.links = List.copyOf(links);
    }

    int status() {
        return status;
    }

    List<String> faults() {
        return faults;
    }

    List<LinkView> links() {
        return links;
    }
}
