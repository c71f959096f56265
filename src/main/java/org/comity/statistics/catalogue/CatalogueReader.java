package org.comity.statistics.catalogue;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.catalogue.IndicatorDefinition;
import org.comity.statistics.catalogue.IndicatorCatalogue.CommonRules;
import org.comity.statistics.catalogue.IndicatorCatalogue.Listed;

/** Reads the catalogue and reports all its faults at once. A reader reads one catalogue. */
public final class CatalogueReader {

    private final ObjectMapper yaml = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();
    private final DefinitionShape shape = new DefinitionShape();
    private final DefinitionReader reader = new DefinitionReader();
    private final List<CatalogueFault> faults = new ArrayList<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, Listed> indicators = new LinkedHashMap<>();
    private final CommonRules rules = own("rules.yaml", CommonRules.class);
    private final List<AskingKey> asking = Arrays.asList(own("asking.yaml", AskingKey[].class));
    private final Set<String> keys = asking.stream().map(AskingKey::key).collect(Collectors.toSet());
    private final DimensionValues values;

    private CatalogueReader(LawBook book) {
        this.values = new DimensionValues(book);
    }

    /** The catalogue of the program, without national folders. */
    public static IndicatorCatalogue builtIn(LawBook book) {
        return withNational(book, List.of());
    }

    /** The catalogue of the program, with the folders of a State; throws CatalogueFaulty with all faults. */
    public static IndicatorCatalogue withNational(LawBook book, List<Path> folders) {
        return new CatalogueReader(book).read(folders);
    }

    private IndicatorCatalogue read(List<Path> folders) {
        CatalogueFile.builtIn().forEach(this::readEntries);
        for (var folder : folders) {
            if (Files.isDirectory(folder)) {
                CatalogueFile.national(folder).forEach(this::readEntries);
            } else {
                faults.add(new CatalogueFault(
                        folder.toString(), "folder", "comity.indicators.folders", "There is no such folder."));
            }
        }
        if (!faults.isEmpty()) {
            throw new CatalogueFaulty(faults);
        }
        return new IndicatorCatalogue(indicators, rules, asking);
    }

    private void readEntries(CatalogueFile file) {
        var root = parse(file);
        if (root.isEmpty()) {
            return;
        }
        var broken = new HashSet<Integer>();
        for (var violation : shape.violations(root.get())) {
            broken.add(violation.entry());
            faults.add(new CatalogueFault(
                    file.name(), entryName(root.get(), violation.entry()), violation.field(), violation.sentence()));
        }
        for (var i = 0; i < root.get().size(); i++) {
            var entry = root.get().path(i);
            claimCode(file, entry.path("code").asText());
            if (!broken.contains(i) && !broken.contains(-1)) {
                readEntry(file, entry);
            }
        }
    }

    private void readEntry(CatalogueFile file, JsonNode entry) {
        var code = entry.path("code").asText();
        BiConsumer<String, String> fault =
                (field, sentence) -> faults.add(new CatalogueFault(file.name(), code, field, sentence));
        reader.read(entry, fault).ifPresent(definition -> {
            check(definition, file, fault);
            indicators.putIfAbsent(code, new Listed(definition, file.group(), file.national()));
        });
    }

    private void check(IndicatorDefinition definition, CatalogueFile file, BiConsumer<String, String> fault) {
        var check = new DefinitionCheck(definition, fault);
        check.run(values);
        check.mustKnow("rules", definition.rules(), rules.named().keySet());
        check.mustKnow(
                "askedBy",
                definition.askedBy().stream().filter(key -> key.startsWith("Q")).toList(),
                keys);
        if (file.national() == (definition.number() != null)) {
            fault.accept("number", "An indicator of the program has a number, and one of a State has none.");
        }
    }

    /** A code that is used already is a fault. The entry is read all the same, to find its other faults. */
    private void claimCode(CatalogueFile file, String code) {
        var first = files.putIfAbsent(code, file.name());
        if (first != null && !code.isEmpty()) {
            faults.add(new CatalogueFault(file.name(), code, "code", "The code is used already, in " + first + "."));
        }
    }

    private static String entryName(JsonNode root, int entry) {
        return entry < 0 ? "file" : root.path(entry).path("code").asText("entry " + (entry + 1));
    }

    private Optional<JsonNode> parse(CatalogueFile file) {
        try {
            return Optional.of(yaml.readTree(file.text()));
        } catch (JsonProcessingException e) {
            var line =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
            var why = e.getOriginalMessage().lines().collect(Collectors.joining(" "));
            faults.add(new CatalogueFault(file.name(), "file", "text", "It is not YAML" + line + ": " + why));
            return Optional.empty();
        }
    }

    /** A file of the program that a State cannot add. */
    private <T> T own(String name, Class<T> type) {
        try {
            return yaml.readValue(CatalogueFile.resource(name), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
