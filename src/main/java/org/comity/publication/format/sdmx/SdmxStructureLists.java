package org.comity.publication.format.sdmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.publication.format.StatusWords;
import org.comity.publication.table.Category;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Words;

/** Code lists and concepts of the tables of an edition, with the parts of the official code lists that they use. */
final class SdmxStructureLists {

    static final String FREE = "Free (free for publication)";
    static final String CONFIDENTIAL = "Confidential statistical information";

    static final String OFFICIAL = "SDMX";
    static final String OBS_STATUS = "CL_OBS_STATUS";
    static final String OBS_STATUS_VERSION = "2.2";
    static final String CONF_STATUS = "CL_CONF_STATUS";
    static final String CONF_STATUS_VERSION = "1.3";
    static final String CELL_STATUS = "CL_CELL_STATUS";

    private final SdmxWords words;
    private final List<SdmxFlow> flows;

    SdmxStructureLists(SdmxWords words, List<SdmxFlow> flows) {
        this.words = words;
        this.flows = flows;
    }

    List<Map<String, Object>> codelists() {
        var lists = new ArrayList<Map<String, Object>>();
        for (var flow : flows) {
            lists.add(list(
                    flow.agency(),
                    flow.codelist(SdmxFlow.REF_AREA),
                    flow.version(),
                    SdmxWords.REF_AREA,
                    List.of(words.named(
                            SdmxCode.of(flow.edition().country()),
                            Words.same(flow.edition().country())))));
            for (var dimension : flow.dimensions()) {
                if (!dimension.time()) {
                    lists.add(list(
                            flow.agency(),
                            flow.codelist(dimension.id()),
                            flow.version(),
                            dimension.axis().title(),
                            codes(dimension)));
                }
            }
        }
        lists.addAll(statuses());
        return lists;
    }

    private List<Map<String, Object>> codes(SdmxFlow.SdmxDimension dimension) {
        var categories = dimension.axis().categories();
        var present = categories.stream().map(Category::code).toList();
        return categories.stream()
                .map(category -> {
                    var code = words.named(SdmxCode.of(category.code()), category.title());
                    var measure = category.measure();
                    if (measure != null) {
                        code.put("descriptions", SdmxWords.both(measure.unit()));
                    }
                    if (category.parent() != null && present.contains(category.parent())) {
                        code.put("parent", SdmxCode.of(category.parent()));
                    }
                    return code;
                })
                .toList();
    }

    /** Two official lists in part, and the list of all statuses of cells. */
    private List<Map<String, Object>> statuses() {
        var official = Arrays.stream(SdmxStatus.values())
                .map(status -> words.named(status.name(), Words.same(status.title())))
                .toList();
        var confidentiality = List.of(
                words.named(SdmxStatus.FREE, Words.same(FREE)),
                words.named(SdmxStatus.CONFIDENTIAL, Words.same(CONFIDENTIAL)));
        var own = Arrays.stream(CellStatus.values())
                .map(status -> {
                    var code = words.named(status.name(), StatusWords.title(status));
                    code.put("descriptions", SdmxWords.both(StatusWords.explanation(status)));
                    return code;
                })
                .toList();
        var observation = list(OFFICIAL, OBS_STATUS, OBS_STATUS_VERSION, SdmxWords.STATUS, official);
        observation.put("isPartial", true);
        var free = list(OFFICIAL, CONF_STATUS, CONF_STATUS_VERSION, SdmxWords.CONFIDENTIALITY, confidentiality);
        free.put("isPartial", true);
        var flow = flows.getFirst();
        return List.of(observation, free, list(flow.agency(), CELL_STATUS, flow.version(), SdmxWords.CELL_STATUS, own));
    }

    private Map<String, Object> list(
            String agency, String id, String version, Words title, List<Map<String, Object>> codes) {
        var list = artefact(words, agency, id, version, title);
        list.put("codes", codes);
        return list;
    }

    /** An artefact without its content. */
    static Map<String, Object> artefact(SdmxWords words, String agency, String id, String version, Words title) {
        var artefact = words.named(id, title);
        artefact.put("agencyID", agency);
        artefact.put("version", version);
        artefact.put("isExternalReference", false);
        return artefact;
    }

    Map<String, Object> concepts() {
        var flow = flows.getFirst();
        var concepts = new LinkedHashMap<String, Map<String, Object>>();
        concepts.put(SdmxFlow.REF_AREA, words.named(SdmxFlow.REF_AREA, SdmxWords.REF_AREA));
        for (var one : flows) {
            one.dimensions()
                    .forEach(dimension -> concepts.putIfAbsent(
                            dimension.id(),
                            words.named(dimension.id(), dimension.axis().title())));
        }
        concepts.put(SdmxFlow.VALUE, words.named(SdmxFlow.VALUE, SdmxWords.VALUE));
        concepts.put(SdmxFlow.STATUS, words.named(SdmxFlow.STATUS, SdmxWords.STATUS));
        concepts.put(SdmxFlow.CONFIDENTIALITY, words.named(SdmxFlow.CONFIDENTIALITY, SdmxWords.CONFIDENTIALITY));
        concepts.put(SdmxFlow.CELL_STATUS, words.named(SdmxFlow.CELL_STATUS, SdmxWords.CELL_STATUS));
        var scheme = artefact(words, flow.agency(), flow.concepts(), flow.version(), new Words("Concepts", "Concepts"));
        scheme.put("concepts", List.copyOf(concepts.values()));
        return scheme;
    }
}
