package org.comity.publication.format.sdmx;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.publication.format.EditionWriter;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;

/**
 * Writes the structures of an edition as an SDMX-JSON 2.0 structure message: code lists, concepts, a data structure and a dataflow for
 * each table, and the values that each dataflow has. It has no numbers.
 */
@Singleton
@Priority(730)
public final class SdmxStructureWriter implements EditionWriter {

    static final String MEDIA_TYPE = "application/vnd.sdmx.structure+json;version=2.0.0";
    static final String SCHEMA = "sdmx-json-structure-schema.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    @Override
    public String code() {
        return "sdmx-structure";
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public void write(PublishedEdition edition, Language language, OutputStream out) throws IOException {
        var words = new SdmxWords(language);
        var flows = edition.tables().stream()
                .map(table -> SdmxFlow.of(edition, table))
                .toList();
        var message = new LinkedHashMap<String, Object>();
        message.put("meta", words.meta(edition, SCHEMA));
        message.put("data", flows.isEmpty() ? Map.of() : data(words, flows));
        MAPPER.writeValue(out, message);
    }

    private static Map<String, Object> data(SdmxWords words, List<SdmxFlow> flows) {
        var lists = new SdmxStructureLists(words, flows);
        var data = new LinkedHashMap<String, Object>();
        data.put("codelists", lists.codelists());
        data.put("conceptSchemes", List.of(lists.concepts()));
        data.put(
                "dataStructures",
                flows.stream().map(flow -> structure(words, flow)).toList());
        data.put("dataflows", flows.stream().map(flow -> dataflow(words, flow)).toList());
        data.put(
                "dataConstraints",
                flows.stream().map(flow -> SdmxConstraints.of(words, flow)).toList());
        return data;
    }

    private static Map<String, Object> dataflow(SdmxWords words, SdmxFlow flow) {
        var dataflow = artefact(words, flow);
        dataflow.put("descriptions", SdmxWords.both(flow.table().definition()));
        if (!flow.table().notes().isEmpty()) {
            dataflow.put("annotations", words.annotations(flow.table()));
        }
        dataflow.put("structure", flow.structureUrn());
        return dataflow;
    }

    private static Map<String, Object> artefact(SdmxWords words, SdmxFlow flow) {
        return SdmxStructureLists.artefact(
                words, flow.agency(), flow.id(), flow.version(), flow.table().title());
    }

    private static Map<String, Object> structure(SdmxWords words, SdmxFlow flow) {
        var components = new LinkedHashMap<String, Object>();
        components.put("dimensionList", dimensions(flow));
        components.put("measureList", SdmxWords.pairs("id", "MeasureDescriptor", "measures", List.of(measure(flow))));
        components.put(
                "attributeList",
                SdmxWords.pairs(
                        "id",
                        "AttributeDescriptor",
                        "attributes",
                        List.of(
                                attribute(
                                        flow,
                                        SdmxFlow.STATUS,
                                        official(SdmxStructureLists.OBS_STATUS, SdmxStructureLists.OBS_STATUS_VERSION)),
                                attribute(
                                        flow,
                                        SdmxFlow.CONFIDENTIALITY,
                                        official(
                                                SdmxStructureLists.CONF_STATUS,
                                                SdmxStructureLists.CONF_STATUS_VERSION)),
                                attribute(
                                        flow,
                                        SdmxFlow.CELL_STATUS,
                                        several(flow.codelistUrn(SdmxStructureLists.CELL_STATUS))))));
        var structure = artefact(words, flow);
        structure.put("dataStructureComponents", components);
        return structure;
    }

    private static Map<String, Object> official(String codelist, String version) {
        return Map.of("enumeration", SdmxFlow.codelistUrn(SdmxStructureLists.OFFICIAL, codelist, version));
    }

    private static Map<String, Object> several(String codelist) {
        var representation = new LinkedHashMap<String, Object>();
        representation.put("enumeration", codelist);
        representation.put("minOccurs", 0);
        representation.put("maxOccurs", SdmxStatus.PRECEDENCE.size());
        return representation;
    }

    private static Map<String, Object> dimensions(SdmxFlow flow) {
        var dimensions = new ArrayList<Map<String, Object>>();
        dimensions.add(dimension(flow, SdmxFlow.REF_AREA, 0));
        var list = new LinkedHashMap<String, Object>();
        list.put("id", "DimensionDescriptor");
        for (var dimension : flow.dimensions()) {
            if (!dimension.time()) {
                dimensions.add(dimension(flow, dimension.id(), dimensions.size()));
            }
        }
        list.put("dimensions", dimensions);
        if (flow.dimensions().stream().anyMatch(SdmxFlow.SdmxDimension::time)) {
            var time = component(flow, SdmxFlow.TIME);
            time.put("localRepresentation", Map.of("format", Map.of("dataType", "ObservationalTimePeriod")));
            list.put("timeDimension", time);
        }
        return list;
    }

    private static Map<String, Object> dimension(SdmxFlow flow, String id, int position) {
        var dimension = component(flow, id);
        dimension.put("position", position);
        dimension.put("localRepresentation", Map.of("enumeration", flow.codelistUrn(flow.codelist(id))));
        return dimension;
    }

    private static Map<String, Object> measure(SdmxFlow flow) {
        var measure = component(flow, SdmxFlow.VALUE);
        measure.put("usage", "optional");
        measure.put("localRepresentation", Map.of("format", Map.of("dataType", "Decimal")));
        return measure;
    }

    private static Map<String, Object> attribute(SdmxFlow flow, String id, Map<String, Object> representation) {
        var attribute = component(flow, id);
        attribute.put("usage", "optional");
        attribute.put("attributeRelationship", Map.of("observation", Map.of()));
        attribute.put("localRepresentation", representation);
        return attribute;
    }

    private static Map<String, Object> component(SdmxFlow flow, String id) {
        var component = new LinkedHashMap<String, Object>();
        component.put("id", id);
        component.put("conceptIdentity", flow.conceptUrn(id));
        return component;
    }
}
