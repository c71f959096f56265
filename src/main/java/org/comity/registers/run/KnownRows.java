package org.comity.registers.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.sheet.text.TextKey;
import org.comity.cases.history.DetailCodec;
import org.comity.cases.history.EntryKind;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.MoveDetail.ImportDetail;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.CooperationRequests.Known;
import org.comity.cases.request.CooperationRequests.WithoutReference;
import org.comity.cases.request.ReferenceSeries;
import org.comity.registers.course.ImportRow;
import org.comity.registers.course.RowDigest;
import org.comity.registers.course.RowResult;
import org.comity.registers.layout.Findings;
import org.comity.registers.reading.RegisterPass.Compared;
import org.comity.registers.update.CompareRows;
import org.comity.registers.update.PossibleDuplicates;
import org.comity.registers.update.RowUpdate;
import org.comity.registers.update.TryRecords;
import org.comity.registers.words.CellPlace;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.jspecify.annotations.Nullable;

/** Compares the rows of a register with the recorded requests. */
@ApplicationScoped
class KnownRows {

    private final CooperationRequests requests;
    private final HistoryEntries histories;
    private final DetailCodec details;
    private final CompareRows comparison;
    private final PossibleDuplicates duplicates;
    private final TryRecords trial;

    KnownRows(
            CooperationRequests requests,
            HistoryEntries histories,
            DetailCodec details,
            CompareRows comparison,
            PossibleDuplicates duplicates,
            TryRecords trial) {
        this.duplicates = duplicates;
        this.trial = trial;
        this.requests = requests;
        this.histories = histories;
        this.details = details;
        this.comparison = comparison;
    }

    /** The first entry of a history. */
    public record First(
            UUID requestId,
            String details,
            @Nullable Direction direction,
            @Nullable Kind toKind) {}

    /**
     * The digests of the row by which a request came in.
     *
     * @param kept the digest of the version that imported it; empty if it came from no register
     * @param cells the digest of the cells of the row
     */
    private record Kept(String kept, String cells) {}

    /** The recorded requests for some rows, by identity, with the digests of the rows they came from. */
    private record There(Map<String, Known> byIdentity, Map<UUID, Kept> digests) {}

    /**
     * Compares rows with the recorded requests. A row with a reference whose meaning is not that of the row that came in is
     * compared field by field: it adds something, or nothing, or it contradicts, which is a fault.
     */
    Compared compare(String authority, List<RowResult> rows, Findings findings) {
        var already = new HashSet<Integer>();
        var others = new HashMap<UUID, ImportRow>();
        var there = there(authority, rows);
        refuseTaken(authority, rows, there, findings);
        var guarded = guarded(rows, there);
        for (var row : rows) {
            var known = known(row, there);
            var sound = row.sound();
            if (known != null && !guarded.contains(known.id()) && isSame(row, known, there)) {
                already.add(row.row());
            } else if (known != null && sound != null) {
                others.put(known.id(), sound);
            }
        }
        reportPossibleTwins(authority, rows, there, findings);
        reportSameReferences(authority, rows, there, findings);
        trial.asNew(authority, soundOf(rows, there), findings);
        var updates = others.isEmpty() ? Map.<Integer, RowUpdate>of() : comparison.compare(others, findings);
        others.values().stream()
                .map(ImportRow::row)
                .filter(row -> !updates.containsKey(row))
                .forEach(already::add);
        return new Compared(already, updates);
    }

    /** The rows without a fault whose requests are new. */
    private static List<ImportRow> soundOf(List<RowResult> rows, There there) {
        return rows.stream()
                .filter(row -> known(row, there) == null)
                .flatMap(row -> Stream.ofNullable(row.sound()))
                .toList();
    }

    /** The requests of rows with records of which no answer may depend on a name, since they have a protected person. */
    private Set<UUID> guarded(List<RowResult> rows, There there) {
        return trial.withProtectedPerson(rows.stream()
                .filter(row ->
                        row.sound() != null && !row.sound().named().entries().isEmpty())
                .flatMap(row -> Stream.ofNullable(known(row, there)))
                .map(Known::id)
                .toList());
    }

    /** Those of some references that a request has which the caller may not see. */
    Set<String> hidden(String authority, Set<String> references) {
        var forms = references.stream().flatMap(KnownRows::spellings).toList();
        var taken = requests.takenByOthers(authority, forms);
        return references.stream()
                .filter(reference -> spellings(reference).anyMatch(taken::contains))
                .collect(Collectors.toSet());
    }

    /**
     * A reference that is not free is a fault of its row, whether a request has it that the caller may not see or it has the
     * form of our series of sealed requests: the two have one answer, so that no file finds out the numbers of that series.
     */
    private void refuseTaken(String authority, List<RowResult> rows, There there, Findings findings) {
        var texts = rows.stream()
                .flatMap(row -> Stream.concat(
                        Stream.ofNullable(row.reference()).flatMap(KnownRows::spellings), identities(row).stream()))
                .distinct()
                .toList();
        var taken = requests.takenByOthers(authority, texts);
        for (var row : rows) {
            var reference = row.reference();
            boolean isSealed = reference != null && ReferenceSeries.isOfSealed(reference) && known(row, there) == null;
            if (isSealed
                    || identities(row).stream().anyMatch(taken::contains)
                    || (reference != null && spellings(reference).anyMatch(taken::contains))) {
                findings.fault(
                        new CellPlace(row.row(), null, null, reference),
                        "REFERENCE_NOT_FREE",
                        "the row cannot be recorded under its reference; a supervisor can help");
            }
        }
    }

    /**
     * A row without a reference is recognised while all its cells stay. If one changes, the row is another request, since it
     * cannot be distinguished from one: the report names the request that the row may mean.
     */
    private void reportPossibleTwins(String authority, List<RowResult> rows, There there, Findings findings) {
        var fresh = rows.stream()
                .filter(row -> row.reference() == null && known(row, there) == null)
                .flatMap(row -> Stream.ofNullable(row.sound()))
                .toList();
        var days = fresh.stream().flatMap(KnownRows::days).collect(Collectors.toSet());
        var partners = fresh.stream().map(row -> row.content().counterpart()).collect(Collectors.toSet());
        var recorded = requests.importedWithoutReference(authority, partners, days).stream()
                .collect(Collectors.toMap(Twin::of, WithoutReference::reference, (one, other) -> one));
        for (var row : fresh) {
            var reference = recorded.get(Twin.of(row));
            if (reference != null) {
                findings.guess(
                        CellPlace.of(row.row()),
                        "PERHAPS_RECORDED",
                        "has no reference and changes no request: it is read as a new one, though " + reference
                                + " has the same kind, partner and days");
            }
        }
    }

    /** A new row whose own or foreign reference is that of a recorded request, but for the spelling, may be that request. */
    private void reportSameReferences(String authority, List<RowResult> rows, There there, Findings findings) {
        var fresh = rows.stream()
                .filter(row -> known(row, there) == null)
                .flatMap(row -> Stream.ofNullable(row.sound()))
                .toList();
        for (var found : duplicates.find(authority, fresh)) {
            findings.guess(
                    CellPlace.of(found.row().row()),
                    "PERHAPS_RECORDED",
                    "is read as a new request, though " + found.reference() + " of the same partner has the same "
                            + found.reason().words() + (found.otherChannel() ? " and another channel" : ""));
        }
    }

    private static Stream<LocalDate> days(ImportRow row) {
        return Stream.of(row.content().dated(), row.content().receivedDay()).filter(Objects::nonNull);
    }

    /** The values that a request and a row without a reference have in common if they may be the same. */
    private record Twin(
            Procedure procedure,
            String counterpart,
            @Nullable LocalDate dated,
            @Nullable LocalDate receivedOn) {

        private static Twin of(WithoutReference request) {
            return new Twin(
                    Procedure.of(request.direction(), request.kind()),
                    request.counterpart(),
                    request.dated(),
                    request.receivedOn());
        }

        private static Twin of(ImportRow row) {
            var content = row.content();
            return new Twin(row.procedure(), content.counterpart(), content.dated(), content.receivedDay());
        }
    }

    /** A row without a readable procedure cannot be compared. */
    private static @Nullable Known known(RowResult row, There there) {
        return identities(row).stream()
                .map(there.byIdentity()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isSame(RowResult row, Known known, There there) {
        if (row.reference() == null) {
            return true;
        }
        var digests = row.digests();
        var kept = there.digests().get(known.id());
        return digests != null && kept != null && digests.match(kept.kept(), kept.cells());
    }

    /** The identity of a row, and for a row without a reference the one of earlier versions; none if it cannot be read. */
    private static List<String> identities(RowResult row) {
        var sound = row.sound();
        if (row.reference() != null) {
            return List.of(ImportRow.identity(row.reference(), "", 0));
        }
        return sound == null
                ? List.of()
                : Stream.of(sound.identity(), sound.former())
                        .filter(Objects::nonNull)
                        .toList();
    }

    /**
     * Two queries, because each has its index. A reclassified request has another reference now, and is found by the
     * identity of its row.
     */
    private There there(String authority, List<RowResult> rows) {
        var references = rows.stream()
                .map(RowResult::reference)
                .filter(Objects::nonNull)
                .flatMap(KnownRows::spellings)
                .distinct()
                .toList();
        var byIdentity = new HashMap<String, Known>();
        requests.withReference(authority, references)
                .forEach(known -> byIdentity.put(ImportRow.identity(known.reference(), "", 0), known));
        var identities =
                rows.stream().map(KnownRows::identities).flatMap(List::stream).toList();
        requests.withIdentity(authority, identities)
                .forEach(known -> byIdentity.put(String.valueOf(known.identity()), known));
        return new There(byIdentity, digests(List.copyOf(byIdentity.values())));
    }

    /** The forms in which a request may have the reference: as written, and as our own series are written. */
    private static Stream<String> spellings(String reference) {
        return Stream.of(reference, TextKey.of(reference).toUpperCase(Locale.ROOT));
    }

    private Map<UUID, Kept> digests(List<Known> requestsThere) {
        if (requestsThere.isEmpty()) {
            return Map.of();
        }
        var ids = requestsThere.stream().map(Known::id).toList();
        return histories
                .find(
                        "select h.key.requestId, h.details, h.direction, h.toKind from HistoryEntry h"
                                + " where h.key.requestId in ?1 and h.key.seq = 1",
                        ids)
                .project(First.class)
                .stream()
                .collect(Collectors.toMap(First::requestId, this::kept));
    }

    private Kept kept(First first) {
        if (details.read(EntryKind.TRANSITION, first.details()) instanceof ImportDetail row
                && first.direction() != null
                && first.toKind() != null) {
            var procedure = Procedure.of(first.direction(), first.toKind());
            return new Kept(row.digest(), RowDigest.of(procedure.name(), row.source()));
        }
        return new Kept("", "");
    }
}
