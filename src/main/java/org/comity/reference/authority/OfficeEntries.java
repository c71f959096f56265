package org.comity.reference.authority;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The entries of a list of the offices of the caller. */
public interface OfficeEntries<E extends OfficeEntry> extends PanacheRepositoryBase<E, UUID> {

    /** Those of an office, in the order of their codes. */
    default List<E> of(String authority) {
        return list("authority = ?1 order by code", authority);
    }

    /** The entry of a code. */
    default Optional<E> find(String authority, String code) {
        return find("authority = ?1 and code = ?2", authority, code).singleResultOptional();
    }
}
