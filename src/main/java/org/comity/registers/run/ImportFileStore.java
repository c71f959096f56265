package org.comity.registers.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.base.json.JsonText;
import org.comity.registers.files.FaultList;
import org.comity.registers.files.ImportFaultList;
import org.comity.registers.files.ImportFaultLists;
import org.comity.registers.files.ImportFile;
import org.comity.registers.files.ImportFiles;
import org.comity.registers.layout.FindingView;

/**
 * The files of imports and their faults, stored apart from their reports. The caller must check the visibility of the
 * import first.
 */
@ApplicationScoped
class ImportFileStore {

    private final ImportFiles files;
    private final ImportFaultLists faultLists;
    private final JsonText json;

    ImportFileStore(ImportFiles files, ImportFaultLists faultLists, JsonText json) {
        this.files = files;
        this.faultLists = faultLists;
        this.json = json;
    }

    void store(ImportRun run, byte[] content, FaultList faults) {
        files.persist(new ImportFile(run.id(), run.authority(), content));
        if (!faults.isEmpty()) {
            faultLists.persist(new ImportFaultList(run.id(), run.authority(), faults.packed()));
        }
    }

    /** The file of an import that was not erased. */
    byte[] content(ImportRun run) {
        return files.findById(run.id()).content();
    }

    /** Returns a page of the faults of an import. */
    List<FindingView> faults(UUID id, int behind, int most) {
        return Stream.ofNullable(faultLists.findById(id))
                .flatMap(list -> FaultList.some(list.content(), behind, most, json).stream())
                .toList();
    }

    /** Removes the file and its faults. */
    void erase(ImportRun run) {
        files.delete("importId", run.id());
        faultLists.delete("importId", run.id());
    }
}
