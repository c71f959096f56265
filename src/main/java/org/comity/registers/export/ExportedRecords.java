package org.comity.registers.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.comity.base.json.JsonText;
import org.comity.cases.part.PartRecord;
import org.comity.cases.part.record.ColumnedPart;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.registers.export.RecordLines.Shown;
import org.comity.registers.mapping.Mapping;
import org.comity.registers.mapping.RecordGroup;
import org.comity.registers.records.RecordCatalogue;
import org.comity.registers.records.RecordField;
import org.hibernate.Session;

/**
 * The records of exported requests as cells. Row-level security shows those that the caller may see; a protected person has a pseudonym in
 * the place of the identity.
 */
@ApplicationScoped
class ExportedRecords {

    private final Session session;
    private final RecordCatalogue catalogue;
    private final OwnAuthorities authorities;
    private final JsonText json;

    ExportedRecords(Session session, RecordCatalogue catalogue, OwnAuthorities authorities, JsonText json) {
        this.session = session;
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.json = json;
    }

    /** For each of some requests the cells of its rows, by heading; nothing for a request without such records. */
    Map<UUID, List<Map<String, Object>>> lines(String authority, Mapping mapping, Collection<UUID> requests) {
        if (mapping.records().isEmpty()) {
            return Map.of();
        }
        var zone = authorities.zoneOf(authority);
        var shown = shown(mapping, requests);
        var lines = new HashMap<UUID, List<Map<String, Object>>>();
        shown.forEach((request, records) -> lines.put(request, lines(mapping, records, zone)));
        return lines;
    }

    private List<Map<String, Object>> lines(Mapping mapping, Map<String, List<Shown>> records, ZoneId zone) {
        var lines = new RecordLines(mapping.records(), catalogue.fields(), records, zone);
        catalogue.inOrder().forEach(lines::place);
        return lines.all();
    }

    private Map<UUID, Map<String, List<Shown>>> shown(Mapping mapping, Collection<UUID> requests) {
        var parts = new HashSet<String>();
        mapping.records().stream().map(RecordGroup::part).forEach(part -> {
            parts.add(part);
            Objects.requireNonNull(catalogue.fields().get(part)).fields().values().stream()
                    .map(RecordField::target)
                    .filter(Objects::nonNull)
                    .forEach(parts::add);
        });
        var shown = new LinkedHashMap<UUID, Map<String, List<Shown>>>();
        for (var part : parts) {
            catalogue
                    .part(part)
                    .ifPresent(found -> this.<PartRecord, Object>read(found, requests)
                            .forEach((request, records) -> shown.computeIfAbsent(request, none -> new HashMap<>())
                                    .put(part, records)));
        }
        session.clear();
        return shown;
    }

    @SuppressWarnings("unchecked")
    private <R extends PartRecord, N> Map<UUID, List<Shown>> read(
            ColumnedPart<?, ?, ?> any, Collection<UUID> requests) {
        var part = (ColumnedPart<R, N, ?>) any;
        var found = new LinkedHashMap<UUID, List<Shown>>();
        session.createSelectionQuery(
                        "from " + part.type().getSimpleName()
                                + " r where r.requestId in :requests and r.endedOn is null order by r.requestId, r.no",
                        part.type())
                .setParameter("requests", requests)
                .getResultList()
                .forEach(record -> found.computeIfAbsent(record.requestId(), none -> new ArrayList<>())
                        .add(new Shown(record.no(), (ObjectNode) json.tree(part.bodyOf(record)))));
        return found;
    }
}
