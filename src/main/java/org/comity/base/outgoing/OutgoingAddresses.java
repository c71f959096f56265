package org.comity.base.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The guard of outgoing calls. An address is https, and its host is one whose every address may be called: a name that leads to a
 * public address and to another one is refused.
 */
@ApplicationScoped
public class OutgoingAddresses {

    private static final int LONGEST = 2000;
    private static final int HIGHEST_PORT = 65535;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** A host in brackets or without a colon, and its port. */
    private static final Pattern WITH_PORT = Pattern.compile("(\\[.*]|[^:]*):([0-9]+)");

    /** A name, an address of IPv4, or one of IPv6 in brackets, with a port or without. */
    private static final Pattern PLACE = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:([0-9]{1,5}))?");

    private final OutgoingSettings settings;
    private final Set<Place> privatePlaces;

    OutgoingAddresses(OutgoingSettings settings) {
        this.settings = settings;
        this.privatePlaces = settings.privateHosts().orElse(Set.of()).stream()
                .map(Place::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A port of a host; the host without brackets, in lower case. */
    private record Place(String host, int port) {

        static Place of(String entry) {
            var text = entry.strip();
            var parts = WITH_PORT.matcher(text);
            return parts.matches()
                    ? new Place(withoutBrackets(parts.group(1)), Integer.parseInt(parts.group(2)))
                    : new Place(withoutBrackets(text), HTTPS);
        }

        static Place of(URI address) {
            return new Place(OutgoingAddresses.host(address), OutgoingAddresses.port(address));
        }
    }

    /** True if a text names a host, with a port or without, as the setting of private hosts has it. */
    public static boolean isPlace(String text) {
        var parts = PLACE.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        var port = parts.group(3) == null ? HTTPS : Integer.parseInt(parts.group(3));
        return port > 0 && port <= HIGHEST_PORT;
    }

    /** The fault of an address that somebody enters, as far as its text shows it; the rest is seen at each call. */
    public Optional<String> fault(String text) {
        var address = parsed(text);
        if (address.isEmpty()) {
            return Optional.of(
                    "must be an absolute https address of at most 2000 characters, without user, password and fragment");
        }
        var place = Place.of(address.get());
        return isLiteral(place.host()) && !isAllowedLiteral(place)
                ? Optional.of("must be the address of a host that may be called")
                : Optional.empty();
    }

    private boolean isAllowedLiteral(Place place) {
        try {
            return mayBeCalled(place, InetAddress.getByName(place.host()));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private Optional<URI> parsed(String text) {
        try {
            var address = new URI(text);
            var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            var right = text.length() <= LONGEST
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null
                    && address.getPort() <= HIGHEST_PORT
                    && address.getPort() != 0
                    && (scheme.equals("https") || (scheme.equals("http") && isThisMachine(host(address))));
            return right ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * The internet address that a call to an address goes to: the name is resolved once.
     *
     * @throws UnknownHostException if the name leads nowhere, or its server does not answer in the time for a connection
     * @throws IllegalArgumentException if it must not be called
     */
    InetAddress resolve(URI address) throws UnknownHostException {
        var place = Place.of(address);
        var found = NameLookup.of(place.host(), InetAddress::getAllByName, settings.connecting());
        var plain = !"https".equalsIgnoreCase(address.getScheme());
        if (!Arrays.stream(found).allMatch(one -> mayBeCalled(place, one))
                || (plain && !Arrays.stream(found).allMatch(one -> Reach.of(one) == Reach.LOOPBACK))) {
            throw new IllegalArgumentException("the host must not be called");
        }
        return found[0];
    }

    private boolean mayBeCalled(Place place, InetAddress address) {
        return switch (Reach.of(address)) {
            case PUBLIC -> true;
            case PRIVATE -> privatePlaces.contains(place);
            case LOOPBACK -> settings.loopback();
            case FORBIDDEN -> false;
        };
    }

    /** The host without the brackets of an IPv6 literal, in lower case. */
    static String host(URI address) {
        return withoutBrackets(String.valueOf(address.getHost()));
    }

    private static String withoutBrackets(String host) {
        return host.replaceAll("^\\[|]$", "").toLowerCase(Locale.ROOT);
    }

    /** The port of an address, or the usual one. */
    static int port(URI address) {
        var usual = "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
        return address.getPort() < 0 ? usual : address.getPort();
    }

    private boolean isThisMachine(String host) {
        return settings.loopback() && (host.equals("localhost") || host.equals("127.0.0.1"));
    }

    /** Also forms of IPv4 that only some programs read, such as 127.1 and 0x7f000001, are no names. */
    private static boolean isLiteral(String host) {
        return host.contains(":") || host.matches("[0-9.]+");
    }
}
