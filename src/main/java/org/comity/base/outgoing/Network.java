package org.comity.base.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of internet addresses.
 *
 * @param prefix the address that it begins with
 * @param bits how many bits its addresses have in common
 */
record Network(InetAddress prefix, int bits) {

    /** The block in the notation of CIDR, whose address is a literal. */
    static Network of(String text) {
        var slash = text.indexOf('/');
        try {
            return new Network(
                    InetAddress.getByName(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    boolean contains(InetAddress address) {
        var own = prefix.getAddress();
        var other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> bit % Byte.SIZE;
            if ((own[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
