package org.comity.cases.link;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.cases.request.CooperationRequest;
import org.comity.rules.workflow.LinkKind;
import org.jspecify.annotations.Nullable;

/** A link from one request to another of the same authority. One made by mistake is ended, and stays. */
@Entity
@Table(name = "request_link")
public class RequestLink {

    @Id
    private UUID id;

    private String authority;

    @Column(name = "from_request")
    private UUID fromRequest;

    @Column(name = "to_request")
    private UUID toRequest;

    @Enumerated(EnumType.STRING)
    private LinkKind kind;

    private @Nullable String note;

    @Column(name = "linked_on")
    private LocalDate linkedOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "told_in")
    private int toldIn;

    @Column(name = "ended_in")
    private @Nullable Integer endedIn;

    @Version
    private int version;

    /** For the persistence provider. */
    protected RequestLink() {}

    /** A link that the entry with this number in the history of its first request records. */
    public RequestLink(UUID id, CooperationRequest from, CooperationRequest to, Saying saying, int toldIn) {
        this.id = id;
        this.authority = from.authority();
        this.fromRequest = from.id();
        this.toRequest = to.id();
        this.kind = saying.kind();
        this.note = saying.note();
        this.linkedOn = saying.on();
        this.toldIn = toldIn;
    }

    /** The description of a link, and the day it was made. */
    public record Saying(LinkKind kind, @Nullable String note, LocalDate on) {}

    /** Ends on a day: it was made by mistake, or no longer holds. */
    public void ends(LocalDate on, int told) {
        endedOn = on;
        endedIn = told;
    }

    public UUID id() {
        return id;
    }

    /** The own authority of both requests. */
    public String authority() {
        return authority;
    }

    /** The request it says something of. */
    public UUID fromRequest() {
        return fromRequest;
    }

    /** The request it leads to. */
    public UUID toRequest() {
        return toRequest;
    }

    public LinkKind kind() {
        return kind;
    }

    public @Nullable String note() {
        return note;
    }

    public LocalDate linkedOn() {
        return linkedOn;
    }

    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    /** The number of the entry that records it, in the history of the request it starts at. */
    public int toldIn() {
        return toldIn;
    }

    /** The number of the entry that records its end. */
    public @Nullable Integer endedIn() {
        return endedIn;
    }
}
