package org.comity.registers.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.json.JsonText;
import org.comity.base.limits.StoredFileLimits;
import org.comity.base.limits.StoredFileLimits.Kind;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.script.LatinName;
import org.comity.base.time.Ids;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.authority.SetUpAuthority;
import org.comity.registers.reconciliation.Reconciliation.Read;
import org.jspecify.annotations.Nullable;

/** Takes the list of another office: all of its rows or none. Nothing is recorded in a request. */
@ApplicationScoped
class TakeList {

    private static final Kind STORED = new Kind(
            "lists of other offices",
            "Erase some of GET /api/v1/reconciliations, by POST /api/v1/reconciliations/{id}/erasure");

    /** Each name is compared with each name of a request. */
    private static final int MOST_NAMES = 50;

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[;\\n|]");

    private final Reconciliations reconciliations;
    private final TheirList reading;
    private final SetUpAuthority authorities;
    private final OwnAuthorities seats;
    private final StoredFileLimits limits;
    private final CurrentAuthor author;
    private final AuditTrail audit;
    private final Ids ids;
    private final JsonText json;

    TakeList(
            Reconciliations reconciliations,
            TheirList reading,
            SetUpAuthority authorities,
            OwnAuthorities seats,
            StoredFileLimits limits,
            CurrentAuthor author,
            AuditTrail audit,
            Ids ids,
            JsonText json) {
        this.reconciliations = reconciliations;
        this.reading = reading;
        this.authorities = authorities;
        this.seats = seats;
        this.limits = limits;
        this.author = author;
        this.audit = audit;
        this.ids = ids;
        this.json = json;
    }

    @Transactional
    ReconciliationView take(NewReconciliation wanted) {
        var authority = authorities.chosen(wanted.upload().authority()).code();
        if (seats.seatOf(authority).country().equals(wanted.partner())) {
            throw ProblemException.unprocessable(
                    List.of(Fault.ofBody("partner", "own-country", "is our own country: " + wanted.partner())));
        }
        var taker = author.get();
        limits.requirePlace(
                STORED,
                wanted.upload().content().length,
                reconciliations.stored(authority, taker.id()),
                reconciliations.stored(authority, null));
        var list = reading.read(authority, wanted);
        var read = new Read(
                DigestUtils.sha256Hex(wanted.upload().content()),
                list.requests().size(),
                json.write(list.guesses()));
        var reconciliation = new Reconciliation(ids.at(taker.at()), authority, wanted, read, taker);
        reconciliations.persist(reconciliation);
        list.requests()
                .forEach(their -> reconciliations.persist(
                        new ReconciliationRow(reconciliation, their, latinNames(their.persons()))));
        audit.note(Act.TAKE_PARTNER_LIST, authority, reconciliation.id());
        reconciliations.flush();
        return reconciliation.view();
    }

    /** The first names of a cell in the letters a to z, one a line. */
    private static String latinNames(@Nullable String cell) {
        return cell == null
                ? ""
                : BETWEEN_NAMES
                        .splitAsStream(cell)
                        .map(LatinName::of)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .limit(MOST_NAMES)
                        .collect(Collectors.joining("\n"));
    }
}
