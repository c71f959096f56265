package org.comity.publication.returns;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.comity.base.web.QueryParameters;

/** The formats of a filled return. */
enum ReturnFormat {
    CSV(ReturnFormat.CSV_TYPE),
    XLSX(ReturnFormat.XLSX_TYPE),
    PDF(ReturnFormat.PDF_TYPE);

    static final String CSV_TYPE = "text/csv";
    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PDF_TYPE = "application/pdf";

    private final String type;

    ReturnFormat(String type) {
        this.type = type;
    }

    /** The format of the parameter, otherwise the first that Accept names, otherwise CSV. */
    static ReturnFormat asked(QueryParameters query, HttpHeaders headers) {
        return query.known("format", List.of("csv", "xlsx", "pdf"), "must be one of csv, xlsx, pdf")
                .map(code -> valueOf(code.toUpperCase(Locale.ROOT)))
                .orElseGet(() -> headers.getAcceptableMediaTypes().stream()
                        .flatMap(ReturnFormat::accepted)
                        .findFirst()
                        .orElse(CSV));
    }

    private static Stream<ReturnFormat> accepted(MediaType wanted) {
        return wanted.isWildcardType() || wanted.isWildcardSubtype()
                ? Stream.empty()
                : Stream.of(values()).filter(one -> wanted.isCompatible(MediaType.valueOf(one.type)));
    }

    /** Media type of the answer, with its character set. */
    String mediaType() {
        return this == CSV ? type + ";charset=UTF-8" : type;
    }

    /** Extension of the name of a file, without a dot. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
