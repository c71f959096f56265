package org.comity.registers.files;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** Bytes that belong to an import. They have a table of their own, so that a report is read without them. */
@MappedSuperclass
public abstract class ImportContent {

    @Id
    @Column(name = "import_id")
    private UUID importId;

    private String authority;
    private byte[] content;

    /** For the persistence provider. */
    protected ImportContent() {}

    ImportContent(UUID importId, String authority, byte[] content) {
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
