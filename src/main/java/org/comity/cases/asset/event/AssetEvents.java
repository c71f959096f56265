package org.comity.cases.asset.event;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.base.problem.Fault;
import org.comity.cases.asset.Assets;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.content.ContentPart;
import org.comity.cases.part.content.RecordDeadlines;
import org.comity.cases.part.content.RecordDue;
import org.comity.cases.part.content.RecordReference;
import org.comity.cases.part.content.RecordReferences;
import org.comity.cases.part.content.Recorded;
import org.comity.cases.part.record.ColumnedPart;
import org.comity.cases.request.CooperationRequest;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.rules.asset.AssetEventKind;
import org.comity.rules.asset.AssetLife;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Events of assets as a part of requests. Each is checked against the events before and after it. */
@Singleton
@Priority(161)
public class AssetEvents extends ContentPart<AssetEventRecord, AssetEvent>
        implements ColumnedPart<AssetEventRecord, AssetEvent, Recorded<AssetEvent>> {

    /** The name of the part. */
    public static final PartKind KIND = PartKind.of("asset_event", "asset-events");

    private final Session session;
    private final LiftingLaw lifting;
    private final FreezeDeadlines freezes;
    private final OwnAuthorities authorities;

    AssetEvents(
            RecordReferences numbers,
            RecordDeadlines deadlines,
            Session session,
            LiftingLaw lifting,
            FreezeDeadlines freezes,
            OwnAuthorities authorities) {
        super(KIND, AssetEventRecord.class, numbers, deadlines);
        this.session = session;
        this.lifting = lifting;
        this.freezes = freezes;
        this.authorities = authorities;
    }

    @Override
    public List<RecordReference> references() {
        return List.of(
                RecordReference.one("assetNo", "asset_no", Assets.KIND),
                RecordReference.one("claimNo", "claim_no", KIND));
    }

    @Override
    protected List<Fault> faultsOf(CooperationRequest request, AssetEvent wanted, @Nullable AssetEventRecord former) {
        var body = former == null ? "" : "corrected/";
        var day = day(request, wanted, former);
        var faults = new ArrayList<>(new AssetEventFields(wanted, day, body).faults());
        faults.addAll(lifting.faults(request.procedure().direction(), wanted, day, body));
        var others = valid(request.id()).filter(other -> !other.equals(former)).toList();
        var no = former == null ? Integer.MAX_VALUE : former.no();
        faults.addAll(new EventsTogether(others, wanted, no, day, body).faults());
        if (former != null && !former.content().assetNo().equals(wanted.assetNo())) {
            faults.addAll(faultsOfLife(others, former.content().assetNo()));
        }
        return faults;
    }

    private LocalDate day(CooperationRequest request, AssetEvent wanted, @Nullable AssetEventRecord former) {
        if (wanted.day() != null) {
            return wanted.day();
        }
        return former == null ? authorities.today(request.authority()) : former.day();
    }

    /** An event ends if those that remain follow each other without it. */
    @Override
    public List<Fault> faultsOfEnding(CooperationRequest request, AssetEventRecord record) {
        var faults = new ArrayList<>(super.faultsOfEnding(request, record));
        var others = valid(request.id()).filter(other -> !other.equals(record)).toList();
        faults.addAll(faultsOfLife(others, record.content().assetNo()));
        return faults;
    }

    private static List<Fault> faultsOfLife(List<AssetEventRecord> events, Integer assetNo) {
        return AssetLife.course(EventsTogether.steps(events, assetNo)).whyNot().stream()
                .map(why -> Fault.ofBody("", "order", why))
                .toList();
    }

    @Override
    public void happened(CooperationRequest request, AssetEventRecord record, PartAct act, LocalDate on) {
        super.happened(request, record, act, on);
        Stream.concat(Stream.of(record.content()), Stream.ofNullable(record.former()))
                .filter(event -> LiftingLaw.settles(event.kind()))
                .map(AssetEvent::assetNo)
                .distinct()
                .forEach(assetNo -> followLiftings(request, assetNo, on));
        freezes.follow(request, all(request.id()).toList(), on);
    }

    /** An event after the intention to lift a freeze ends the wait for the requesting State, UNCAC article 55(8). */
    private void followLiftings(CooperationRequest request, Integer assetNo, LocalDate on) {
        valid(request.id())
                .filter(one -> one.content().kind() == AssetEventKind.LIFT_PROPOSED)
                .filter(one -> one.content().assetNo().equals(assetNo))
                .toList()
                .forEach(one -> super.happened(request, one, PartAct.CHANGED, on));
    }

    /** By when the requesting State speaks before a freeze is lifted. */
    @Override
    protected Optional<RecordDue> due(CooperationRequest request, AssetEvent content, LocalDate day) {
        if (content.kind() != AssetEventKind.LIFT_PROPOSED || !LiftingLaw.opensHearing(request)) {
            return Optional.empty();
        }
        var settled = valid(request.id())
                .filter(one -> one.content().assetNo().equals(content.assetNo()))
                .filter(one ->
                        LiftingLaw.settles(one.content().kind()) && !one.day().isBefore(day))
                .min(Comparator.comparing(AssetEventRecord::day).thenComparing(AssetEventRecord::no))
                .map(one -> one.content().heardOn() == null
                        ? one.day()
                        : one.content().heardOn());
        return Optional.of(new RecordDue(LiftingLaw.HEARING, day, null, settled.orElse(null)));
    }

    private Stream<AssetEventRecord> valid(UUID requestId) {
        return all(requestId).filter(record -> record.endedOn() == null);
    }

    private Stream<AssetEventRecord> all(UUID requestId) {
        return session
                .createSelectionQuery(
                        "from AssetEventRecord r where r.requestId = :request order by r.no", AssetEventRecord.class)
                .setParameter("request", requestId)
                .getResultList()
                .stream();
    }

    @Override
    protected AssetEventRecord record(Origin origin, AssetEvent content) {
        return new AssetEventRecord(origin, content);
    }

    @Override
    public Class<AssetEvent> body() {
        return AssetEvent.class;
    }

    @Override
    public AssetEvent bodyOf(AssetEventRecord record) {
        return record.content();
    }

    @Override
    public List<String> sameBy() {
        return List.of("kind", "assetNo", "day");
    }
}
