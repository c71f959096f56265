package org.comity.cases.asset.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.Versioned;
import org.comity.cases.asset.Asset;
import org.comity.cases.asset.Assets;
import org.comity.cases.asset.event.AssetEvent;
import org.comity.cases.asset.event.AssetEvents;
import org.comity.cases.asset.life.AssetLifeView.EventView;
import org.comity.cases.part.content.Recorded;
import org.comity.cases.part.record.PartActs;
import org.comity.rules.asset.AssetEventKind;
import org.comity.rules.asset.AssetLife;
import org.comity.rules.asset.AssetLife.AssetStep;
import org.comity.rules.asset.AssetLife.Passage;
import org.comity.rules.asset.AssetState;
import org.jspecify.annotations.Nullable;

/** Reads the life of an asset from its events, of the day and the instant that a query names. */
@ApplicationScoped
class ReadAssetLife {

    private final Assets assets;
    private final AssetEvents events;
    private final PartActs acts;

    ReadAssetLife(Assets assets, AssetEvents events, PartActs acts) {
        this.assets = assets;
        this.events = events;
        this.acts = acts;
    }

    /** The life, with the version of the request. */
    @Transactional
    Versioned<AssetLifeView> read(UUID requestId, int no, QueryParameters query) {
        var asset = acts.read(assets, requestId, no, query);
        var ofAsset = acts.listNotEnded(events, requestId, query).stream()
                .filter(event -> event.content().assetNo() == no)
                .toList();
        return new Versioned<>(view(no, asset.body().content(), ofAsset), asset.version());
    }

    private static AssetLifeView view(int no, Asset asset, List<Recorded<AssetEvent>> events) {
        var byNo = events.stream().collect(Collectors.toMap(Recorded::no, Function.identity()));
        var course = AssetLife.course(events.stream()
                .map(event -> new AssetStep(
                        event.no(),
                        event.content().kind(),
                        Objects.requireNonNull(event.content().day())))
                .toList());
        var inOrder = course.passages().stream()
                .map(passage -> content(byNo, passage.step().no()))
                .toList();
        return new AssetLifeView(
                no,
                course.state(),
                since(Objects.requireNonNull(asset.day()), course.passages()),
                freezeUntil(course.state(), inOrder),
                openClaims(course.passages(), inOrder),
                course.passages().stream()
                        .map(passage ->
                                event(passage, content(byNo, passage.step().no())))
                        .toList(),
                new AssetTotals(inOrder, course.state(), asset.tracedValue()).all());
    }

    private static AssetEvent content(Map<Integer, Recorded<AssetEvent>> byNo, int no) {
        return Objects.requireNonNull(byNo.get(no)).content();
    }

    private static LocalDate since(LocalDate traced, List<Passage> passages) {
        var state = AssetState.TRACED;
        var since = traced;
        for (var passage : passages) {
            if (passage.after() != state) {
                state = passage.after();
                since = passage.step().day();
            }
        }
        return since;
    }

    private static @Nullable LocalDate freezeUntil(AssetState state, List<AssetEvent> events) {
        LocalDate until = null;
        for (var event : events) {
            if (event.kind() == AssetEventKind.FREEZE || event.kind() == AssetEventKind.EXTENSION) {
                until = event.until();
            } else if (event.kind() == AssetEventKind.LAPSED) {
                until = null;
            }
        }
        return AssetLife.isFreezeInForce(state) ? until : null;
    }

    private static List<Integer> openClaims(List<Passage> passages, List<AssetEvent> events) {
        var open = new ArrayList<Integer>();
        passages.stream()
                .filter(passage -> passage.step().kind() == AssetEventKind.THIRD_PARTY_CLAIM)
                .forEach(passage -> open.add(passage.step().no()));
        events.forEach(event -> open.remove(event.claimNo()));
        return open;
    }

    private static EventView event(Passage passage, AssetEvent event) {
        var step = passage.step();
        return new EventView(step.no(), step.kind(), step.day(), passage.after(), event.value(), event.net());
    }
}
