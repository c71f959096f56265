package org.comity.base.openapi;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The Javadoc of a class, which an annotation processor stores beside the class file at compile time. A class compiled
 * without the processor has none.
 *
 * @param doc the comment of the class, its block tags included
 * @param enumConstants the constants of an enumeration
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Javadoc(String doc, List<Constant> enumConstants) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Javadoc NONE = new Javadoc("", List.of());
    private static final Pattern PARAMETER =
            Pattern.compile("@param\\s+(\\w+)\\s+(.*?)(?=\\n\\s*@|\\z)", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\{@code\\s+([^}]*)}");
    private static final Pattern LABELLED_LINK = Pattern.compile("\\{@link\\s+\\S+\\s+([^}]*)}");
    private static final Pattern LINK = Pattern.compile("\\{@link\\s+[\\w.]*#?([A-Za-z_]\\w*)}");

    /** A constant of an enumeration. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Constant(String name, String doc) {}

    /** The Javadoc of a class, by its binary name. */
    static Javadoc of(String binaryName) {
        var loader = Thread.currentThread().getContextClassLoader();
        var path = binaryName.replace('.', '/') + "__Javadoc.json";
        try (var file = loader.getResourceAsStream(path)) {
            return file == null ? NONE : JSON.readValue(file, Javadoc.class);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    /** The description of the class without its block tags; empty if there is none. */
    Optional<String> summary() {
        var end = doc.indexOf("\n @");
        return text(end < 0 ? doc : doc.substring(0, end)).filter(text -> !text.startsWith("@"));
    }

    /** The descriptions of the components of a record, by name. */
    Map<String, String> components() {
        var found = new HashMap<String, String>();
        PARAMETER
                .matcher(doc)
                .results()
                .forEach(one -> text(one.group(2)).ifPresent(text -> found.put(one.group(1), text)));
        return found;
    }

    /** The descriptions of the constants of an enumeration, by name. */
    Map<String, String> constants() {
        return enumConstants.stream()
                .filter(constant -> text(constant.doc()).isPresent())
                .collect(Collectors.toMap(
                        Constant::name, constant -> text(constant.doc()).orElseThrow()));
    }

    /** Plain words in one line, with a capital letter first. */
    private static Optional<String> text(String comment) {
        var plain = CODE.matcher(comment).replaceAll("`$1`");
        plain = LABELLED_LINK.matcher(plain).replaceAll("$1");
        plain = LINK.matcher(plain).replaceAll("`$1`");
        var line = plain.replaceAll("\\s+", " ").strip();
        return line.isEmpty()
                ? Optional.empty()
                : Optional.of(Character.toUpperCase(line.charAt(0)) + line.substring(1));
    }
}
