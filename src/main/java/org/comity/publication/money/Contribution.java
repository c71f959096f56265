package org.comity.publication.money;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;

/**
 * The part of an amount that comes from one contributor, which is a request; or the change of that part from one edition to another.
 *
 * @param contributor pseudonym of the request, the same in each edition; a digest of its identifier, which it does not show
 * @param partner the other State
 * @param amount its amount, greater than 0; of a change it is negative if the part is less than before
 */
public record Contribution(UUID contributor, String partner, BigDecimal amount) {

    /** The part of a request. */
    public static Contribution of(UUID request, String partner, BigDecimal amount) {
        var name = request.toString().getBytes(StandardCharsets.US_ASCII);
        return new Contribution(UUID.nameUUIDFromBytes(name), partner, amount);
    }

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
