package org.comity.registers.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;
import org.comity.base.web.CallHeaders;

/**
 * Erases the rows of the list of another office. The digest, the person and time of the taking, the number of rows, and the person and
 * reason of the erasure remain.
 */
@ApplicationScoped
class EraseList {

    private final Reconciliations reconciliations;
    private final CurrentAuthor author;
    private final CurrentCaller current;
    private final AuditTrail audit;
    private final CallHeaders call;

    EraseList(
            Reconciliations reconciliations,
            CurrentAuthor author,
            CurrentCaller current,
            AuditTrail audit,
            CallHeaders call) {
        this.reconciliations = reconciliations;
        this.author = author;
        this.current = current;
        this.audit = audit;
        this.call = call;
    }

    @Transactional
    ReconciliationView erase(UUID id, NewListErasure input) {
        var list = reconciliations.locked(id);
        call.requireVersion(list.version());
        var caller = current.get();
        if (!list.takenBy().equals(caller.id()) && !caller.in(list.authority()).has(Role.SUPERVISOR)) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN, "Only the person who sent the list, or a supervisor, can erase it");
        }
        if (list.isErased()) {
            throw new ProblemException(ProblemKind.CONFLICT, "The rows of this list were erased before");
        }
        list.isErased(input.reason(), author.get());
        reconciliations.flush();
        reconciliations.removeRows(list);
        audit.note(Act.ERASE_PARTNER_LIST, list.authority(), id);
        reconciliations.flush();
        return list.view();
    }
}
