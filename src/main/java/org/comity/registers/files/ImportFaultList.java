package org.comity.registers.files;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** All faults of an import, compressed. They have a table of their own, so that a report is read without them. */
@Entity
@Immutable
@Table(name = "import_fault_list")
public class ImportFaultList {

    @Id
    @Column(name = "import_id")
    private UUID importId;

    private String authority;
    private byte[] content;

    /** For the persistence provider. */
    protected ImportFaultList() {}

    public ImportFaultList(UUID importId, String authority, byte[] content) {
        this.importId = importId;
        this.authority = authority;
        this.content = content.clone();
    }

    String authority() {
        return authority;
    }

    public byte[] content() {
        return content.clone();
    }
}
