package org.comity.cases.part;

import org.comity.base.security.Sight;

/**
 * A kind of record that belongs to a request. Each package that has one offers one bean; {@link Parts} knows them all, in
 * the order of their {@link jakarta.annotation.Priority}, the highest first.
 */
public interface Part {

    /** Its name, and the address of its records. */
    PartKind kind();

    /** True if a caller who may see a request may see its records of this kind too; by default the office alone. */
    default boolean isFor(Sight sight) {
        return sight.isOfTheOffice();
    }
}
