package org.comity.cases.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.comity.cases.history.Detail.SideProcessOpened;
import org.comity.reference.lawbook.LawBook;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the coded reasons that an entry of the history uses. A later correction of the law book does not change
 * them. Only numbers above 1 are stored: entries of the time before there were versions used the first.
 */
@ApplicationScoped
class LawVersions {

    private final LawBook book;
    private final DetailCodec details;

    LawVersions(LawBook book, DetailCodec details) {
        this.book = book;
        this.details = details;
    }

    /** The versions by code; a code that the corrected entry used already retains its version. */
    Map<String, Integer> of(EntryDraft what, @Nullable HistoryEntry corrected) {
        var move = what.move();
        var codes = codes(move == null ? null : move.reasonCode(), what.detail());
        var kept = corrected == null
                ? Set.<String>of()
                : codes(corrected.reasonCode(), details.read(corrected.kind(), corrected.details()));
        var then = corrected == null ? Map.<String, Integer>of() : details.lawVersions(corrected.details());
        var versions = new TreeMap<String, Integer>();
        for (var code : codes) {
            var version = kept.contains(code) ? then.getOrDefault(code, 1) : book.versionOfReason(code);
            if (version > 1) {
                versions.put(code, version);
            }
        }
        return versions;
    }

    private static Set<String> codes(@Nullable String reasonCode, Detail detail) {
        var codes = new HashSet<@Nullable String>();
        if (detail instanceof MoveDetail move) {
            move.grounds().forEach(ground -> codes.add(ground.code()));
            move.measureOutcomes().stream().map(outcome -> outcome.code()).forEach(codes::add);
        }
        if (detail instanceof SideProcessOpened side) {
            codes.add(side.reasonCode());
            codes.addAll(side.items());
        }
        codes.add(reasonCode);
        codes.removeIf(Objects::isNull);
        return Set.copyOf(codes);
    }
}
