package org.comity.publication.dashboard;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The headless Chromium in which tests read the page of figures. */
public final class ReaderBrowser implements AutoCloseable {

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

    /** Shows the page as the first sheet of paper, A4 with its margins. */
    public static void print(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(794, 1123);
        page.evaluate("document.body.style.padding = '53px'");
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
