package org.comity.cases.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Where an imported request comes from.
 *
 * @param importId the import
 * @param row the row of its file, the heading being row 1
 * @param identity what distinguishes the row from every other, in any file
 */
@Embeddable
public record Provenance(
        @Column(name = "import_id") UUID importId,
        @Column(name = "import_row") int row,
        @Column(name = "import_identity") String identity) {}
