package org.comity.reference.lawbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.base.problem.Fault;
import org.comity.base.problem.NearestWords;
import org.comity.rules.refusal.Reason;
import org.comity.rules.refusal.ReasonKind;
import org.comity.rules.workflow.Kind;

/** Checks the codes of reasons in a call: the law book must have them, and they must fit. */
@ApplicationScoped
public class ReasonCodes {

    private final LawBook book;

    ReasonCodes(LawBook book) {
        this.book = book;
    }

    /**
     * The use of a code.
     *
     * @param kinds the possible kinds of reason
     * @param request the kind of the request
     * @param today the day on which the code must be in force
     */
    public record Use(Set<ReasonKind> kinds, Kind request, LocalDate today) {}

    /** Adds the fault of a code, if it has one. */
    public void check(String field, String code, Use use, List<Fault> faults) {
        var reason = book.reason(code);
        if (reason.isEmpty()) {
            faults.add(Fault.ofBody(
                    field,
                    "unknown",
                    "the law book has no such code; see " + lists(use.kinds())
                            + NearestWords.hint(code, codes(use.kinds()))));
        } else if (!use.kinds().contains(reason.get().kind())) {
            faults.add(Fault.ofBody(field, "not-applicable", "is no code for this; see " + lists(use.kinds())));
        } else if (!reason.get().canConcern(use.request())) {
            faults.add(Fault.ofBody(field, "not-applicable", "is no code for this kind of request"));
        } else if (!reason.get().validity().covers(use.today())) {
            faults.add(Fault.ofBody(field, "not-in-force", "is not in force today"));
        }
    }

    /** The codes of some kinds; all of them if no kind is possible. */
    private List<String> codes(Set<ReasonKind> kinds) {
        return book.reasons().stream()
                .filter(reason -> kinds.isEmpty() || kinds.contains(reason.kind()))
                .map(Reason::code)
                .toList();
    }

    private static String lists(Set<ReasonKind> kinds) {
        return kinds.isEmpty()
                ? "/api/v1/law/reasons"
                : kinds.stream()
                        .map(kind -> "/api/v1/law/reasons?kind=" + kind)
                        .sorted()
                        .collect(Collectors.joining(" and "));
    }
}
