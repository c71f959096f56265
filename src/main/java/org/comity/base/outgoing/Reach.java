package org.comity.base.outgoing;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/** How far an internet address reaches: the whole internet, a private network, this machine, or nowhere that may be called. */
enum Reach {
    PUBLIC,
    PRIVATE,
    LOOPBACK,
    /** Link-local addresses, those of metadata services among them; multicast; addresses that are reserved or contain others. */
    FORBIDDEN;

    private static final List<Network> PRIVATE_NETWORKS = List.of(
            Network.of("10.0.0.0/8"),
            Network.of("172.16.0.0/12"),
            Network.of("192.168.0.0/16"),
            Network.of("fc00::/7"));

    private static final List<Network> LOOPBACK_NETWORKS = List.of(Network.of("127.0.0.0/8"), Network.of("::1/128"));

    /** The entries of the special-purpose registries of IANA that are neither private nor loopback. */
    private static final List<Network> SPECIAL = List.of(
            Network.of("0.0.0.0/8"),
            Network.of("100.64.0.0/10"),
            Network.of("169.254.0.0/16"),
            Network.of("192.0.0.0/24"),
            Network.of("192.0.2.0/24"),
            Network.of("192.88.99.0/24"),
            Network.of("198.18.0.0/15"),
            Network.of("198.51.100.0/24"),
            Network.of("203.0.113.0/24"),
            Network.of("224.0.0.0/4"),
            Network.of("240.0.0.0/4"),
            Network.of("2001::/23"),
            Network.of("2001:db8::/32"),
            Network.of("2002::/16"),
            Network.of("3fff::/20"),
            // The metadata service of a large provider is in its private network.
            Network.of("fd00:ec2::/32"));

    /** The only block of IPv6 from which public addresses are assigned. */
    private static final Network ASSIGNED = Network.of("2000::/3");

    /** The reach of an address. An IPv4 address in the form of IPv6 is an IPv4 address to Java. */
    static Reach of(InetAddress address) {
        if (isIn(SPECIAL, address)) {
            return FORBIDDEN;
        }
        if (isIn(LOOPBACK_NETWORKS, address)) {
            return LOOPBACK;
        }
        if (isIn(PRIVATE_NETWORKS, address)) {
            return PRIVATE;
        }
        return switch (address) {
            case Inet4Address four -> PUBLIC;
            case Inet6Address six -> ASSIGNED.contains(six) ? PUBLIC : FORBIDDEN;
            default -> FORBIDDEN;
        };
    }

    private static boolean isIn(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
