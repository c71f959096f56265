package org.comity.base.longjobs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The files of jobs. The caller must check the visibility of the job first. */
@ApplicationScoped
class JobFiles implements PanacheRepositoryBase<JobFile, UUID> {}
