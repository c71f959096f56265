package org.comity.registers.cutoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.problem.Dates;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.time.Ids;
import org.comity.reference.authority.OwnAuthorities;

/** Shows and sets the cut-off day of an own authority. */
@ApplicationScoped
class SetImportCutOff {

    private final ImportCutOffs cutOffs;
    private final OwnAuthorities authorities;
    private final CurrentAuthor author;
    private final AuditTrail audit;
    private final Ids ids;

    SetImportCutOff(
            ImportCutOffs cutOffs, OwnAuthorities authorities, CurrentAuthor author, AuditTrail audit, Ids ids) {
        this.cutOffs = cutOffs;
        this.authorities = authorities;
        this.author = author;
        this.audit = audit;
        this.ids = ids;
    }

    @Transactional
    ImportCutOffView show(String code) {
        return view(authorities.visible(code).code());
    }

    @Transactional
    ImportCutOffView set(String code, NewImportCutOff wanted) {
        var authority = authorities.visible(code).code();
        var faults = new ArrayList<Fault>();
        Dates.notAfterToday("day", wanted.day(), authorities.today(authority), faults);
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(List.copyOf(faults));
        }
        cutOffs.persist(new ImportCutOff(ids.next(), authority, wanted, author.get()));
        audit.note(Act.SET_IMPORT_CUT_OFF, authority, null);
        cutOffs.flush();
        return view(authority);
    }

    private ImportCutOffView view(String authority) {
        var history = cutOffs.newestFirst(authority);
        var usual = cutOffs.usual(authority);
        return new ImportCutOffView(
                history.isEmpty() ? usual : history.getFirst().day(),
                usual,
                history.stream().map(ImportCutOff::view).toList());
    }
}
