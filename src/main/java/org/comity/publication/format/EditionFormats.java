package org.comity.publication.format;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of editions. */
@Singleton
public final class EditionFormats {

    private final List<EditionWriter> writers;

    /** The formats of these writers. The first one of a media type without parameters is its default. */
    @Inject
    public EditionFormats(@All List<EditionWriter> writers) {
        this.writers = List.copyOf(writers);
    }

    /** All formats; the first is the default. */
    public List<EditionWriter> all() {
        return writers;
    }

    /**
     * The format of a code or of a media type. A media type may lack parameters that the format has, and must not have other values of
     * them; the character set and the quality are not compared.
     */
    public Optional<EditionWriter> of(String codeOrMediaType) {
        var wanted = codeOrMediaType.strip().toLowerCase(Locale.ROOT);
        return writers.stream()
                .filter(writer -> writer.code().equals(wanted) || meets(writer.mediaType(), wanted))
                .findFirst();
    }

    private static boolean meets(String offered, String wanted) {
        var ours = parts(offered);
        return parts(wanted).stream()
                .allMatch(part -> part.startsWith("q=") || part.startsWith("charset=") || ours.contains(part));
    }

    private static List<String> parts(String mediaType) {
        return List.of(
                mediaType.toLowerCase(Locale.ROOT).replaceAll("[\\s\"]", "").split(";"));
    }
}
