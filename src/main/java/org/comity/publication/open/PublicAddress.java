package org.comity.publication.open;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The begin of the address at which readers find published figures, by a setting: a caller must not choose it by the header Host. */
@Singleton
public class PublicAddress {

    private final String begin;

    /**
     * The address of the setting.
     *
     * @param begin scheme, host and path; empty if it is not set
     */
    public PublicAddress(@ConfigProperty(name = "comity.public-address") Optional<String> begin) {
        this.begin = begin.map(PublicAddress::withoutSlash).orElse("");
    }

    private static String withoutSlash(String text) {
        return text.replaceFirst("/+$", "");
    }

    /** Scheme, host and path without a slash at the end; empty if the office has not set them. */
    public String begin() {
        return begin;
    }

    /**
     * The address of a path for readers.
     *
     * @param path path, which begins with a slash
     * @param request address of this server in the request, which is the begin without the setting
     */
    URI of(String path, URI request) {
        return URI.create((begin.isEmpty() ? withoutSlash(request.toString()) : begin) + path);
    }
}
