package org.comity.reference.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who belongs to the units of the offices of the caller now. */
@ApplicationScoped
class UnitMembers implements PanacheRepositoryBase<UnitMember, UUID> {

    /** Those of all units of an office, by the code of the unit, in the order of the codes of people. */
    Map<String, List<UnitMember>> of(String authority) {
        return list("authority = ?1 and untilAt is null order by person", authority).stream()
                .collect(Collectors.groupingBy(UnitMember::unit));
    }
}
