package org.comity.reference.authority;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.json.JsonText;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Ids;
import org.comity.base.web.CallHeaders;
import org.jspecify.annotations.Nullable;

/** The common rules of the lists of an office: who changes them, with which version, and the history of every change. */
@ApplicationScoped
public class OfficeLists implements PanacheRepositoryBase<OfficeListChange, UUID> {

    private final OwnAuthorities authorities;
    private final CurrentCaller current;
    private final CurrentAuthor author;
    private final CallHeaders call;
    private final AuditTrail audit;
    private final JsonText json;
    private final Ids ids;

    OfficeLists(
            OwnAuthorities authorities,
            CurrentCaller current,
            CurrentAuthor author,
            CallHeaders call,
            AuditTrail audit,
            JsonText json,
            Ids ids) {
        this.authorities = authorities;
        this.current = current;
        this.author = author;
        this.call = call;
        this.audit = audit;
        this.json = json;
        this.ids = ids;
    }

    /** Lets a caller of the authority pass; throws the problem not-found for any other. */
    public void requireVisible(String authority) {
        authorities.visible(authority);
    }

    /** Lets a caller of the office pass who changes the entry of this code. */
    public void requireChangeable(String authority, String parameter, String code) {
        requireVisible(authority);
        if (!current.sight().isOfTheOffice()) {
            throw new ProblemException(ProblemKind.FORBIDDEN, "The lists of an office are changed by its own people");
        }
        if (!code.matches(OfficeEntry.CODE)) {
            throw ProblemException.invalid(
                    List.of(
                            new Fault(
                                    "path",
                                    parameter,
                                    "bad-value",
                                    "must be up to 60 letters, digits, dots, hyphens or underscores, the first one a letter or digit")));
        }
    }

    /** The stored entry, if its version is that of If-Match; or a new one. */
    public <E extends OfficeEntry> E changing(Optional<E> stored, Function<UUID, E> make) {
        stored.ifPresent(this::requireVersion);
        if (stored.isEmpty() && call.hasPrecondition()) {
            throw new ProblemException(ProblemKind.STALE, "There is no such entry: leave out If-Match to enter it");
        }
        return stored.orElseGet(() -> make.apply(ids.next()));
    }

    /** Throws unless the precondition of the call names the version of an entry. */
    public void requireVersion(OfficeEntry entry) {
        call.requireVersion(entry.version());
    }

    /** Notes what an entry became in the history of the lists and in the audit trail. */
    public void note(String authority, OfficeList list, String entry, Object became) {
        note(authority, list, entry, became, Act.CHANGE_LIST);
    }

    /** Notes what an entry became, in the audit trail under an act of its own. */
    public void note(String authority, OfficeList list, String entry, Object became, Act act) {
        var by = author.get();
        persist(new OfficeListChange(ids.at(by.at()), authority, list, entry, json.write(became), by));
        audit.note(act, authority, null);
    }

    /** Changes of the lists of an authority, the newest first. */
    List<OfficeListChange> newestFirst(String authority, @Nullable OfficeList list, @Nullable UUID before, int limit) {
        return find(
                        "authority = ?1 and (?2 is null or ofList = ?2) and (?3 is null or id < ?3) order by id desc",
                        authority,
                        list,
                        before)
                .page(0, limit)
                .list();
    }
}
