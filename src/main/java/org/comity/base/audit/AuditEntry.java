package org.comity.base.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.comity.base.security.Caller;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail. */
@Entity
@Immutable
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    private UUID id;

    private String authority;
    private Instant at;
    private String caller;

    @Column(name = "caller_name")
    private String callerName;

    private String roles;

    @Column(name = "on_behalf_of")
    private @Nullable String onBehalfOf;

    private @Nullable String purpose;

    private @Nullable String ground;

    /** A text, so that an act of a later version can still be shown. */
    private String act;

    private @Nullable UUID subject;
    private UUID @Nullable [] subjects;

    @Column(name = "history_count")
    private @Nullable Integer historyCount;

    @Column(name = "history_head")
    private byte @Nullable [] historyHead;

    @Embedded
    private @Nullable AnsweredCall refused;

    /** For the persistence provider. */
    protected AuditEntry() {}

    AuditEntry(UUID id, Instant at, Who who, String authority, Act act, What what) {
        this.id = id;
        this.at = at;
        this.authority = authority;
        this.caller = who.caller();
        this.callerName = who.name();
        this.roles = who.roles();
        this.onBehalfOf = who.onBehalfOf();
        this.purpose = who.purpose();
        this.ground = who.ground();
        this.act = act.name();
        this.subject = what.subject();
        this.subjects = what.subjects() == null ? null : what.subjects().clone();
        this.historyCount = what.historyCount();
        this.historyHead =
                what.historyHead() == null ? null : what.historyHead().clone();
        this.refused = what.refused();
    }

    UUID id() {
        return id;
    }

    String authority() {
        return authority;
    }

    Instant at() {
        return at;
    }

    Who who() {
        return new Who(caller, callerName, roles, onBehalfOf, purpose, ground);
    }

    String act() {
        return act;
    }

    What what() {
        return new What(subject, subjects, historyCount, historyHead, refused);
    }

    /** Who acted, for whom, why, and on which ground. */
    record Who(
            String caller,
            String name,
            String roles,
            @Nullable String onBehalfOf,
            @Nullable String purpose,
            @Nullable String ground) {

        static Who of(Caller caller, @Nullable String onBehalfOf, @Nullable String purpose, AccessGround ground) {
            return new Who(caller.id(), caller.name(), caller.rolesInOneLine(), onBehalfOf, purpose, ground.name());
        }
    }

    /** The object of the act. For a change of a request: the head of its history afterwards. */
    @SuppressWarnings("ArrayRecordComponent")
    record What(
            @Nullable UUID subject,
            UUID @Nullable [] subjects,
            @Nullable Integer historyCount,
            byte @Nullable [] historyHead,
            @Nullable AnsweredCall refused) {

        /** A read of one record, or a change that no history has. */
        static What of(@Nullable UUID subject) {
            return new What(subject, null, null, null, null);
        }
    }

    /**
     * A call with its answer: one that was denied, or the reading of a record whose number is in the path.
     *
     * @param status the HTTP status of the answer
     * @param path method and path of the call, without its query
     * @param address the address from which it was called
     * @param times how many calls the line represents
     */
    @Embeddable
    record AnsweredCall(
            @Column(name = "status") int status,
            @Column(name = "path") String path,
            @Column(name = "address") @Nullable String address,
            @Column(name = "times") int times) {}
}
