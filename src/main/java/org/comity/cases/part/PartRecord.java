package org.comity.cases.part;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.base.time.Standpoint;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** A record of a request with a number of its own. It is never removed: it ends, and its number is not used again. */
@MappedSuperclass
public abstract class PartRecord {

    @Id
    private UUID id;

    /** An update names it, since a table may have no index on the identifier alone. */
    @PartitionKey
    @Column(name = "request_id")
    private UUID requestId;

    private String authority;
    private int no;
    private LocalDate day;

    @Column(name = "added_by")
    private int addedBy;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "ended_by")
    private @Nullable Integer endedBy;

    @Version
    private int version;

    /** For the persistence provider. */
    protected PartRecord() {}

    /** A new record. */
    protected PartRecord(Origin origin) {
        this.id = origin.id();
        this.requestId = origin.requestId();
        this.authority = origin.authority();
        this.no = origin.no();
        this.day = origin.day();
    }

    /**
     * The values that every new record has.
     *
     * @param no its number within the request, from 1
     * @param day the legal day from which it holds
     */
    public record Origin(UUID id, UUID requestId, String authority, int no, LocalDate day) {}

    /** Sets the entry of the history that records it. */
    public void isAddedBy(int seq) {
        addedBy = seq;
    }

    /** Ends on a day, by an entry of the history. */
    public void ends(LocalDate on, int seq) {
        endedOn = on;
        endedBy = seq;
    }

    /** Holds from another day. */
    protected void standsFrom(LocalDate newDay) {
        day = newDay;
    }

    public UUID id() {
        return id;
    }

    /** Its request. */
    public UUID requestId() {
        return requestId;
    }

    /** The own authority of its request. */
    public String authority() {
        return authority;
    }

    /** Its number within the request, from 1. */
    public int no() {
        return no;
    }

    /** The day from which it holds. */
    public LocalDate day() {
        return day;
    }

    /** The number of the entry of the history that records it. */
    public int addedBy() {
        return addedBy;
    }

    /** The day on which it ended. */
    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    /** The same from a standpoint: an end that came later has not come yet. */
    public @Nullable LocalDate endedOn(Standpoint from) {
        return endedOn == null || from.sees(endedOn) ? endedOn : null;
    }

    /** The number of the entry of the history that records its end. */
    public @Nullable Integer endedBy() {
        return endedBy;
    }
}
