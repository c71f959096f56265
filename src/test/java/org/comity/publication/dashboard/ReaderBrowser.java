package org.comity.publication.dashboard;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The headless Chromium in which tests read the page of figures. */
public final class ReaderBrowser implements AutoCloseable {

    private static final float PIXELS_OF_AN_INCH = 96;

    private final Playwright playwright;
    private final Browser browser;

    private ReaderBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Finds Chromium, or installs it where it may, and starts it. */
    public static ReaderBrowser start() {
        var chromium = Chromium.find();
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new ReaderBrowser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium)
                                .setArgs(List.of("--no-sandbox", "--font-render-hinting=none"))));
    }

    /** A reader with the device. */
    public BrowserContext context(ReaderDevice device, boolean script) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(device.width, device.height)
                .setColorScheme(device.theme)
                .setLocale("en-GB")
                .setDeviceScaleFactor(device.width < 500 ? 2 : 1)
                .setJavaScriptEnabled(script));
    }

    /** A reader on a desktop whose system asks for no motion. */
    BrowserContext withoutMotion() {
        return browser.newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    /** The page on paper, as the browser prints it. */
    public static byte[] printed(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        return page.pdf(
                new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true).setPrintBackground(true));
    }

    /** Writes the first sheet of paper to a file of type PNG. */
    public static void picture(byte[] printed, Path file) throws IOException {
        try (var document = Loader.loadPDF(printed)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, PIXELS_OF_AN_INCH), "png", file.toFile());
        }
    }

    /** Writes the first screen of the page to a file of type PNG. */
    public static void picture(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
