package org.comity.cases.part.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.problem.Fault;
import org.comity.cases.part.PartKind;
import org.hibernate.Session;

/** The numbers by which records of a request name each other: each is of a record that has not ended. */
@ApplicationScoped
public class RecordReferences {

    private final Session session;
    private final Instance<ReferringPart> parts;
    private final ObjectMapper json;

    /** The parts are asked for when they are needed, since each of them has these references. */
    RecordReferences(Session session, Instance<ReferringPart> parts, ObjectMapper json) {
        this.session = session;
        this.parts = parts;
        this.json = json;
    }

    /** A fault for each number, in the fields of a content, of a record that does not exist or has ended. */
    List<Fault> faults(List<RecordReference> references, UUID requestId, Content content) {
        if (references.isEmpty()) {
            return List.of();
        }
        JsonNode body = json.valueToTree(content);
        return references.stream()
                .flatMap(reference -> faults(reference, requestId, body.path(reference.field())).stream())
                .toList();
    }

    private List<Fault> faults(RecordReference reference, UUID requestId, JsonNode named) {
        if (named.isNull() || named.isMissingNode()) {
            return List.of();
        }
        var known = open(reference.target(), requestId);
        var faults = new ArrayList<Fault>();
        var numbers = reference.isList() ? named : List.of(named);
        var at = 0;
        for (var number : numbers) {
            if (!known.contains(number.asInt())) {
                faults.add(Fault.ofBody(
                        reference.field() + (reference.isList() ? "/" + at : ""),
                        "unknown",
                        "the request has no " + reference.target().words() + " " + number.asInt()
                                + " that has not ended"));
            }
            at++;
        }
        return faults;
    }

    /** A fault for each record that names one which is to end. */
    List<Fault> faultsOfEnding(PartKind ended, UUID requestId, int no) {
        return parts.stream()
                .flatMap(part -> part.references().stream()
                        .filter(reference -> reference.target().code().equals(ended.code()))
                        .flatMap(reference -> naming(part.kind(), reference, requestId, no)
                                .map(naming -> Fault.ofBody(
                                        "",
                                        "named",
                                        part.kind().words() + " " + naming
                                                + " names it: correct or end that one first"))))
                .toList();
    }

    private Set<Integer> open(PartKind kind, UUID requestId) {
        return numbers(
                        "select no from %s where request_id = :request and ended_on is null".formatted(kind.records()),
                        requestId)
                .collect(Collectors.toSet());
    }

    private Stream<Integer> naming(PartKind kind, RecordReference reference, UUID requestId, int no) {
        var names = reference.isList() ? "= any(" + reference.column() + ")" : "= " + reference.column();
        return numbers(
                "select no from %s where request_id = :request and ended_on is null and %s %s order by no"
                        .formatted(kind.records(), no, names),
                requestId);
    }

    private Stream<Integer> numbers(String sql, UUID requestId) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("request", requestId)
                .getResultStream()
                .map(row -> row.get(0, Integer.class));
    }
}
