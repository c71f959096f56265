package org.comity.reference.lawbook;

import java.util.List;

/**
 * The place of an entry in the files of law, where faults of the entry are noted.
 *
 * @param file the file that holds the entry
 * @param name the name of the entry in faults: its code
 * @param faults the faults of the whole book
 */
record EntryPlace(LawFile file, String name, List<LawFault> faults) {

    void fault(String field, String sentence) {
        faults.add(new LawFault(file.name(), name, field, sentence));
    }
}
