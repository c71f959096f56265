package org.comity.cases.sideprocess;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.rules.workflow.SideProcessKind;
import org.jspecify.annotations.Nullable;

/** A side process of a request. */
@Entity
@Table(name = "side_process")
public class SideProcess {

    /** How a side process ended that an annulled move opened. */
    public static final String ANNULLED = "ANNULLED";

    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    private String authority;

    @Enumerated(EnumType.STRING)
    private SideProcessKind kind;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "reply_by")
    private @Nullable LocalDate replyBy;

    @Column(name = "reason_code")
    private @Nullable String reasonCode;

    private @Nullable String topic;

    private String[] items = {};

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    private @Nullable String outcome;

    @Column(name = "opened_by")
    private int openedBy;

    @Column(name = "ended_by")
    private @Nullable Integer endedBy;

    @Version
    private int version;

    /** For the persistence provider. */
    protected SideProcess() {}

    /** A side process that opens, as the entry of the history with this number records. */
    public SideProcess(UUID id, UUID requestId, String authority, Opening opening, int openedBy) {
        this.id = id;
        this.requestId = requestId;
        this.authority = authority;
        this.kind = opening.kind();
        this.openedOn = opening.on();
        this.replyBy = opening.replyBy();
        this.reasonCode = opening.reasonCode();
        this.topic = opening.topic();
        this.items = opening.items().toArray(String[]::new);
        this.openedBy = openedBy;
    }

    /**
     * The data of a side process that opens.
     *
     * @param kind what it is
     * @param on the day it opens
     * @param replyBy the day by which an answer is asked for
     * @param reasonCode the coded reason, such as that of a postponement
     * @param topic what it is about
     * @param items what a request for information asks for, as codes of the law book
     */
    public record Opening(
            SideProcessKind kind,
            LocalDate on,
            @Nullable LocalDate replyBy,
            @Nullable String reasonCode,
            @Nullable String topic,
            List<String> items) {

        public Opening {
            items = List.copyOf(items);
        }

        /** One that asks for nothing that has a code. */
        public Opening(
                SideProcessKind kind,
                LocalDate on,
                @Nullable LocalDate replyBy,
                @Nullable String reasonCode,
                @Nullable String topic) {
            this(kind, on, replyBy, reasonCode, topic, List.of());
        }
    }

    /** Ends on a day, as the entry of the history with this number records. */
    public void ends(LocalDate on, @Nullable String how, int toldIn) {
        endedOn = on;
        outcome = how;
        endedBy = toldIn;
    }

    /** Ends because of something that happened to its request on a day; it never ends before it opened. */
    public void endsWithItsRequest(LocalDate on, String how, int toldIn) {
        ends(on.isBefore(openedOn) ? openedOn : on, how, toldIn);
    }

    /** The move in a place of the history, which may have opened or ended it, happened on another day. */
    public void moves(int place, LocalDate on) {
        if (openedBy == place) {
            openedOn = on;
        }
        if (endedBy != null && endedBy == place) {
            endedOn = on.isBefore(openedOn) ? openedOn : on;
        }
    }

    /** Runs again, because what ended it never happened. */
    public void runsAgain() {
        endedOn = null;
        outcome = null;
        endedBy = null;
    }

    /** The number of the history's entry that records its opening. */
    public int openedBy() {
        return openedBy;
    }

    /** The number of the history's entry that records its end. */
    public @Nullable Integer endedBy() {
        return endedBy;
    }

    public UUID id() {
        return id;
    }

    public UUID requestId() {
        return requestId;
    }

    /** The own authority of its request. */
    public String authority() {
        return authority;
    }

    public SideProcessKind kind() {
        return kind;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public @Nullable LocalDate replyBy() {
        return replyBy;
    }

    public @Nullable String reasonCode() {
        return reasonCode;
    }

    public @Nullable String topic() {
        return topic;
    }

    /** The items that a request for information asks for, as codes of the law book. */
    public List<String> items() {
        return List.of(items);
    }

    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    public @Nullable String outcome() {
        return outcome;
    }

    /** True if an executing authority asked it after this place in the history, so that it is of the execution that began there. */
    public boolean isOfTheExecutionSince(int place) {
        return kind.belongsToTheExecution() && openedBy > place;
    }

    /** True if it opened on or before a day and had not ended before it. */
    public boolean ranOn(LocalDate day) {
        return !openedOn.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
    }
}
