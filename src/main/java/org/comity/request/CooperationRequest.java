package org.comity.request;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.comity.history.HistoryHead;
import org.comity.request.RequestContent.Confidentiality;
import org.comity.request.RequestContent.Requester;
import org.comity.request.RequestContent.SuggestedDeadline;
import org.comity.request.RequestContent.Urgency;
import org.comity.rules.procedure.Direction;
import org.comity.rules.procedure.Kind;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.procedure.Result;
import org.comity.rules.procedure.SideProcessKind;
import org.comity.rules.procedure.State;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

/**
 * A request for cooperation between two States. The state, the result, the running side processes and the head of the
 * history are projections of the history, kept here for search and written in the same transaction.
 */
@Entity
@DynamicUpdate
@Table(name = "request")
public class CooperationRequest {

    @Id
    private UUID id;

    private String authority;
    private String reference;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String counterpart;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private @Nullable Result result;

    private @Nullable LocalDate dated;

    @Column(name = "received_on")
    private @Nullable LocalDate receivedOn;

    @Column(name = "received_by_executing_on")
    private @Nullable LocalDate receivedByExecutingOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    private @Nullable String language;

    @Embedded
    private @Nullable Urgency urgency;

    @Enumerated(EnumType.STRING)
    @Column(name = "matter_type")
    private MatterType matterType;

    /** The codes of the legal bases again, so that a step need not read their table. */
    private String[] instruments = {};

    /** The side processes that run, so that a step need not read their table. */
    private String[] running = {};

    @Enumerated(EnumType.STRING)
    @Column(name = "foreign_stage")
    private @Nullable ProceedingStage stage;

    @Enumerated(EnumType.STRING)
    @Column(name = "foreign_purpose")
    private @Nullable RequestPurpose purpose;

    @Embedded
    private @Nullable Requester requester;

    @Embedded
    private @Nullable Confidentiality confidentiality;

    @Embedded
    private @Nullable SuggestedDeadline suggestedDeadline;

    private @Nullable String summary;

    @Column(name = "executing_authority")
    private @Nullable String executingAuthority;

    private @Nullable String officer;

    @Column(name = "review_on")
    private @Nullable LocalDate reviewOn;

    @Column(name = "last_moved_on")
    private LocalDate lastMovedOn;

    @Column(name = "proposed_by")
    private @Nullable String proposedBy;

    @Column(name = "reasons_sent")
    private boolean reasonsSent;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Embedded
    private @Nullable Provenance provenance;

    @Embedded
    private HistoryHead head;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "request_legal_basis", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "ord")
    private List<LegalBasis> legalBases = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "request_offence", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "ord")
    private List<OffenceNamed> offences = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "request_foreign_reference", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "ord")
    private List<ForeignReference> foreignReferences = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "measure", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "no")
    @ListIndexBase(1)
    private List<Measure> measures = new ArrayList<>();

    /** For the persistence provider. */
    protected CooperationRequest() {}

    /** A request as it enters: with an identity, what it says, and its first state since a day. */
    public CooperationRequest(UUID id, Identity identity, RequestContent content, Entry entry) {
        this.id = id;
        this.authority = identity.authority();
        this.reference = identity.reference();
        this.direction = identity.procedure().direction();
        this.kind = identity.procedure().kind();
        this.provenance = identity.provenance();
        this.state = entry.state();
        this.lastMovedOn = entry.on();
        this.registeredAt = entry.registeredAt();
        this.head = HistoryHead.none();
        says(content);
    }

    /**
     * What never changes about a request.
     *
     * @param authority the own authority it belongs to
     * @param reference our own reference
     * @param procedure the procedure it goes through
     * @param provenance where it was imported from, if it was
     */
    public record Identity(
            String authority,
            String reference,
            Procedure procedure,
            @Nullable Provenance provenance) {}

    /** The state a request enters in, since when, and the instant it was registered. */
    public record Entry(State state, LocalDate on, Instant registeredAt) {}

    /** Takes over what the request says. */
    public final void says(RequestContent content) {
        counterpart = content.counterpart();
        dated = content.dated();
        receivedOn = content.receivedOn();
        receivedByExecutingOn = content.receivedByExecutingOn();
        channel = content.channel();
        language = content.language();
        urgency = content.urgency();
        matterType = content.matterType();
        stage = content.stage();
        purpose = content.purpose();
        requester = content.requester();
        confidentiality = content.confidentiality();
        suggestedDeadline = content.suggestedDeadline();
        summary = content.summary();
        officer = content.officer();
        reviewOn = content.reviewOn();
        instruments = content.legalBases().stream()
                .map(LegalBasis::instrument)
                .distinct()
                .toArray(String[]::new);
        replace(legalBases, content.legalBases());
        replace(offences, content.offences());
        replace(foreignReferences, content.foreignReferences());
        replace(measures, content.measures());
    }

    private static <T> void replace(List<T> stored, List<T> wanted) {
        if (!stored.equals(wanted)) {
            stored.clear();
            stored.addAll(wanted);
        }
    }

    /** What the request says now. */
    public RequestContent content() {
        return new RequestContent(
                counterpart,
                dated,
                receivedOn,
                receivedByExecutingOn,
                channel,
                language,
                urgency,
                matterType,
                List.copyOf(legalBases),
                List.copyOf(offences),
                List.copyOf(measures),
                List.copyOf(foreignReferences),
                stage,
                purpose,
                requester,
                confidentiality,
                suggestedDeadline,
                summary,
                officer,
                reviewOn);
    }

    /** Moves to a state on a day, with the result it has there. */
    public void moves(State to, @Nullable Result newResult, LocalDate on) {
        state = to;
        result = newResult;
        lastMovedOn = on;
    }

    /** Keeps the new head of its history beside it. */
    public void headIs(HistoryHead newHead) {
        head = newHead;
    }

    /** Goes to an executing authority. */
    public void goesTo(String newExecutingAuthority) {
        executingAuthority = newExecutingAuthority;
    }

    /** Notes the day the executing authority had it. */
    public void reachedExecutingAuthority(LocalDate day) {
        receivedByExecutingOn = day;
    }

    /** Notes who proposed the refusal that is pending, or that none is. */
    public void refusalIsProposedBy(@Nullable String proposer) {
        proposedBy = proposer;
    }

    /** Notes whether the reasons of a refusal or impossibility were sent. */
    public void reasonsAreSent(boolean sent) {
        reasonsSent = sent;
    }

    /** Sets the day on which somebody looks at it next; null once nothing is left to look at. */
    public void isReviewedOn(@Nullable LocalDate day) {
        reviewOn = day;
    }

    /** Replaces the measures, when outcomes came in. */
    public void hasMeasures(List<Measure> newMeasures) {
        replace(measures, newMeasures);
    }

    /** Notes which side processes run. */
    public void runs(Set<SideProcessKind> kinds) {
        var names = new TreeSet<String>();
        kinds.forEach(sideProcess -> names.add(sideProcess.name()));
        running = names.toArray(String[]::new);
    }

    /** The side processes that run. */
    public Set<SideProcessKind> running() {
        var kinds = EnumSet.noneOf(SideProcessKind.class);
        for (var name : running) {
            kinds.add(SideProcessKind.valueOf(name));
        }
        return kinds;
    }

    /** The procedure it goes through. */
    public Procedure procedure() {
        return Procedure.of(direction, kind).orElseThrow();
    }

    public UUID id() {
        return id;
    }

    /** The own authority it belongs to. */
    public String authority() {
        return authority;
    }

    /** Our own reference. */
    public String reference() {
        return reference;
    }

    public State state() {
        return state;
    }

    public @Nullable Result result() {
        return result;
    }

    /** The codes of its legal bases. */
    public List<String> instruments() {
        return List.of(instruments);
    }

    public boolean isUrgent() {
        return urgency != null;
    }

    public List<Measure> measures() {
        return List.copyOf(measures);
    }

    /** The day of its last move: no later move can have happened before it. */
    public LocalDate lastMovedOn() {
        return lastMovedOn;
    }

    public @Nullable LocalDate reviewOn() {
        return reviewOn;
    }

    public @Nullable String executingAuthority() {
        return executingAuthority;
    }

    public @Nullable LocalDate suggestedDeadline() {
        return suggestedDeadline == null ? null : suggestedDeadline.on();
    }

    public @Nullable String proposedBy() {
        return proposedBy;
    }

    public boolean areReasonsSent() {
        return reasonsSent;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public @Nullable Provenance provenance() {
        return provenance;
    }

    public HistoryHead head() {
        return head;
    }

    public int version() {
        return version;
    }
}
