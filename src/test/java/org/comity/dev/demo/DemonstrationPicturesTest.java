package org.comity.dev.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.comity.base.time.Now;
import org.comity.publication.dashboard.ReaderBrowser;
import org.comity.publication.dashboard.ReaderDevice;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writes the pictures of the page of figures and of papers in the documentation, from the editions of the demonstration office. The
 * pictures change with the day, and no other test compares them.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "comity.docs.write", matches = "true")
class DemonstrationPicturesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Now now;

    /** Set by the server of the tests. */
    @TestHTTPResource("/dashboard?release=DEMO:annual")
    URI address = URI.create("/dashboard");

    @Test
    void thePicturesOfTheDocumentationShowTheDemonstrationOffice() throws Exception {
        var today = now.day(ZoneId.of("Australia/Canberra"));
        var api = new DemoClient(ConfigProvider.getConfig().getValue("test.url", String.class), JSON);
        DemoSetUp.once(api);
        DemoOffice.loadRequests(api, JSON, today);
        new DemoEditions(api, JSON, today).publish();

        try (var browser = ReaderBrowser.start()) {
            for (var device : ReaderDevice.values()) {
                picture(browser, device, true, device.picture(), page -> {});
            }
            picture(browser, ReaderDevice.DESKTOP_LIGHT, false, "dashboard-without-script", page -> {});
            picture(
                    browser,
                    ReaderDevice.DESKTOP_LIGHT,
                    true,
                    "dashboard-french",
                    page -> page.navigate(address + "&lang=fr"));
            try (var context = browser.context(ReaderDevice.DESKTOP_LIGHT, true)) {
                var page = context.newPage();
                page.navigate(address.toString());
                ReaderBrowser.picture(ReaderBrowser.printed(page), Path.of("docs/images/dashboard-printed.png"));
            }
        }
        paper("report", 1, "report");
        paper("returns/flow-by-direction?format=pdf", 0, "return");
    }

    /** A page of a paper of the third edition; the first page is 0. */
    private void paper(String path, int page, String name) throws IOException {
        var edition = address.resolve("/api/v1/published/DEMO/annual/editions/3/" + path);
        try (var stream = edition.toURL().openStream();
                var pdf = Loader.loadPDF(stream.readAllBytes())) {
            var image = new PDFRenderer(pdf).renderImageWithDPI(page, 72);
            ImageIO.write(image, "png", Path.of("docs/images", name + ".png").toFile());
        }
    }

    private void picture(
            ReaderBrowser browser, ReaderDevice device, boolean script, String name, Consumer<Page> prepared) {
        try (var context = browser.context(device, script)) {
            var page = context.newPage();
            page.navigate(address.toString());
            prepared.accept(page);
            assertThat(page.textContent("h1")).containsAnyOf("cooperation", "Coopération");
            ReaderBrowser.picture(page, Path.of("docs/images", name + ".png"));
        }
    }
}
