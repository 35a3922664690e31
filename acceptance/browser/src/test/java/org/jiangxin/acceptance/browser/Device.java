package org.jiangxin.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangxin.acceptance.harness.Await;
import org.jiangxin.acceptance.harness.Platform;

/** A browser on a device of a certain width, with one page, that remembers every console error. */
final class Device implements AutoCloseable {
    static final int DESK = 1280;
    static final int PHONE = 390;
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--use-fake-device-for-media-stream",
            "--autoplay-policy=no-user-gesture-required");
    private static final double PATIENCE_MILLIS = 60_000;
    /** A picture of a whole page costs as much as everything else that is looked at, and nobody sees those of a build server. */
    private static final boolean PICTURES = System.getProperty("seen") != null;
    /** Of each thread its own: Playwright is not for several threads. */
    private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Device::launch);

    private final List<String> errors = new ArrayList<>();
    private final int width;
    /** A browser for this device alone; null when it shares that of its thread. */
    private final Browser own;

    private final BrowserContext context;
    private Page page;

    Device(Platform platform, int width, String locale) {
        this(platform, width, locale, null);
    }

    private Device(Platform platform, int width, String locale, Browser own) {
        this.width = width;
        this.own = own;
        this.context = (own == null ? BROWSER.get() : own)
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(platform.url())
                        .setLocale(locale)
                        .setViewportSize(width, width == PHONE ? 844 : 900)
                        .setHasTouch(width == PHONE)
                        .setAcceptDownloads(true));
        this.page = open();
    }

    /** With a camera of the browser's own that shows a clip, and is allowed to. */
    static Device filming(Platform platform, int width, String locale, Path clip) {
        var device = new Device(platform, width, locale, launch("--use-file-for-fake-video-capture=" + clip));
        device.context.grantPermissions(List.of("camera"));
        return device;
    }

    /** With the browser's own test picture and tone as camera and microphone, which are allowed. */
    static Device broadcasting(Platform platform, int width, String locale) {
        var device = new Device(platform, width, locale);
        device.context.grantPermissions(List.of("camera", "microphone"));
        return device;
    }

    private static Browser launch(String... further) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(Stream.concat(ARGUMENTS.stream(), Stream.of(further))
                                .toList()));
    }

    private Page open() {
        var opened = context.newPage();
        opened.setDefaultTimeout(PATIENCE_MILLIS);
        opened.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !isExpected(message.text())) {
                errors.add(message.text());
            }
        });
        opened.onPageError(error -> errors.add(error));
        return opened;
    }

    /** The browser itself reports refused and broken calls; whether the page copes is what the tests look at. */
    private static boolean isExpected(String text) {
        return text.startsWith("Failed to load resource");
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    int width() {
        return width;
    }

    /** The tab dies and is opened again, with the same cookies and storage. */
    void crash() {
        page.close(new Page.CloseOptions().setRunBeforeUnload(false));
        page = open();
    }

    Device go(String path) {
        page.navigate(path);
        return this;
    }

    void click(String test) {
        page.locator("[data-test=" + test + "]:visible").first().click();
    }

    /** Looks at the page as it is: accessibility, errors, width. With {@code -Dseen} a picture for human eyes is left in {@code target/seen}. */
    void look(String name) {
        look(page, name);
    }

    /** The same at another page of this device. */
    void look(Page page, String name) {
        page.waitForLoadState();
        // A button on its way from grey to its colour has a contrast that nobody reads.
        page.evaluate("() => Promise.race([Promise.allSettled(document.getAnimations()"
                + ".filter((one) => one instanceof CSSTransition).map((one) => one.finished)),"
                + " new Promise((resolve) => { setTimeout(resolve, 2000); })]).then(() => null)");
        if (PICTURES) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/seen/" + name.replaceAll("[^A-Za-z0-9]+", "-") + "-" + width + ".png")));
        }
        var findings = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + " at " + rule.getNodes().get(0).getTarget())
                        .toList();
        assertThat(findings).as("accessibility of " + name + " at " + width).isEmpty();
        var over = (Integer)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(over).as("sideways scrolling of " + name + " at " + width).isLessThanOrEqualTo(0);
        assertThat(errors).as("console of " + name + " at " + width).isEmpty();
    }

    void until(String what, java.util.function.BooleanSupplier condition) {
        var deadline = System.nanoTime() + (long) (2 * PATIENCE_MILLIS * 1e6);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/failed-" + width + ".png")));
                throw new AssertionError("waited too long: " + what + " (target/failed-" + width + ".png)");
            }
            page.waitForTimeout(200);
        }
    }

    @Override
    public void close() {
        context.close();
        if (own != null) {
            own.close();
        }
        Await.pause(1);
    }
}
