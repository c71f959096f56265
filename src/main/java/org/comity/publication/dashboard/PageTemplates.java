package org.comity.publication.dashboard;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The templates of the page. Each value in them is escaped for HTML, except drawings. */
@Singleton
class PageTemplates {

    private static final String FOLDER = "/publication/pages/";
    private static final Variant HTML = Variant.forContentType(Variant.TEXT_HTML);

    private final Engine engine;
    private final DashboardFiles files;

    PageTemplates(DashboardFiles files) {
        this.files = files;
        EngineBuilder builder = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addValueResolver(ValueResolvers.rawResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .removeStandaloneLines(true)
                .strictRendering(true)
                .addLocator(PageTemplates::locate);
        engine = builder.build();
    }

    private static Optional<TemplateLocator.TemplateLocation> locate(String id) {
        try (var stream = PageTemplates.class.getResourceAsStream(FOLDER + id + ".html")) {
            if (stream == null) {
                return Optional.empty();
            }
            return Optional.of(new Located(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
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

    /** A page as HTML. */
    String render(String template, Map<String, ?> values) {
        var instance = engine.getTemplate(template).instance();
        values.forEach(instance::data);
        return instance.data("files", files.addresses()).render();
    }
}
