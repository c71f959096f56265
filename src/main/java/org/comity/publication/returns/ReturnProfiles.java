package org.comity.publication.returns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.base.json.ProgramFile;

/** The layouts of returns, read and checked at the start. A faulty layout stops the start, with all its faults. */
@Singleton
@Startup
public class ReturnProfiles {

    private static final String ROOT = "publication/returns/";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, ReturnLayout> layouts = new LinkedHashMap<>();

    ReturnProfiles() {
        var faults = new ArrayList<String>();
        for (var name : resource("index.txt").lines().toList()) {
            read(name, resource(name), faults).ifPresent(layout -> {
                if (layouts.put(layout.code(), layout) != null) {
                    faults.add(name + ": the code is there twice");
                }
            });
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Layouts of returns with faults: " + String.join("; ", faults));
        }
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
