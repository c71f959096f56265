package org.comity.cases.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.cases.letter.text.LetterKind;
import org.comity.cases.part.PartRecord.Origin;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A letter before it is sent. It has the number of the letter, and stays when it is sent or dropped. */
@Entity
@DynamicUpdate
@Table(name = "letter_draft")
class LetterDraft {

    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    private String authority;
    private int no;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    @Enumerated(EnumType.STRING)
    private LetterState state;

    @Column(name = "drafted_on")
    private LocalDate draftedOn;

    @Column(name = "drafted_by")
    private @Nullable String draftedBy;

    @Column(name = "drafted_by_name")
    private @Nullable String draftedByName;

    @Column(name = "silent_since")
    private @Nullable LocalDate silentSince;

    private @Nullable String message;

    @Column(name = "reply_by")
    private @Nullable LocalDate replyBy;

    @Column(name = "dropped_on")
    private @Nullable LocalDate droppedOn;

    @Column(name = "dropped_by_name")
    private @Nullable String droppedByName;

    @Column(name = "dropped_reason")
    private @Nullable String droppedReason;

    @Version
    private int version;

    /** For the persistence provider. */
    protected LetterDraft() {}

    /** A draft that a person writes. */
    LetterDraft(Origin origin, Writer writer, NewLetter wanted) {
        this.id = origin.id();
        this.requestId = origin.requestId();
        this.authority = origin.authority();
        this.no = origin.no();
        this.draftedOn = origin.day();
        this.kind = wanted.kind();
        this.state = LetterState.DRAFT;
        this.draftedBy = writer.id();
        this.draftedByName = writer.name();
        this.message = wanted.message();
        this.replyBy = wanted.replyBy();
    }

    /** Who writes a draft: issuer and subject, and the name. */
    record Writer(String id, String name) {}

    /** It is sent. */
    void isSent() {
        state = LetterState.SENT;
    }

    /** It is dropped by a person. */
    void isDropped(LocalDate on, String byName, String reason) {
        state = LetterState.DROPPED;
        droppedOn = on;
        droppedByName = byName;
        droppedReason = reason;
    }

    UUID requestId() {
        return requestId;
    }

    /** The own authority of its request. */
    String authority() {
        return authority;
    }

    int no() {
        return no;
    }

    LetterKind kind() {
        return kind;
    }

    LetterState state() {
        return state;
    }

    LocalDate draftedOn() {
        return draftedOn;
    }

    /** The name of the person who wrote it; null if the program proposed it. */
    @Nullable
    String draftedByName() {
        return draftedByName;
    }

    @Nullable
    LocalDate silentSince() {
        return silentSince;
    }

    @Nullable
    String message() {
        return message;
    }

    @Nullable
    LocalDate replyBy() {
        return replyBy;
    }

    /** The day by which it asks for a reply if it is sent on a day: the usual one if it names none, or one that has passed. */
    @Nullable
    LocalDate replyBy(LocalDate sentOn, LocalDate usual) {
        if (!kind.asksForReply()) {
            return null;
        }
        return replyBy == null || replyBy.isBefore(sentOn) ? usual : replyBy;
    }

    @Nullable
    LocalDate droppedOn() {
        return droppedOn;
    }

    @Nullable
    String droppedByName() {
        return droppedByName;
    }

    @Nullable
    String droppedReason() {
        return droppedReason;
    }
}
