package org.comity.cases.history;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.cases.history.EntryDraft.Classified;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One entry of the history of a request. It is written once and never changed. */
@Entity
@Immutable
@Table(name = "history_entry")
public class HistoryEntry {

    @EmbeddedId
    private Key key;

    private String authority;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private int place;
    private @Nullable Integer supersedes;
    private boolean annulled;

    @Enumerated(EnumType.STRING)
    private @Nullable Step step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private @Nullable State from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private @Nullable State to;

    @Enumerated(EnumType.STRING)
    private @Nullable Result result;

    @Column(name = "reason_code")
    private @Nullable String reasonCode;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Direction direction;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_kind")
    private @Nullable Kind fromKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_kind")
    private @Nullable Kind toKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_direction")
    private @Nullable Direction fromDirection;

    @Column(name = "occurred_on")
    private LocalDate occurredOn;

    @Column(name = "occurred_at")
    private @Nullable Instant occurredAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_by_name")
    private String recordedByName;

    @Column(name = "on_behalf_of")
    private @Nullable String onBehalfOf;

    private @Nullable String narrative;
    private String details;

    @Column(name = "previous_hash")
    private byte[] previousHash;

    private byte[] hash;

    /** For the persistence provider. */
    protected HistoryEntry() {}

    HistoryEntry(Key key, String authority, EntryDraft what, Recording recording, String details, byte[] previous) {
        this.key = key;
        this.authority = authority;
        this.kind = what.kind();
        this.occurredOn = what.occurredOn();
        this.occurredAt = what.occurredAt();
        this.narrative = what.narrative();
        this.details = details;
        this.recordedAt = recording.at();
        this.recordedBy = recording.by();
        this.recordedByName = recording.name();
        this.onBehalfOf = recording.onBehalfOf();
        var superseded = what.supersedes();
        this.place = superseded == null ? key.seq() : superseded.place();
        this.supersedes = superseded == null ? null : superseded.seq();
        this.annulled = superseded != null && superseded.annulled();
        var moved = what.move();
        if (moved != null) {
            this.step = moved.step();
            this.from = moved.from();
            this.to = moved.to();
            this.result = moved.result();
            this.reasonCode = moved.reasonCode();
            this.decidedBy = moved.decidedBy();
            classify(moved.classified());
        }
        this.previousHash = previous.clone();
        this.hash = EntryHash.of(this);
    }

    private void classify(@Nullable Classified classified) {
        if (classified != null) {
            this.direction = classified.direction();
            this.fromKind = classified.from();
            this.toKind = classified.to();
            this.fromDirection = classified.fromDirection();
        }
    }

    /** The request and the number of the entry in its history, from 1. */
    @Embeddable
    public record Key(
            @Column(name = "request_id") UUID requestId,
            @Column(name = "seq") int seq) {}

    /** When and by whom the entry was written. */
    record Recording(
            Instant at, String by, String name, @Nullable String onBehalfOf) {}

    /** The request it belongs to. */
    public UUID requestId() {
        return key.requestId();
    }

    /** Its number in the history, from 1 without gaps. */
    public int seq() {
        return key.seq();
    }

    String authority() {
        return authority;
    }

    /** The kind of event. */
    public EntryKind kind() {
        return kind;
    }

    /** The place in the order of events: its own number, or the place of the entry it corrects. */
    public int place() {
        return place;
    }

    /** The entry it corrects. */
    public @Nullable Integer supersedes() {
        return supersedes;
    }

    /** True if it annuls the entry it corrects. */
    public boolean isAnnulled() {
        return annulled;
    }

    /** The step taken, if it is a move. */
    public @Nullable Step step() {
        return step;
    }

    /** The state before; null for the first entry. */
    public @Nullable State from() {
        return from;
    }

    /** The state after. */
    public @Nullable State to() {
        return to;
    }

    /** The result the request has afterwards. */
    public @Nullable Result result() {
        return result;
    }

    /** The coded reason. */
    public @Nullable String reasonCode() {
        return reasonCode;
    }

    /** Who took the decision. */
    public @Nullable String decidedBy() {
        return decidedBy;
    }

    /** The classification of the request from this move on, if the move sets it. */
    public @Nullable Classified classified() {
        return direction == null || toKind == null ? null : new Classified(direction, fromKind, toKind, fromDirection);
    }

    /** The legal day it happened. */
    public LocalDate occurredOn() {
        return occurredOn;
    }

    /** The instant it happened, if known. */
    public @Nullable Instant occurredAt() {
        return occurredAt;
    }

    /** The instant it was recorded. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** The person who recorded it: issuer and subject. */
    public String recordedBy() {
        return recordedBy;
    }

    /** The name of the person who recorded it. */
    public String recordedByName() {
        return recordedByName;
    }

    /** The person in whose name it was recorded. */
    public @Nullable String onBehalfOf() {
        return onBehalfOf;
    }

    /** The reason, in words. */
    public @Nullable String narrative() {
        return narrative;
    }

    /** The detail as it is stored, a JSON object; {@link DetailCodec} reads it. */
    public String details() {
        return details;
    }

    /** The hash of the entry before. */
    public byte[] previousHash() {
        return previousHash.clone();
    }

    /** The hash of this entry. */
    public byte[] hash() {
        return hash.clone();
    }
}
