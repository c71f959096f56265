package org.comity.publication.money;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.UUID;

/**
 * The part of an amount that comes from one contributor, which is a request; or the change of that part from one edition to another.
 *
 * @param contributor pseudonym of the request, the same in each edition of an office; nobody computes it from the request
 * @param partner the other State
 * @param amount its amount, greater than 0; of a change it is negative if the part is less than before
 */
public record Contribution(UUID contributor, String partner, BigDecimal amount) {

    /** The part with another amount of the same contributor added. */
    Contribution plus(Contribution other) {
        return new Contribution(contributor, partner, amount.add(other.amount));
    }

    /** The part with the other sign. */
    public Contribution negated() {
        return new Contribution(contributor, partner, amount.negate());
    }

    /** The part without its sign. */
    Contribution size() {
        return new Contribution(contributor, partner, amount.abs());
    }

    /** The sum of parts. */
    static BigDecimal sum(Collection<Contribution> all) {
        return all.stream().map(Contribution::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
