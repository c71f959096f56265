package org.comity.statistics.catalogue;

import java.nio.file.Path;
import java.util.List;
import org.comity.base.json.ProgramFile;
import org.comity.base.json.YamlFolder;

/**
 * One file of the catalogue. The files of the program are named by an index, since a packaged application cannot list its
 * own folders everywhere.
 *
 * @param name its name for people
 * @param group its name without folder and ending
 * @param national true if a State added it
 * @param text the content
 */
record CatalogueFile(String name, String group, boolean national, String text) {

    private static final String ROOT = "indicators/";

    /** The files of the program. */
    static List<CatalogueFile> builtIn() {
        return resource("index.txt").lines().map(CatalogueFile::builtIn).toList();
    }

    /** A file of the program. */
    static CatalogueFile builtIn(String name) {
        return new CatalogueFile(name, group(name), false, resource(name));
    }

    /** The files of a folder of a State and of the folders in it. */
    static List<CatalogueFile> national(Path folder) {
        return YamlFolder.files(folder).stream()
                .map(CatalogueFile::readNational)
                .toList();
    }

    private static CatalogueFile readNational(Path path) {
        return new CatalogueFile(
                path.toString(), group(String.valueOf(path.getFileName())), true, YamlFolder.text(path));
    }

    private static String group(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** The content of a file of the program. */
    static String resource(String name) {
        return ProgramFile.text(ROOT + name);
    }
}
