package org.comity.base.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
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

    @Enumerated(EnumType.STRING)
    private Act act;

    private @Nullable UUID subject;
    private UUID @Nullable [] subjects;
    private @Nullable String ground;

    @Column(name = "history_count")
    private @Nullable Integer historyCount;

    @Column(name = "history_head")
    private byte @Nullable [] historyHead;

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
        this.act = act;
        this.subject = what.subject();
        this.subjects = what.subjects() == null ? null : what.subjects().clone();
        this.ground = what.ground();
        this.historyCount = what.historyCount();
        this.historyHead =
                what.historyHead() == null ? null : what.historyHead().clone();
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
        return new Who(caller, callerName, roles, onBehalfOf, purpose);
    }

    Act act() {
        return act;
    }

    What what() {
        return new What(subject, subjects, ground, historyCount, historyHead);
    }

    /** Who acted, for whom and why. */
    record Who(
            String caller,
            String name,
            String roles,
            @Nullable String onBehalfOf,
            @Nullable String purpose) {}

    /**
     * The object of the act. For a change of a request: the head of its history afterwards.
     *
     * @param ground the kind of access right by which a guarded request was seen; null if the role sufficed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record What(
            @Nullable UUID subject,
            UUID @Nullable [] subjects,
            @Nullable String ground,
            @Nullable Integer historyCount,
            byte @Nullable [] historyHead) {}
}
