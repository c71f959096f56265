package org.comity.reference.lawbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.comity.rules.law.Source;
import org.comity.rules.law.Validity;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a file, read field by field. A value that Java does not know is noted as a fault and stood in for, so
 * that all faults are found at once; a book with faults is never made.
 *
 * @param file the file it stands in
 * @param name what faults call it: its code
 * @param prefix the way from the entry to this part of it, for faults
 * @param node what stands there
 * @param faults where faults are noted
 */
record LawEntry(LawFile file, String name, String prefix, JsonNode node, List<LawFault> faults) {

    LawEntry(LawFile file, JsonNode node, List<LawFault> faults) {
        this(file, node.path("code").asText("entry without a code"), "", node, faults);
    }

    String code() {
        return text("code");
    }

    String text(String field) {
        return node.path(field).asText();
    }

    @Nullable
    String maybe(String field) {
        return node.hasNonNull(field) ? text(field) : null;
    }

    @Nullable
    Integer maybeNumber(String field) {
        return node.hasNonNull(field) ? Integer.valueOf(node.path(field).asInt()) : null;
    }

    boolean flag(String field) {
        return node.path(field).asBoolean(false);
    }

    boolean flag(String field, boolean unlessSaid) {
        return node.path(field).asBoolean(unlessSaid);
    }

    boolean verified() {
        return flag("verified");
    }

    LawEntry within(String field) {
        return part(field, node.path(field));
    }

    List<LawEntry> each(String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false)
                .map(child -> part(field, child))
                .toList();
    }

    private LawEntry part(String field, JsonNode child) {
        return new LawEntry(file, name, prefix + field + ".", child, faults);
    }

    List<String> texts(String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    Set<String> set(String field) {
        return new LinkedHashSet<>(texts(field));
    }

    <E extends Enum<E>> E one(String field, Class<E> type) {
        return member(field, text(field), type);
    }

    <E extends Enum<E>> Set<E> members(String field, Class<E> type) {
        var members = new LinkedHashSet<E>();
        texts(field).forEach(name -> members.add(member(field, name, type)));
        return members;
    }

    private <E extends Enum<E>> E member(String field, String name, Class<E> type) {
        var members = type.getEnumConstants();
        return Arrays.stream(members)
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    fault(field, "'" + name + "' is none of " + List.of(members) + ".");
                    return members[0];
                });
    }

    @Nullable
    LocalDate maybeDay(String field) {
        return node.hasNonNull(field) ? day(field) : null;
    }

    LocalDate day(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeException e) {
            fault(field, "'" + text(field) + "' is no day of the calendar.");
            return LocalDate.EPOCH;
        }
    }

    Source source() {
        var source = within("source");
        return new Source(
                source.text("instrument"), source.maybe("article"), source.maybe("note"), source.maybe("read"));
    }

    Validity validity() {
        var validity = within("validity");
        var from = validity.maybeDay("from");
        var to = validity.maybeDay("to");
        if (from != null && to != null && to.isBefore(from)) {
            fault("validity", "The last day lies before the first.");
            return Validity.ALWAYS;
        }
        return new Validity(from, to);
    }

    void fault(String field, String sentence) {
        faults.add(new LawFault(file.name(), name, prefix + field, sentence));
    }
}
