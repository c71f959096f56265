package org.comity.statistics.table;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;
import org.comity.base.web.QueryParameters;

/** The form in which figures are answered. */
public enum AnswerFormat {
    JSON,
    CSV;

    /** The media type of files for spreadsheets. */
    public static final String TEXT_CSV = "text/csv";

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(TEXT_CSV))
            .build();

    /** The form that the parameter names, otherwise the Accept header. */
    public static AnswerFormat asked(QueryParameters query, Request request) {
        return query.read("format", AnswerFormat::of, "must be one of json, csv")
                .orElseGet(() -> accepted(request));
    }

    private static AnswerFormat accepted(Request request) {
        var variant = request.selectVariant(VARIANTS);
        return variant != null && variant.getMediaType().isCompatible(MediaType.valueOf(TEXT_CSV)) ? CSV : JSON;
    }

    private static AnswerFormat of(String text) {
        if (!text.equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(text);
        }
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
