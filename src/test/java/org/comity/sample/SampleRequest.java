package org.comity.sample;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.rules.procedure.Procedure;

/**
 * The body of a request that can be registered as it is. Its days are fixed and long past: it was received on a Monday.
 *
 * @param fields the fields of the body
 */
public record SampleRequest(@JsonValue Map<String, Object> fields) {

    /** The day on which incoming requests were received. */
    public static final String RECEIVED = "2025-03-03";

    /** Assistance that France asks of us under the Convention, for one coercive measure. */
    public static SampleRequest incomingAssistance() {
        return of("INCOMING", "MLA")
                .with("dated", "2025-02-20")
                .with("receivedOn", RECEIVED)
                .with("legalBases", List.of(Map.of("instrument", "UNCAC", "role", "SOLE")))
                .with("measures", List.of(measure("f", true)));
    }

    /** Extradition that we ask of France under the European convention. */
    public static SampleRequest outgoingExtradition() {
        return of("OUTGOING", "EXTRADITION").with("legalBases", List.of(Map.of("instrument", "ECE")));
    }

    /** Assistance that we ask of France under the Convention, for one coercive measure. */
    public static SampleRequest outgoingAssistance() {
        return of("OUTGOING", "MLA")
                .with("legalBases", List.of(Map.of("instrument", "UNCAC")))
                .with("measures", List.of(measure("f", true)));
    }

    /** Extradition that France asks of us under the European convention. */
    public static SampleRequest incomingExtradition() {
        return of("INCOMING", "EXTRADITION")
                .with("receivedOn", RECEIVED)
                .with("legalBases", List.of(Map.of("instrument", "ECE")));
    }

    /** Provisional arrest that France asks of us under the European convention. */
    public static SampleRequest incomingArrest() {
        return of("INCOMING", "PROVISIONAL_ARREST")
                .with("receivedOn", RECEIVED)
                .with("legalBases", List.of(Map.of("instrument", "ECE")));
    }

    /** Provisional arrest that we ask of France under the European convention. */
    public static SampleRequest outgoingArrest() {
        return of("OUTGOING", "PROVISIONAL_ARREST").with("legalBases", List.of(Map.of("instrument", "ECE")));
    }

    /** A request of a procedure that can go through all of it. */
    public static SampleRequest of(Procedure procedure) {
        return switch (procedure) {
            case MLA_RECEIVED -> incomingAssistance();
            case EXTRADITION_SENT -> outgoingExtradition();
            case MLA_SENT -> outgoingAssistance();
            case EXTRADITION_RECEIVED -> incomingExtradition();
            case PROVISIONAL_ARREST_RECEIVED -> incomingArrest();
            case PROVISIONAL_ARREST_SENT -> outgoingArrest();
            case SPONTANEOUS_INFORMATION_RECEIVED,
                    SPONTANEOUS_INFORMATION_SENT,
                    TRANSFER_OF_PROCEEDINGS_RECEIVED,
                    TRANSFER_OF_PROCEEDINGS_SENT,
                    TRANSFER_OF_SENTENCED_PERSON_RECEIVED,
                    TRANSFER_OF_SENTENCED_PERSON_SENT,
                    ENQUIRY_RECEIVED,
                    ENQUIRY_SENT,
                    DIRECT_REQUEST_RECEIVED,
                    DIRECT_REQUEST_SENT ->
                of(procedure.direction().name(), procedure.kind().name())
                        .with("legalBases", List.of(Map.of("instrument", "UNCAC")));
        };
    }

    /** The least a request must say. */
    public static SampleRequest of(String direction, String kind) {
        return new SampleRequest(Map.of("direction", direction, "kind", kind, "counterpart", "FRA"));
    }

    /** A measure with dual criminality assessed. */
    public static Map<String, Object> measure(String letter, boolean coercive) {
        return Map.of("letter", letter, "coercive", coercive, "dualCriminality", "FULFILLED");
    }

    /** The same request with a field. */
    public SampleRequest with(String field, Object value) {
        var more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new SampleRequest(more);
    }

    /** The same request without a field. */
    public SampleRequest without(String field) {
        var less = new LinkedHashMap<>(fields);
        less.remove(field);
        return new SampleRequest(less);
    }
}
