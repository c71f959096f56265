package org.comity.base.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.audit.AuditEntry.AnsweredCall;
import org.comity.base.audit.AuditEntry.What;
import org.comity.base.audit.AuditEntry.Who;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Ids;
import org.comity.base.time.Now;
import org.comity.base.web.CallHeaders;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Notes every write and every read of a request, in the transaction of the act. */
@ApplicationScoped
public class AuditTrail implements PanacheRepositoryBase<AuditEntry, UUID> {

    private static final int HTTP_OK = 200;

    private final CurrentCaller current;
    private final CallHeaders call;
    private final Now now;
    private final Ids ids;

    AuditTrail(CurrentCaller current, CallHeaders call, Now now, Ids ids) {
        this.current = current;
        this.call = call;
        this.now = now;
        this.ids = ids;
    }

    /** Notes an act on one record. */
    public void note(Act act, String authority, @Nullable UUID subject) {
        add(authority, act, What.of(subject));
    }

    /** Notes that a request was seen; of a guarded one with the access right by which. */
    public void noteSeen(Act act, String authority, UUID subject, boolean guarded) {
        persist(entry(authority, caller(authority, subject, guarded), act, What.of(subject)));
    }

    /**
     * Notes that a record of a request was read which is guarded more than its request.
     *
     * @param path method and path of the call
     */
    public void noteRecordSeen(Act act, String authority, UUID subject, boolean guarded, String path) {
        var call = new AnsweredCall(HTTP_OK, path, null, 1);
        persist(entry(authority, caller(authority, subject, guarded), act, new What(subject, null, null, null, call)));
    }

    /**
     * The note of a change of a request, with the head of its history afterwards, as a second record of the chain; of a guarded
     * one with the access right by which it was seen. The caller stores it with the entry of the history.
     */
    public AuditEntry change(
            Act act, String authority, UUID subject, boolean guarded, int historyCount, byte[] historyHead) {
        var what = new What(subject, null, historyCount, historyHead, null);
        return entry(authority, caller(authority, subject, guarded), act, what);
    }

    private Who caller(String authority, UUID subject, boolean guarded) {
        var caller = current.get().in(authority);
        var ground = guarded ? byRight(subject) : null;
        return who(caller, ground == null ? AccessGround.of(caller) : ground);
    }

    /** Only few requests are guarded; no other costs a query. */
    private @Nullable AccessGround byRight(UUID subject) {
        var kind = session()
                .createNativeQuery("select comity_ground(:request) as ground", Tuple.class)
                .setParameter("request", subject)
                .getSingleResult()
                .get("ground", String.class);
        return kind == null ? null : AccessGround.valueOf(kind);
    }

    /** The requests of the authorities of the caller that the caller may not see. */
    public Set<UUID> hidden() {
        return requests("select h.id from comity_hidden() h (id)");
    }

    /** The requests whose lines the caller may not see; of a data-protection officer those with a bar. */
    Set<UUID> hiddenLines() {
        return requests("""
                select h.id from comity_hidden() h (id) where not comity_oversees()
                union select b.id from comity_barred() b (id)""");
    }

    private Set<UUID> requests(String query) {
        return session()
                .createNativeQuery(query, Tuple.class)
                .getResultStream()
                .map(row -> row.get("id", UUID.class))
                .collect(Collectors.toSet());
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }

    /** Notes that several records of one authority were read. */
    public void noteMany(Act act, String authority, List<UUID> subjects) {
        add(authority, act, new What(null, subjects.toArray(UUID[]::new), null, null, null));
    }

    /** Notes that a list was read that contained records of one or several authorities. */
    public <T> void noteListed(Stream<T> things, Function<T, String> authority, Function<T, UUID> subject) {
        things.collect(Collectors.groupingBy(authority, Collectors.mapping(subject, Collectors.toList())))
                .forEach((code, subjects) ->
                        noteMany(Act.LIST, code, subjects.stream().distinct().toList()));
    }

    /**
     * Notes that a list was read in which some records are guarded: each of these has a line of its own, with the access right by
     * which it was seen.
     */
    public <T> void noteListed(
            List<T> shown, Predicate<T> guarded, Function<T, String> authority, Function<T, UUID> subject) {
        noteListed(shown.stream().filter(guarded.negate()), authority, subject);
        var noted = new HashSet<UUID>();
        shown.stream()
                .filter(guarded)
                .filter(thing -> noted.add(subject.apply(thing)))
                .forEach(thing -> noteSeen(Act.LIST, authority.apply(thing), subject.apply(thing), true));
    }

    /**
     * Notes that a call of the caller was denied, in the trail of one of the caller's own authorities. The line names as subject
     * a request that the caller may see, and no other: lines about a hidden request and about an identifier of nothing are alike.
     */
    void noteDenied(String authority, Who who, @Nullable UUID subject, AnsweredCall refused) {
        var seen = subject != null && isVisible(subject) ? subject : null;
        persist(entry(authority, who, Act.DENIED, new What(seen, null, null, null, refused)));
    }

    private boolean isVisible(UUID request) {
        return session()
                .createNativeQuery("select comity_visible(:id) as visible", Tuple.class)
                .setParameter("id", request)
                .getSingleResult()
                .get("visible", Boolean.class);
    }

    private void add(String authority, Act act, What what) {
        persist(entry(authority, act, what));
    }

    private AuditEntry entry(String authority, Act act, What what) {
        var caller = current.get().in(authority);
        return entry(authority, who(caller, AccessGround.of(caller)), act, what);
    }

    private Who who(Caller caller, AccessGround ground) {
        return Who.of(caller, call.onBehalfOf(), call.purpose(), ground);
    }

    private AuditEntry entry(String authority, Who who, Act act, What what) {
        var recordedAt = now.instant();
        return new AuditEntry(ids.at(recordedAt), recordedAt, who, authority, act, what);
    }

    /** The trail of the authorities the caller belongs to, newest first. */
    List<AuditEntry> newestFirst(TrailFilter filter) {
        return find(
                        """
                        authority in ?1 and (?2 is null or subject = ?2 or array_contains(subjects, ?2)
                                             or subject is null and refused.path like ?6)
                        and (?3 is null or id < ?3) and at >= ?4 and at < ?5 order by id desc""",
                        filter.authorities(),
                        filter.subject(),
                        filter.before(),
                        filter.from(),
                        filter.to(),
                        filter.path())
                .page(0, filter.limit() + 1)
                .list();
    }

    /**
     * A query of the audit trail.
     *
     * @param path a pattern of the paths of denied calls that belong to the subject as well; null: none
     */
    record TrailFilter(
            List<String> authorities,
            @Nullable UUID subject,
            @Nullable String path,
            @Nullable UUID before,
            Instant from,
            Instant to,
            int limit) {}
}
