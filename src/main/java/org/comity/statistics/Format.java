package org.comity.statistics;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;
import org.comity.http.Parameters;

/** The form in which figures are answered. */
enum Format {
    JSON,
    CSV;

    /** The media type of files for spreadsheets. */
    static final String TEXT_CSV = "text/csv";

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(TEXT_CSV))
            .build();

    /** The form that the parameter names, or else the Accept header. */
    static Format asked(Parameters query, Request request) {
        return query.read("format", Format::of, "must be one of json, csv").orElseGet(() -> accepted(request));
    }

    private static Format accepted(Request request) {
        var variant = request.selectVariant(VARIANTS);
        return variant != null && variant.getMediaType().isCompatible(MediaType.valueOf(TEXT_CSV)) ? CSV : JSON;
    }

    private static Format of(String text) {
        if (!text.equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(text);
        }
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** A file that is saved under a name. */
    static Response file(String text, String name) {
        return Response.ok(text, TEXT_CSV + "; charset=UTF-8; header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
