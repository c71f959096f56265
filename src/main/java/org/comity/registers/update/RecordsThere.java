package org.comity.registers.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.comity.base.json.JsonText;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.sheet.text.TextKey;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.part.PartRecord;
import org.comity.cases.part.PartRecords;
import org.comity.cases.part.record.ColumnedPart;
import org.comity.cases.person.Persons;
import org.comity.cases.request.CooperationRequest;
import org.comity.registers.course.RowRecord;
import org.comity.registers.records.RecordCatalogue;
import org.comity.registers.records.RecordFields;
import org.jspecify.annotations.Nullable;

/** The records of a request while those of a row are compared with them and added to them. */
final class RecordsThere {

    private static final String NUMBER = "no";
    private static final String PROTECTED = "identityProtected";

    private final RecordCatalogue catalogue;
    private final PartRecords records;
    private final JsonText json;
    private final @Nullable UUID requestId;
    private final List<Added> history;
    private final boolean isNew;
    private final Map<String, List<There>> byPart = new HashMap<>();

    /** The numbers of the records that the row names, by what it says of them. */
    private final Map<String, Map<Map<String, String>, Set<Integer>>> said = new HashMap<>();

    /** The records that the rows of the file name, by the number of the row. Two equal records of one row are two. */
    private final Map<Integer, Set<UUID>> taken = new HashMap<>();

    /**
     * The records of a request.
     *
     * @param requestId the request; null for one that the row makes
     * @param history the entries of its records
     */
    RecordsThere(
            RecordCatalogue catalogue,
            PartRecords records,
            JsonText json,
            @Nullable UUID requestId,
            List<PartDetail> history) {
        this.catalogue = catalogue;
        this.records = records;
        this.json = json;
        this.requestId = requestId;
        this.history = history.stream()
                .map(detail -> new Added(detail.part(), detail.id(), json.tree(detail.values())))
                .toList();
        this.isNew = requestId == null;
    }

    /** An entry of the history of a record, with the values that it stores. */
    private record Added(String part, UUID id, JsonNode values) {}

    /** A record with the body that would add it. */
    record There(int no, ObjectNode values, PartRecord record) {

        boolean hasEnded() {
            return record.endedOn() != null;
        }

        /** The fields that it does not have; another value is passed on. */
        List<String> lacking(ObjectNode wanted, List<String> given, Consumer<String> contradictions) {
            var lacking = new ArrayList<String>();
            for (var field : given) {
                var has = values.path(field);
                var says = wanted.path(field);
                if (!isSame(has, says) && !isPartOf(says, has)) {
                    if (isOpen(has) || isPartOf(has, says)) {
                        lacking.add(field);
                    } else {
                        contradictions.accept(field);
                    }
                }
            }
            return lacking;
        }

        private static boolean isOpen(JsonNode has) {
            return has.isNull()
                    || has.isMissingNode()
                    || has.isArray() && has.isEmpty()
                    || has.asText().equals("PENDING");
        }

        private static boolean isPartOf(JsonNode few, JsonNode many) {
            if (!few.isArray() || !many.isArray()) {
                return false;
            }
            for (var one : few) {
                boolean found = false;
                for (var other : many) {
                    found |= isSame(one, other);
                }
                if (!found) {
                    return false;
                }
            }
            return true;
        }

        static boolean isSame(JsonNode one, JsonNode other) {
            return one.equals(other)
                    || one.isTextual() && other.isTextual() && TextKey.same(one.textValue(), other.textValue())
                    || one.isNumber() && other.isNumber() && one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
    }

    private List<There> of(String part) {
        return byPart.computeIfAbsent(
                part,
                code -> catalogue.part(code).map(this::<PartRecord, Object>read).orElseGet(ArrayList::new));
    }

    @SuppressWarnings("unchecked")
    private <R extends PartRecord, N> List<There> read(ColumnedPart<?, ?, ?> any) {
        var part = (ColumnedPart<R, N, ?>) any;
        var read = new ArrayList<There>();
        if (requestId != null) {
            records.known(part.kind(), part.type(), requestId, null)
                    .forEach(record ->
                            read.add(new There(record.no(), (ObjectNode) json.tree(part.bodyOf(record)), record)));
        }
        return read;
    }

    void add(String part, There record) {
        of(part).add(record);
    }

    void replace(String part, There record) {
        of(part).replaceAll(other -> other.no() == record.no() ? record : other);
    }

    /** The record is the one that a row means by its names. */
    void names(RowRecord entry, There record) {
        take(entry, record.record().id());
        names(entry, record.no(), record.values());
    }

    private void take(RowRecord entry, UUID record) {
        taken.computeIfAbsent(entry.row(), none -> new HashSet<>()).add(record);
    }

    private boolean isTaken(RowRecord entry, UUID record) {
        return taken.getOrDefault(entry.row(), Set.of()).contains(record);
    }

    private void names(RowRecord entry, int no, JsonNode values) {
        var fields = Objects.requireNonNull(catalogue.fields().get(entry.part()));
        var name = new HashMap<String, String>();
        fields.sameBy().forEach(field -> {
            if (values.path(field).isTextual()) {
                name.put(field, TextKey.of(values.path(field).textValue()));
            }
        });
        said.computeIfAbsent(entry.part(), none -> new HashMap<>())
                .computeIfAbsent(name, none -> new HashSet<>())
                .add(no);
    }

    /** True if a record was added to the request once with the values of a row, even if it was corrected since. */
    boolean addedAs(ColumnedPart<?, ?, ?> part, Map<String, Object> values, RowRecord entry) {
        var sought = new HashMap<>(values);
        sought.remove(NUMBER);
        var wanted = json.tree(sought);
        for (var added : history) {
            if (added.part().equals(part.kind().code())
                    && !isTaken(entry, added.id())
                    && hasAll(added.values(), wanted)) {
                take(entry, added.id());
                if (added.values().path(NUMBER).isNumber()) {
                    names(
                            entry,
                            added.values().path(NUMBER).intValue(),
                            json.tree(json.read(entry.values(), Object.class)));
                }
                return true;
            }
        }
        return false;
    }

    private static boolean hasAll(JsonNode values, JsonNode wanted) {
        return wanted.properties().stream()
                .allMatch(field -> There.isSame(values.path(field.getKey()), field.getValue()));
    }

    /**
     * The records that a row may mean: those whose identifying fields agree, as far as both have them. One that ended is meant only if no
     * other one is.
     */
    List<There> match(RowRecord entry, ObjectNode wanted, List<String> given) {
        var free = of(entry.part()).stream()
                .filter(one -> !isTaken(entry, one.record().id()))
                .collect(Collectors.partitioningBy(There::hasEnded));
        var fields = Objects.requireNonNull(catalogue.fields().get(entry.part()));
        var live = alike(fields, Objects.requireNonNull(free.get(false)), wanted, given);
        return live.isEmpty()
                ? alike(fields, Objects.requireNonNull(free.get(true)), wanted, given).stream()
                        .limit(1)
                        .toList()
                : live;
    }

    private static List<There> alike(RecordFields fields, List<There> some, ObjectNode wanted, List<String> given) {
        var alike = some.stream()
                .filter(one -> There.isSame(one.values().path(fields.naming()), wanted.path(fields.naming())))
                .filter(one -> fields.sameBy().stream()
                        .allMatch(field -> !given.contains(field)
                                || There.isOpen(one.values().path(field))
                                || There.isSame(one.values().path(field), wanted.path(field))))
                .toList();
        var exact = alike.stream()
                .filter(one -> fields.sameBy().stream()
                        .allMatch(field -> There.isSame(one.values().path(field), wanted.path(field))))
                .toList();
        return exact.isEmpty() ? alike : exact.subList(0, 1);
    }

    /** The numbers of the records that a name may mean. */
    List<Integer> named(String part, Map<String, String> name) {
        var keys = new HashMap<String, String>();
        name.forEach((field, text) -> keys.put(field, TextKey.of(text)));
        var ofRow = said.getOrDefault(part, Map.of()).entrySet().stream()
                .filter(one -> one.getKey().entrySet().containsAll(keys.entrySet()))
                .flatMap(one -> one.getValue().stream())
                .distinct()
                .toList();
        return !ofRow.isEmpty()
                ? ofRow
                : of(part).stream()
                        .filter(one -> !one.hasEnded())
                        .filter(one -> keys.entrySet().stream()
                                .allMatch(key -> TextKey.of(
                                                one.values().path(key.getKey()).asText())
                                        .equals(key.getValue())))
                        .map(There::no)
                        .toList();
    }

    /** The fault of a request to which the part adds no record in its present state. A request that the row makes has no such state. */
    Optional<Fault> mayBeAdded(ColumnedPart<?, ?, ?> part, CooperationRequest request) {
        try {
            if (!isNew) {
                part.requireOpen(request);
            }
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(Fault.ofBody("", "not-open", String.valueOf(e.getMessage())));
        }
    }

    /** True if the request has a person whose identity is in the vault. */
    boolean hasProtectedPerson() {
        return !isNew
                && of(Persons.KIND.code()).stream()
                        .anyMatch(one -> one.values().path(PROTECTED).asBoolean());
    }
}
