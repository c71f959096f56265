package org.comity.registers.files;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The lists of faults of imports. Whoever asks has passed the gate of the import first. */
@ApplicationScoped
public class ImportFaultLists implements PanacheRepositoryBase<ImportFaultList, UUID> {}
