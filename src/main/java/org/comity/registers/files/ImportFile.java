package org.comity.registers.files;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The unchanged file of an import. */
@Entity
@Immutable
@Table(name = "import_file")
public class ImportFile extends ImportContent {

    /** For the persistence provider. */
    protected ImportFile() {}

    public ImportFile(UUID importId, String authority, byte[] content) {
        super(importId, authority, content);
    }
}
