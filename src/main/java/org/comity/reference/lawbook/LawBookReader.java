package org.comity.reference.lawbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.rules.refusal.Prohibition;
import org.jspecify.annotations.Nullable;

/** Reads the law book and reports all its faults at once. A reader reads one book. */
public final class LawBookReader {

    private final ObjectMapper yaml = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final LawSchemas schemas = new LawSchemas();
    private final EntryReader reader = new EntryReader();
    private final List<LawFault> faults = new ArrayList<>();
    private final Map<LawFolder, List<EntryRow>> rows = new EnumMap<>(LawFolder.class);
    private final Map<LawFolder, Map<String, LawFile>> codes = new EnumMap<>(LawFolder.class);
    private final Map<String, Prohibition.ProhibitionEffect> prohibitionSettings = new HashMap<>();
    private final Set<String> confirmedTexts = new HashSet<>();

    private LawBookReader() {}

    /** The book of the program, without national folders. */
    public static LawBook builtIn() {
        return withNational(List.of());
    }

    /** The book of the program, with the folders of a State. */
    public static LawBook withNational(List<Path> folders) {
        return new LawBookReader().read(folders);
    }

    private LawBook read(List<Path> folders) {
        var files = new LawFiles(faults);
        files.addBuiltIn();
        folders.forEach(files::addNational);
        files.files().forEach(this::readEntries);
        var lists = CodeLists.from(rows, reader);
        files.settings().forEach(this::readSettings);
        new CrossCheck(lists, knownCodes()).run();
        if (!faults.isEmpty()) {
            throw new LawBookFaulty(faults);
        }
        return new LawBook(lists, prohibitionSettings, confirmedTexts);
    }

    private void readEntries(LawFile file) {
        var root = parse(file);
        if (root.isEmpty()) {
            return;
        }
        var broken = new HashSet<Integer>();
        for (var place : schemas.faultsIn(root.get(), file.folder().path())) {
            broken.add(place.entry());
            faults.add(
                    new LawFault(file.name(), entryName(root.get(), place.entry()), place.field(), place.sentence()));
        }
        for (var i = 0; i < root.get().size(); i++) {
            var node = root.get().path(i);
            claimCode(file, node);
            if (!broken.contains(i) && !broken.contains(-1)) {
                var row = EntryRow.of(new EntryPlace(file, node.path("code").asText(), faults), node);
                checkEarlier(row, file.folder());
                rows.computeIfAbsent(file.folder(), folder -> new ArrayList<>()).add(row);
            }
        }
    }

    /** An earlier version follows the schema of its folder too. */
    private void checkEarlier(EntryRow row, LawFolder folder) {
        for (var earlier : row.earlier()) {
            schemas.faultsIn(yaml.createArrayNode().add(earlier.node()), folder.path())
                    .forEach(place -> row.place().fault("earlier." + place.field(), place.sentence()));
        }
    }

    private static String entryName(JsonNode root, int entry) {
        return entry < 0 ? "file" : root.path(entry).path("code").asText("entry " + (entry + 1));
    }

    /**
     * A code that is used already is a fault, except that the calendar of a State's own folder takes the place of the one of
     * the book. The entry is read all the same, to find its other faults.
     */
    private void claimCode(LawFile file, JsonNode node) {
        var code = node.path("code").asText();
        var known = codes.computeIfAbsent(file.folder(), folder -> new LinkedHashMap<>());
        var first = known.putIfAbsent(code, file);
        if (first != null && file.folder() == LawFolder.CALENDARS && file.national() && !first.national()) {
            known.put(code, file);
        } else if (first != null && !code.isEmpty()) {
            faults.add(new LawFault(file.name(), code, "code", "The code is used already, in " + first.name() + "."));
        }
    }

    private Map<LawFolder, Set<String>> knownCodes() {
        return codes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().keySet()));
    }

    private void readSettings(LawFile file) {
        var root = parse(file);
        if (root.isEmpty()) {
            return;
        }
        schemas.faultsIn(root.get(), "settings")
                .forEach(place -> faults.add(new LawFault(file.name(), "settings", place.field(), place.sentence())));
        var place = new EntryPlace(file, "settings", faults);
        reader.read(root.get(), place, Settings.class).ifPresent(settings -> {
            if (settings.prohibitions() != null) {
                settings.prohibitions().forEach((code, effect) -> set(code, effect, place));
            }
            settings.confirmedTexts().forEach(code -> confirm(code, place));
        });
    }

    private void set(String prohibition, Prohibition.ProhibitionEffect effect, EntryPlace place) {
        if (!knownCodes().getOrDefault(LawFolder.PROHIBITIONS, Set.of()).contains(prohibition)) {
            place.fault("prohibitions." + prohibition, "The law book has no such prohibition.");
        }
        if (prohibitionSettings.put(prohibition, effect) != null) {
            place.fault("prohibitions." + prohibition, "Two folders set it.");
        }
    }

    private void confirm(String text, EntryPlace place) {
        if (!knownCodes().getOrDefault(LawFolder.NATIONAL_TEXTS, Set.of()).contains(text)) {
            place.fault("confirmedTexts", "The law book has no text " + text + " of national law.");
        }
        confirmedTexts.add(text);
    }

    /** The settings file of a State. */
    private record Settings(
            @Nullable Map<String, Prohibition.ProhibitionEffect> prohibitions, Set<String> confirmedTexts) {}

    private Optional<JsonNode> parse(LawFile file) {
        try {
            return Optional.of(yaml.readTree(file.text()));
        } catch (JsonProcessingException e) {
            var line =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
            faults.add(new LawFault(
                    file.name(),
                    "file",
                    "text",
                    "It is not YAML" + line + ": "
                            + e.getOriginalMessage().lines().collect(Collectors.joining(" "))));
            return Optional.empty();
        }
    }
}
