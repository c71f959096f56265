package org.comity.cases.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The person or unit that has an access right.
 *
 * @param person issuer and subject of the token of the person, separated by a bar; null for a unit
 * @param personName name of the person; null if it is not known
 * @param unit code of the unit; null for a person
 */
record Holder(
        @Nullable String person,
        @Nullable String personName,
        @Nullable String unit) {

    static Holder person(String person, @Nullable String name) {
        return new Holder(person, name, null);
    }

    static Holder unit(String unit) {
        return new Holder(null, null, unit);
    }

    /** True for the same person or unit, also under another name. */
    boolean isSame(Holder other) {
        return Objects.equals(person, other.person) && Objects.equals(unit, other.unit);
    }
}
