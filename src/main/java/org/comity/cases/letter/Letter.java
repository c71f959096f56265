package org.comity.cases.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.base.time.Standpoint;
import org.comity.cases.letter.text.LetterKind;
import org.comity.cases.letter.text.LetterLanguage;
import org.comity.cases.letter.text.LetterReply;
import org.comity.cases.part.PartRecord;
import org.comity.cases.request.content.Channel;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A letter that was sent to the other State. Its day is that of the sending, and its end the reply, or that none came. */
@Entity
@DynamicUpdate
@Table(name = "letter")
class Letter extends PartRecord {

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable String reference;

    @Column(name = "reply_by")
    private @Nullable LocalDate replyBy;

    @Enumerated(EnumType.STRING)
    private LetterLanguage language;

    private String text;

    @Column(name = "side_process")
    private @Nullable UUID sideProcess;

    private @Nullable UUID deadline;

    @Enumerated(EnumType.STRING)
    private @Nullable LetterReply reply;

    /** For the persistence provider. */
    protected Letter() {}

    Letter(Origin origin, LetterKind kind, Dispatch dispatch, Awaiting awaiting) {
        super(origin);
        this.kind = kind;
        this.channel = dispatch.channel();
        this.reference = dispatch.reference();
        this.language = dispatch.language();
        this.text = dispatch.text();
        this.replyBy = awaiting.replyBy();
        this.sideProcess = awaiting.sideProcess();
        this.deadline = awaiting.deadline();
    }

    /**
     * How it was sent.
     *
     * @param reference its own reference, such as that of a note verbale
     * @param text its text as it was sent
     */
    record Dispatch(Channel channel, @Nullable String reference, LetterLanguage language, String text) {}

    /**
     * By which the office waits for the reply.
     *
     * @param replyBy the day that it names; null if it asks for no reply
     * @param sideProcess the query for the state of the request that it opened
     * @param deadline the deadline that it opened
     */
    record Awaiting(
            @Nullable LocalDate replyBy,
            @Nullable UUID sideProcess,
            @Nullable UUID deadline) {}

    /** The reply came, or none came. */
    void hasReply(LetterReply came, LocalDate on, int seq) {
        reply = came;
        ends(on, seq);
    }

    LetterKind kind() {
        return kind;
    }

    Channel channel() {
        return channel;
    }

    @Nullable
    String reference() {
        return reference;
    }

    @Nullable
    LocalDate replyBy() {
        return replyBy;
    }

    LetterLanguage language() {
        return language;
    }

    String text() {
        return text;
    }

    @Nullable
    UUID sideProcess() {
        return sideProcess;
    }

    @Nullable
    UUID deadline() {
        return deadline;
    }

    @Nullable
    LetterReply reply() {
        return reply;
    }

    /** The reply from a standpoint: one that came later has not come yet. */
    @Nullable
    LetterReply reply(Standpoint from) {
        return endedOn(from) == null ? null : reply;
    }
}
