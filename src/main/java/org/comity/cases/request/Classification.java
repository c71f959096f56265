package org.comity.cases.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.stream.Stream;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;

/**
 * The kind of a request, and the kinds that were recorded for it before.
 *
 * @param formerReferences the references it had before it was of this direction and kind; they still find it
 * @param formerKinds every kind it was ever taken for before, whether that holds or was taken back
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent")
record Classification(
        @Enumerated(EnumType.STRING) Direction direction,
        @Enumerated(EnumType.STRING) Kind kind,

        @Column(name = "former_references") String[] formerReferences,

        @Column(name = "former_kinds") String[] formerKinds) {

    static Classification of(Procedure procedure) {
        return new Classification(procedure.direction(), procedure.kind(), new String[0], new String[0]);
    }

    /** It turns out to be of another kind or direction and gets another reference, or gets back one that it had. */
    Classification turnsInto(Procedure other, String reference, String newReference) {
        var references = Stream.concat(Stream.of(formerReferences), Stream.of(reference))
                .filter(former -> !former.equals(newReference))
                .toArray(String[]::new);
        var kinds = Stream.concat(Stream.of(formerKinds), Stream.of(kind.name()))
                .distinct()
                .toArray(String[]::new);
        return new Classification(other.direction(), other.kind(), references, kinds);
    }

    Procedure procedure() {
        return Procedure.of(direction, kind);
    }

    List<String> formerly() {
        return List.of(formerReferences);
    }
}
