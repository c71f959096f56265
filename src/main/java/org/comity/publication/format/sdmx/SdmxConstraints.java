package org.comity.publication.format.sdmx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.publication.table.Words;

/** Data constraints: which values of each dimension a dataflow has. */
final class SdmxConstraints {

    private SdmxConstraints() {}

    /** The constraint of a dataflow. */
    static Map<String, Object> of(SdmxWords words, SdmxFlow flow) {
        var constraint = SdmxStructureLists.artefact(
                words,
                flow.agency(),
                flow.id(),
                flow.version(),
                new Words(
                        "Availability of " + flow.table().title().en(),
                        "Disponibilité de " + flow.table().title().fr()));
        constraint.put("role", "Actual");
        constraint.put("constraintAttachment", Map.of("dataflows", List.of(flow.urn())));
        var region = new LinkedHashMap<String, Object>();
        region.put("include", true);
        region.put("keyValues", keyValues(flow));
        constraint.put("cubeRegions", List.of(region));
        return constraint;
    }

    private static List<Map<String, Object>> keyValues(SdmxFlow flow) {
        var all = new ArrayList<Map<String, Object>>();
        all.add(values(SdmxFlow.REF_AREA, List.of(SdmxCode.of(flow.edition().country()))));
        for (var dimension : flow.dimensions()) {
            all.add(values(
                    dimension.id(),
                    dimension.axis().categories().stream().map(dimension::value).toList()));
        }
        return all;
    }

    private static Map<String, Object> values(String dimension, List<String> values) {
        var one = new LinkedHashMap<String, Object>();
        one.put("id", dimension);
        one.put("include", true);
        one.put("values", values);
        return one;
    }
}
