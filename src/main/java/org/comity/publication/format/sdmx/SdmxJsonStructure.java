package org.comity.publication.format.sdmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comity.publication.table.Category;
import org.comity.publication.table.Words;

/** The structure of a data set in a data message: dimensions and attributes with their values. */
final class SdmxJsonStructure {

    private final SdmxWords words;
    private final SdmxFlow flow;

    SdmxJsonStructure(SdmxWords words, SdmxFlow flow) {
        this.words = words;
        this.flow = flow;
    }

    /** The link to the dataflow. */
    static List<Map<String, String>> links(SdmxFlow flow) {
        return List.of(link("dataflow", flow.urn()));
    }

    private static Map<String, String> link(String rel, String urn) {
        var link = new LinkedHashMap<String, String>();
        link.put("rel", rel);
        link.put("urn", urn);
        return link;
    }

    Map<String, Object> of(int dataSet) {
        var structure = new LinkedHashMap<String, Object>();
        structure.put("dataSets", List.of(dataSet));
        structure.put("links", List.of(link("dataflow", flow.urn()), link("datastructure", flow.structureUrn())));
        words.name(structure, flow.table().title());
        structure.put("descriptions", SdmxWords.both(flow.table().definition()));
        var observation = IntStream.range(0, flow.dimensions().size())
                .mapToObj(i -> dimension(flow.dimensions().get(i), i + 1))
                .toList();
        structure.put("dimensions", SdmxWords.pairs("dataSet", List.of(area()), "observation", observation));
        structure.put(
                "measures", Map.of("observation", List.of(format(SdmxFlow.VALUE, SdmxWords.VALUE, "Decimal", null))));
        structure.put("attributes", Map.of("observation", attributes()));
        structure.put("annotations", words.annotations(flow.table()));
        return structure;
    }

    private Map<String, Object> area() {
        var area = words.named(SdmxFlow.REF_AREA, SdmxWords.REF_AREA);
        area.put("keyPosition", 0);
        area.put("roles", List.of(SdmxFlow.REF_AREA));
        area.put(
                "values",
                List.of(words.named(
                        SdmxCode.of(flow.edition().country()),
                        Words.same(flow.edition().country()))));
        return area;
    }

    private Map<String, Object> dimension(SdmxFlow.SdmxDimension dimension, int position) {
        var axis = dimension.axis();
        var map = words.named(dimension.id(), axis.title());
        map.put("keyPosition", position);
        map.put("roles", List.of(dimension.id()));
        if (dimension.time()) {
            map.put("format", Map.of("dataType", "ObservationalTimePeriod"));
        }
        var present = axis.categories().stream().map(Category::code).toList();
        map.put(
                "values",
                axis.categories().stream()
                        .map(category -> value(dimension, category, present))
                        .toList());
        return map;
    }

    private Map<String, Object> value(SdmxFlow.SdmxDimension dimension, Category category, List<String> present) {
        var value = words.named(dimension.value(category), category.title());
        if (dimension.time()) {
            value.put("value", java.util.Objects.requireNonNull(value.remove("id")));
        } else if (category.parent() != null && present.contains(category.parent())) {
            value.put("parent", SdmxCode.of(category.parent()));
        }
        return value;
    }

    private List<Map<String, Object>> attributes() {
        var status = words.named(SdmxFlow.STATUS, SdmxWords.STATUS);
        status.put("relationship", Map.of("observation", Map.of()));
        var codes = new ArrayList<Map<String, Object>>();
        Arrays.stream(SdmxStatus.values())
                .forEach(code -> codes.add(words.named(code.name(), Words.same(code.title()))));
        status.put("values", codes);
        var confidentiality = words.named(SdmxFlow.CONFIDENTIALITY, SdmxWords.CONFIDENTIALITY);
        confidentiality.put("relationship", Map.of("observation", Map.of()));
        confidentiality.put(
                "values",
                List.of(
                        words.named(SdmxStatus.FREE, Words.same(SdmxStructureLists.FREE)),
                        words.named(SdmxStatus.CONFIDENTIAL, Words.same(SdmxStructureLists.CONFIDENTIAL))));
        var all = format(SdmxFlow.CELL_STATUS, SdmxWords.CELL_STATUS, "String", SdmxStatus.PRECEDENCE.size());
        all.put("relationship", Map.of("observation", Map.of()));
        return List.of(status, confidentiality, all);
    }

    private Map<String, Object> format(
            String id, Words title, String type, @org.jspecify.annotations.Nullable Integer most) {
        var map = words.named(id, title);
        var format = new LinkedHashMap<String, Object>();
        format.put("dataType", type);
        if (most != null) {
            format.put("minOccurs", 0);
            format.put("maxOccurs", most);
        }
        map.put("format", format);
        return map;
    }
}
