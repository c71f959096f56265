package org.comity.base.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;

/** Whether the head of a request says in one way only where the request ends and whom it is for: RFC 9112 §§3.2, 6. */
final class Framing {

    private Framing() {}

    /** False for a head that a proxy could frame otherwise than Netty did. */
    static boolean isUnambiguous(HttpRequest head) {
        var version = head.protocolVersion();
        var hosts = head.headers().getAll(HttpHeaderNames.HOST).size();
        if (version.equals(HttpVersion.HTTP_1_1)) {
            return hosts == 1 && isPlainlyChunkedOrNot(head);
        }
        return version.equals(HttpVersion.HTTP_1_0)
                && hosts <= 1
                && !head.headers().contains(HttpHeaderNames.TRANSFER_ENCODING);
    }

    /** A folded header keeps the blank of its fold in the value, and is none of the spelling either. */
    private static boolean isPlainlyChunkedOrNot(HttpRequest head) {
        var codings = head.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return codings.isEmpty()
                || (codings.size() == 1
                        && codings.getFirst().equalsIgnoreCase("chunked")
                        && !head.headers().contains(HttpHeaderNames.CONTENT_LENGTH));
    }
}
