package org.comity.cases.person.match;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.comity.base.audit.Author;
import org.hibernate.annotations.Immutable;

/** A decision whether persons of two requests are the same. It is never changed: the last one of a pair counts. */
@Entity
@Immutable
@Table(name = "person_match")
class PersonMatch {

    @Id
    private UUID id;

    @Column(name = "authority")
    private String authority;

    @Column(name = "one_request")
    private UUID oneRequest;

    @Column(name = "one_no")
    private int oneNo;

    @Column(name = "other_request")
    private UUID otherRequest;

    @Column(name = "other_no")
    private int otherNo;

    @Column(name = "same")
    private boolean same;

    @Column(name = "reason")
    private String reason;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_by_name")
    private String decidedByName;

    @Column(name = "decided_at")
    private Instant decidedAt;

    /** For the persistence provider. */
    protected PersonMatch() {}

    PersonMatch(UUID id, String authority, Named here, NewPersonMatch wanted, Author by) {
        var there = new Named(wanted.request(), wanted.no());
        var one = here.isBefore(there) ? here : there;
        var other = here.isBefore(there) ? there : here;
        this.id = id;
        this.authority = authority;
        this.oneRequest = one.request();
        this.oneNo = one.no();
        this.otherRequest = other.request();
        this.otherNo = other.no();
        this.same = wanted.same();
        this.reason = wanted.reason();
        this.decidedBy = by.id();
        this.decidedByName = by.name();
        this.decidedAt = by.at();
    }

    /** A person by the request and the number in it. */
    record Named(UUID request, int no) {

        /** In the order of the database, which compares identifiers as texts do. */
        boolean isBefore(Named other) {
            return request.toString().compareTo(other.request.toString()) < 0;
        }
    }
}
