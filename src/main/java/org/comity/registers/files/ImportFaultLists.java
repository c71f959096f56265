package org.comity.registers.files;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The lists of faults of imports. The caller must check the visibility of the import first. */
@ApplicationScoped
public class ImportFaultLists implements PanacheRepositoryBase<ImportFaultList, UUID> {}
