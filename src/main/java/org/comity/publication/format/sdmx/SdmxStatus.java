package org.comity.publication.format.sdmx;

import java.util.List;
import java.util.Set;
import org.comity.publication.table.CellStatus;

/**
 * Statuses of cells by the code lists of SDMX for all domains, CL_OBS_STATUS and CL_CONF_STATUS. An observation has one status there,
 * so the first in the order of {@link #PRECEDENCE} is taken, and the attribute CELL_STATUS has all.
 */
enum SdmxStatus {
    A("Normal value"),
    B("Time series break"),
    D("Definition differs"),
    L("Missing value; data exist but were not collected"),
    M("Missing value; data cannot exist"),
    O("Missing value"),
    P("Provisional value"),
    Q("Missing value; suppressed");

    /** The reasons why there is no value come first, then the doubts about a value. */
    static final List<CellStatus> PRECEDENCE = List.of(
            CellStatus.HIDDEN,
            CellStatus.NOT_APPLICABLE,
            CellStatus.NOT_RECORDED,
            CellStatus.NOT_AVAILABLE,
            CellStatus.BREAK,
            CellStatus.INCOMPLETE_PERIOD,
            CellStatus.PROVISIONAL,
            CellStatus.REVISED);

    /** Free for publication. */
    static final String FREE = "F";

    /** Confidential: one code for all hidden values, so that it does not say which are small. */
    static final String CONFIDENTIAL = "C";

    private final String title;

    SdmxStatus(String title) {
        this.title = title;
    }

    /** The official title. */
    String title() {
        return title;
    }

    /** The status of an observation with these statuses of its cell. */
    static SdmxStatus of(Set<CellStatus> statuses) {
        return PRECEDENCE.stream()
                .filter(statuses::contains)
                .findFirst()
                .map(SdmxStatus::of)
                .orElse(A);
    }

    /** The list has no code for a revised value, which is a normal one. */
    private static SdmxStatus of(CellStatus status) {
        return switch (status) {
            case HIDDEN -> Q;
            case NOT_APPLICABLE -> M;
            case NOT_RECORDED -> L;
            case NOT_AVAILABLE -> O;
            case BREAK -> B;
            case INCOMPLETE_PERIOD -> D;
            case PROVISIONAL -> P;
            case REVISED -> A;
        };
    }

    /** The status of confidentiality of an observation. */
    static String confidentiality(Set<CellStatus> statuses) {
        return statuses.contains(CellStatus.HIDDEN) ? CONFIDENTIAL : FREE;
    }
}
