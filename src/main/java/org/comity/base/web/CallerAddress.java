package org.comity.base.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The network address from which a call comes, as a trusted proxy says it. */
@ApplicationScoped
public class CallerAddress {

    /** An address of IP version 6 without its zone; the text asks no name server. */
    private static final Pattern VERSION_6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private static final int BYTES_OF_NETWORK = 8;

    private final CurrentVertxRequest request;

    CallerAddress(CurrentVertxRequest request) {
        this.request = request;
    }

    /**
     * The address of the caller, for a limit. One subscriber has all addresses of a network of 64 bits in IP version 6, which is therefore one
     * address.
     */
    public String network() {
        var remote = request.getCurrent().request().remoteAddress();
        return remote == null || remote.hostAddress() == null ? "" : networkOf(remote.hostAddress());
    }

    static String networkOf(String address) {
        var text = address.replaceFirst("%.*", "");
        if (!VERSION_6.matcher(text).matches()) {
            return text;
        }
        try {
            var bytes = InetAddress.getByName(text).getAddress();
            if (bytes.length > BYTES_OF_NETWORK) {
                Arrays.fill(bytes, BYTES_OF_NETWORK, bytes.length, (byte) 0);
            }
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            return text;
        }
    }
}
