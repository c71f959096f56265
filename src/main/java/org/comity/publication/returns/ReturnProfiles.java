package org.comity.publication.returns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.base.json.ProgramFile;
import org.comity.base.json.YamlFolder;

/** The layouts of returns, read and checked at the start. A faulty layout stops the start, with all its faults. */
@Singleton
@Startup
public class ReturnProfiles {

    private static final String ROOT = "publication/returns/";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, ReturnLayout> layouts = new LinkedHashMap<>();

    @Inject
    ReturnProfiles(ReturnSettings settings) {
        this(settings.folders().orElse(List.of()));
    }

    /**
     * The layouts of the program, and those of an office.
     *
     * @param folders folders of the office; each of their YAML files is a layout
     */
    ReturnProfiles(List<Path> folders) {
        var faults = new ArrayList<String>();
        for (var name : resource("index.txt").lines().toList()) {
            add(name, resource(name), faults);
        }
        folders.forEach(folder -> addAll(folder, faults));
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Layouts of returns with faults: " + String.join("; ", faults));
        }
    }

    private void addAll(Path folder, List<String> faults) {
        try {
            YamlFolder.files(folder).forEach(file -> add(file.toString(), YamlFolder.text(file), faults));
        } catch (UncheckedIOException e) {
            faults.add(folder + ": the folder or a file of it cannot be read");
        }
    }

    private void add(String name, String text, List<String> faults) {
        read(name, text, faults).ifPresent(layout -> {
            if (layouts.putIfAbsent(layout.code(), layout) != null) {
                faults.add(name + ": another layout has the code " + layout.code());
            }
        });
    }

    /**
     * Reads a layout.
     *
     * @param name name of the file in the faults
     * @param text the file
     * @param faults receives what is wrong with it
     * @return the layout; empty if it cannot be read
     */
    static Optional<ReturnLayout> read(String name, String text, List<String> faults) {
        try {
            var layout = YAML.readValue(text, ReturnLayout.class);
            LayoutCheck.faults(layout).forEach(fault -> faults.add(name + ": " + fault));
            return Optional.of(layout);
        } catch (JsonProcessingException e) {
            faults.add(name + ": " + e.getOriginalMessage());
            return Optional.empty();
        }
    }

    private static String resource(String name) {
        return ProgramFile.text(ROOT + name);
    }

    /** All layouts, in the order of the files. */
    public Collection<ReturnLayout> all() {
        return Collections.unmodifiableCollection(layouts.values());
    }

    public Optional<ReturnLayout> find(String code) {
        return Optional.ofNullable(layouts.get(code));
    }
}
