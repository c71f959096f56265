package org.comity.statistics.table;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.comity.base.web.QueryParameters;

/** The form in which figures are answered. */
public enum AnswerFormat {
    JSON,

    /** The figures as a table for a spreadsheet. */
    CSV,

    /** The meaning of each row and column of the figures, as a table for a spreadsheet. */
    CSV_DEFINITIONS;

    /** The media type of files for spreadsheets. */
    public static final String TEXT_CSV = "text/csv";

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(TEXT_CSV))
            .build();

    /** The form that the parameter names, otherwise the Accept header. */
    public static AnswerFormat asked(QueryParameters query, Request request) {
        var format = query.read("format", AnswerFormat::of, "must be one of json, csv")
                .orElseGet(() -> accepted(request));
        var definitions = query.read("part", AnswerFormat::isDefinitions, "must be one of figures, definitions")
                .orElse(false);
        return format == CSV && definitions ? CSV_DEFINITIONS : format;
    }

    private static AnswerFormat accepted(Request request) {
        var variant = request.selectVariant(VARIANTS);
        return variant != null && variant.getMediaType().isCompatible(MediaType.valueOf(TEXT_CSV)) ? CSV : JSON;
    }

    private static AnswerFormat of(String text) {
        return switch (text) {
            case "json" -> JSON;
            case "csv" -> CSV;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Boolean isDefinitions(String text) {
        return switch (text) {
            case "definitions" -> true;
            case "figures" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
