package org.comity.base.problem;

import java.util.List;
import java.util.Map;

/** Thrown to answer with a problem; the transaction is rolled back. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> more;

    /** A problem with the faults found and further fields. */
    public ProblemException(ProblemKind kind, String detail, List<Fault> faults, Map<String, Object> more) {
        super(detail);
        this.kind = kind;
        this.faults = List.copyOf(faults);
        this.more = Map.copyOf(more);
    }

    /** A problem with one sentence as its detail. */
    public ProblemException(ProblemKind kind, String detail) {
        this(kind, detail, List.of(), Map.of());
    }

    /** The problem of faults found in a call that can be read but is not right. */
    public static ProblemException invalid(List<Fault> faults) {
        return new ProblemException(ProblemKind.INVALID, summary(faults), faults, Map.of());
    }

    /** The problem of a call that is well formed and breaks a rule. */
    public static ProblemException unprocessable(List<Fault> faults) {
        return new ProblemException(ProblemKind.UNPROCESSABLE, summary(faults), faults, Map.of());
    }

    /**
     * The problem of a record that does not exist or is not visible to this caller. The answer does not distinguish the
     * two.
     */
    public static ProblemException notFound() {
        return new ProblemException(ProblemKind.NOT_FOUND, ProblemKind.NOT_FOUND.title());
    }

    public ProblemKind kind() {
        return kind;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Further fields of the problem's body. */
    public Map<String, Object> more() {
        return more;
    }

    private static String summary(List<Fault> faults) {
        return faults.size() == 1 ? faults.getFirst().detail() : faults.size() + " faults, see errors";
    }
}
