package org.comity.base.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.regex.Pattern;

/** Checks that the head of a request determines its end and its host in one way only: RFC 9112 §§3.2, 6. */
final class Framing {

    private static final Pattern BROKEN_ENCODING = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private Framing() {}

    /** False for a head that a proxy could frame in another way than Netty did. */
    static boolean isUnambiguous(HttpRequest head) {
        var version = head.protocolVersion();
        var hosts = head.headers().getAll(HttpHeaderNames.HOST).size();
        if (version.equals(HttpVersion.HTTP_1_1)) {
            return hosts == 1 && isChunkedOnceOrNot(head);
        }
        return version.equals(HttpVersion.HTTP_1_0)
                && hosts <= 1
                && !head.headers().contains(HttpHeaderNames.TRANSFER_ENCODING);
    }

    /** True if each percent sign of an address begins an encoded byte, RFC 3986 section 2.1. */
    static boolean isEncoded(String address) {
        return !BROKEN_ENCODING.matcher(address).find();
    }

    /** The value of a folded header contains the blank of its fold, and is therefore not equal to {@code chunked}. */
    private static boolean isChunkedOnceOrNot(HttpRequest head) {
        var codings = head.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return codings.isEmpty()
                || (codings.size() == 1
                        && codings.getFirst().equalsIgnoreCase("chunked")
                        && !head.headers().contains(HttpHeaderNames.CONTENT_LENGTH));
    }
}
