package org.comity.publication.money;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The part of an amount that comes from one contributor, which is a request; or the change of that part from one edition to another.
 *
 * @param contributor pseudonym of the request: the same in each edition, and of no use to find the request
 * @param partner the other State
 * @param amount its amount, greater than 0; of a change it is negative if the part is less than before
 */
public record Contribution(UUID contributor, String partner, BigDecimal amount) {

    /** The part of a request. */
    public static Contribution of(UUID request, String partner, BigDecimal amount) {
        var name = request.toString().getBytes(StandardCharsets.US_ASCII);
        return new Contribution(UUID.nameUUIDFromBytes(name), partner, amount);
    }
}
