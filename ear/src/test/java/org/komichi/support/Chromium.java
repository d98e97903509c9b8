package org.komichi.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser with Japanese fonts. Where it is missing it is installed, if this is Debian and we are root. */
public final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    // What has come is found at once; what has not may be on its way on a machine under load.
    private static final double PATIENCE_MS = 20_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    /** The widths we promise. */
    public enum Screen {
        DESKTOP(1280, 900, false),
        PHONE(390, 844, true);

        private final int width;
        private final int height;
        private final boolean touch;

        Screen(int width, int height, boolean touch) {
            this.width = width;
            this.height = height;
            this.touch = touch;
        }
    }

    private final Playwright playwright;
    private final Browser browser;

    /** Starts the browser. */
    public Chromium() {
        this(FLAGS);
    }

    /** Starts a browser whose camera sees a film (Y4M), again and again. */
    public static Chromium seeing(Path film) {
        return new Chromium(Stream.concat(
                        FLAGS.stream(),
                        Stream.of(
                                "--use-fake-ui-for-media-stream",
                                "--use-fake-device-for-media-stream",
                                "--use-file-for-fake-video-capture=" + film))
                .toList());
    }

    private Chromium(List<String> flags) {
        Path executable = find();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(flags));
    }

    /** A fresh visitor with this screen and language. */
    public BrowserContext visitor(Screen screen, String language) {
        return visitor(screen, language, RunningKomichi.get());
    }

    /** A fresh visitor of this Komichi. */
    BrowserContext visitor(Screen screen, String language, RunningKomichi komichi) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setHasTouch(screen.touch)
                .setReducedMotion(ReducedMotion.REDUCE)
                // A certificate that was made for this test nobody could vouch for.
                .setIgnoreHTTPSErrors(komichi.base().getScheme().equals("https"))
                .setLocale(language.equals("ja") ? "ja-JP" : "en-GB")
                .setTimezoneId("Asia/Tokyo")
                .setBaseURL(komichi.base().toString()));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static synchronized Path find() {
        return installed().orElseGet(() -> {
            install();
            return installed().orElseThrow(Chromium::missing);
        });
    }

    // The one without a window is smaller, and its pages take less of a core.
    private static java.util.Optional<Path> installed() {
        return Stream.of(
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void install() {
        boolean debianRoot =
                Files.isExecutable(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"));
        if (!debianRoot) {
            throw missing();
        }
        try {
            run("apt-get", "update", "-q");
            install("fonts-noto-cjk");
            try {
                install("chromium-headless-shell");
            } catch (IOException olderDebian) {
                install("chromium");
            }
        } catch (IOException e) {
            throw new IllegalStateException("chromium could not be installed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void install(String program) throws IOException, InterruptedException {
        run("apt-get", "install", "-q", "-y", "--no-install-recommends", program);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Process process = builder.start();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    private static IllegalStateException missing() {
        return new IllegalStateException(
                "The browser tests need Chromium and Japanese fonts: install the packages chromium and fonts-noto-cjk.");
    }
}
