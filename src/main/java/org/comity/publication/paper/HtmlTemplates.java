package org.comity.publication.paper;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The templates of a folder of the program. Each value in them is escaped for HTML and XML, except those that are marked as raw. */
public final class HtmlTemplates {

    private static final Variant HTML = Variant.forContentType(Variant.TEXT_HTML);

    private final String folder;
    private final Engine engine;

    /**
     * Templates of a folder.
     *
     * @param folder its path among the resources, with a slash at both ends
     */
    public HtmlTemplates(String folder) {
        this.folder = folder;
        engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addValueResolver(ValueResolvers.rawResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .removeStandaloneLines(true)
                .strictRendering(true)
                .addLocator(this::locate)
                .build();
    }

    private Optional<TemplateLocator.TemplateLocation> locate(String id) {
        try (var stream = HtmlTemplates.class.getResourceAsStream(folder + id + ".html")) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new Located(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Located(String text) implements TemplateLocator.TemplateLocation {

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(HTML);
        }
    }

    /** A template with its values. */
    public String render(String template, Map<String, ?> values) {
        var instance = engine.getTemplate(template).instance();
        values.forEach(instance::data);
        return instance.render();
    }
}
