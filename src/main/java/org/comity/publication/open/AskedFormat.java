package org.comity.publication.open;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.base.web.QueryParameters;
import org.comity.publication.format.EditionFormats;
import org.comity.publication.format.EditionWriter;

/** The format and language that a call asks for. */
@Singleton
class AskedFormat {

    private static final String JSON = "json";

    private final EditionFormats formats;

    AskedFormat(EditionFormats formats) {
        this.formats = formats;
    }

    /** The format of the parameter, otherwise the first of Accept that there is, otherwise JSON. */
    EditionWriter read(QueryParameters query, HttpHeaders headers) {
        var codes = formats.all().stream().map(EditionWriter::code).sorted().collect(Collectors.joining(", "));
        return query.read("format", this::ofCode, "must be one of " + codes).orElseGet(() -> accepted(headers));
    }

    private EditionWriter ofCode(String code) {
        return formats.all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    private EditionWriter accepted(HttpHeaders headers) {
        var accepted = headers.getRequestHeader(HttpHeaders.ACCEPT);
        return (accepted == null ? List.<String>of() : accepted)
                .stream()
                        .flatMap(line -> List.of(line.split(",")).stream())
                        .sorted(Comparator.comparingDouble(AskedFormat::quality).reversed())
                        .filter(type -> !type.contains("*") && quality(type) > 0)
                        .flatMap(type -> formats.of(type).stream())
                        .findFirst()
                        .orElseGet(() -> ofCode(JSON));
    }

    private static double quality(String type) {
        var at = type.indexOf("q=");
        try {
            return at < 0
                    ? 1
                    : Double.parseDouble(type.substring(at + 2).split(";", 2)[0].strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
