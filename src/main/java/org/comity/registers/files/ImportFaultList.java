package org.comity.registers.files;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** All faults of an import, compressed. */
@Entity
@Immutable
@Table(name = "import_fault_list")
public class ImportFaultList extends ImportContent {

    /** For the persistence provider. */
    protected ImportFaultList() {}

    public ImportFaultList(UUID importId, String authority, byte[] content) {
        super(importId, authority, content);
    }
}
