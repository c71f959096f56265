package org.comity.registers.files;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The unchanged file of an import. It has a table of its own, so that a report is read without it. */
@Entity
@Immutable
@Table(name = "import_file")
public class ImportFile {

    @Id
    @Column(name = "import_id")
    private UUID importId;

    private String authority;
    private byte[] content;

    /** For the persistence provider. */
    protected ImportFile() {}

    public ImportFile(UUID importId, String authority, byte[] content) {
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
