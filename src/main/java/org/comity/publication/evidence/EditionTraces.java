package org.comity.publication.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The repository of the traces of editions. The caller has found the edition. */
@ApplicationScoped
class EditionTraces implements PanacheRepositoryBase<EditionTrace, UUID> {}
