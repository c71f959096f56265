package org.comity.publication.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.comity.publication.SampleRelease;
import org.comity.publication.format.dcat.DcatCatalogue;
import org.junit.jupiter.api.Test;

/** The program has all formats, in their order. */
@QuarkusTest
class EditionFormatsInjectedTest {

    @Inject
    EditionFormats formats;

    @Inject
    DcatCatalogue catalogue;

    @Test
    void theFormatsAreInTheirOrder() {
        assertThat(catalogue).isNotNull();
        assertThat(formats.all().stream().map(EditionWriter::code)).containsExactlyElementsOf(SampleRelease.FORMATS);
        assertThat(formats.of("application/json").map(EditionWriter::code)).contains("json");
    }
}
