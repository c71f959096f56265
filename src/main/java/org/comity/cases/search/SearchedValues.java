package org.comity.cases.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Sight.Columns;
import org.comity.base.security.Sight.Language;
import org.comity.cases.search.SearchHits.Hit;
import org.hibernate.Session;

/** The requests and values of hits, read under row-level security and with the gate of visibility in the statement. */
@ApplicationScoped
class SearchedValues {

    /** Identifiers come as such: a conversion of each is a condition that row-level security asks last, after all requests were read. */
    private static final String SQL = """
            select cast(h.ord as int) as place, r.authority, r.reference, r.direction, r.kind, r.counterpart, r.state, r.level,
                   case h.kind
                       when 'REQUEST' then case h.field
                           when 'reference' then r.reference
                           when 'formerReferences' then array_to_string(r.former_references, ', ')
                           when 'foreignReferences' then (select f.reference from request_foreign_reference f
                                                          where f.request_id = r.id and f.ord = h.no)
                           when 'summary' then r.summary
                           when 'requester' then r.requester_name
                           when 'executingAuthority' then r.executing_authority end
                       when 'PERSON' then (
                           select case h.field
                                      when 'name' then p.name
                                      when 'originalName' then p.original_name
                                      when 'latinName' then p.latin_name
                                      when 'identifiers' then (select string_agg(i ->> 'value', ', ')
                                                               from jsonb_array_elements(p.identifiers) i)
                                      else p.aliases[cast(split_part(h.field, '/', 2) as int) + 1] end
                           from person p where p.request_id = r.id and p.no = h.no)
                       when 'ASSET' then (
                           select case h.field
                                      when 'identifier' then a.identifier
                                      when 'institution' then a.institution
                                      when 'holder' then a.holder
                                      when 'beneficialOwner' then a.beneficial_owner
                                      when 'location' then a.location
                                      else a.description end
                           from asset a where a.request_id = r.id and a.no = h.no)
                       when 'MEASURE' then (
                           select case h.field when 'executingReference' then m.executing_reference else m.description end
                           from measure m where m.request_id = r.id and m.no = h.no)
                       when 'NOTE' then (
                           select n.text from note n where n.request_id = r.id and n.no = h.no) end as value
            from unnest(cast(:requests as uuid[]), :kinds, cast(:numbers as int[]), :fields) with ordinality h (request_id, kind, no, field, ord)
            join request r on r.id = h.request_id
            where %s""";

    private final Session session;
    private final CurrentCaller current;

    SearchedValues(Session session, CurrentCaller current) {
        this.session = session;
        this.current = current;
    }

    /** A row for each hit, by its place in the list from 1: the request, and the value in which the words are. */
    Map<Integer, Tuple> of(List<Hit> hits) {
        if (hits.isEmpty()) {
            return Map.of();
        }
        var seen = current.sight().condition(Language.SQL, Columns.of("r"));
        var query = session.createNativeQuery(SQL.formatted(seen.text()), Tuple.class);
        seen.values().forEach(query::setParameter);
        return query.setParameter("requests", hits.stream().map(Hit::request).toArray(UUID[]::new))
                .setParameter("kinds", texts(hits, hit -> hit.kind().name()))
                .setParameter("numbers", hits.stream().map(Hit::no).toArray(Integer[]::new))
                .setParameter("fields", texts(hits, Hit::field))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("place", Integer.class), row -> row));
    }

    private static String[] texts(List<Hit> hits, Function<Hit, String> value) {
        return hits.stream().map(value).toArray(String[]::new);
    }
}
