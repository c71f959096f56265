package org.comity.reference.absence;

import jakarta.enterprise.context.ApplicationScoped;
import org.comity.reference.authority.OfficeEntries;

/** The absences of the people of the offices of the caller. */
@ApplicationScoped
class Absences implements OfficeEntries<Absence> {}
