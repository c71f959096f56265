package org.comity.reference.lawbook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.json.ProgramFile;
import org.comity.base.json.YamlFolder;

/**
 * Finds the files of law. Those of the program are listed in an index, since a packaged application cannot list its own
 * folders everywhere.
 */
final class LawFiles {

    static final String SETTINGS = "settings.yaml";

    private static final String ROOT = "law/";

    private final List<LawFile> files = new ArrayList<>();
    private final List<LawFile> settings = new ArrayList<>();
    private final List<LawFault> faults;

    LawFiles(List<LawFault> faults) {
        this.faults = faults;
    }

    List<LawFile> files() {
        return files;
    }

    /** The settings files of the national folders. Their folder has no meaning. */
    List<LawFile> settings() {
        return settings;
    }

    void addBuiltIn() {
        resource("index.txt").lines().filter(line -> !line.isBlank()).forEach(name -> {
            var folder = LawFolder.ofFile(name).orElseThrow();
            files.add(LawFile.of(name, name, folder, false, resource(name)));
        });
    }

    void addNational(Path root) {
        if (!Files.isDirectory(root)) {
            faults.add(new LawFault(root.toString(), "folder", "comity.law.folders", "There is no such folder."));
            return;
        }
        for (var path : YamlFolder.files(root)) {
            addNational(root, path);
        }
    }

    private void addNational(Path root, Path path) {
        var name = path.toString();
        var inRoot = root.relativize(path);
        if (inRoot.toString().equals(SETTINGS)) {
            settings.add(new LawFile(name, LawFolder.PROHIBITIONS, true, null, YamlFolder.text(path)));
            return;
        }
        var place = inRoot.toString().replace('\\', '/');
        var folder = LawFolder.ofFile(place);
        if (folder.isEmpty()) {
            faults.add(new LawFault(name, "file", "folder", "The law book has no such folder."));
            return;
        }
        files.add(LawFile.of(place, name, folder.get(), true, YamlFolder.text(path)));
    }

    /** A file of the program's own book. */
    static String resource(String name) {
        return ProgramFile.text(ROOT + name);
    }
}
