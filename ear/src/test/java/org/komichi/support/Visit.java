package org.komichi.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One browser window and what somebody does in it; whatever the console complains of fails the test. */
public final class Visit implements AutoCloseable {
    /** The password of all demonstration accounts. */
    public static final String DEMO_PASSWORD = "Komichi-demo-2026";

    private static final int NARROWEST = 320;
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String CONTRAST = "color-contrast";

    // Half a megabyte: told to the browser once for all pages of a window, and read by a page only where it is used.
    private static final String CHECK = "window.accessibilityCheck = () => {" + AxeBuilder.getAxeScript() + "\n};";
    private static final String IN_WORDS = """
            options => {
                if (!window.axe) {
                    window.accessibilityCheck();
                }
                return axe.run(document, options).then(result =>
                    result.violations.map(one => `${one.id} (${one.nodes.length}): ${one.help} ${one.nodes[0]?.html}`));
            }""";

    private final BrowserContext context;
    private final Page page;
    private final Words words;
    private final List<String> complaints = new ArrayList<>();

    /** A fresh visitor. */
    public Visit(Chromium browser, Chromium.Screen screen, String language) {
        this(browser, screen, language, RunningKomichi.get());
    }

    /** A fresh visitor of this Komichi. */
    public Visit(Chromium browser, Chromium.Screen screen, String language, RunningKomichi komichi) {
        context = browser.visitor(screen, language, komichi);
        words = Words.in(language);
        context.addInitScript(CHECK);
        page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    /** The window itself. */
    public Page page() {
        return page;
    }

    /** Signs in with a demonstration account, by the form. */
    public Visit signedInAs(String account) {
        page.navigate("/login");
        page.locator("input[type=email]").fill(account + "@komichi.example");
        page.locator("input[type=password]").fill(DEMO_PASSWORD);
        page.locator("form:has(input[type=password]) button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    /** Signs in with any address, by the form, wherever the form leads. */
    public Visit signsIn(String email, String password) {
        page.locator("input[type=email]").fill(email);
        page.locator("input[type=password]").fill(password);
        return presses("frame.signIn");
    }

    /** Presses the button that says this in the language of the page, and waits for the page that follows. */
    public Visit presses(String key, Object... arguments) {
        return sends(button(key, arguments));
    }

    /** Clicks what leads to another page, and waits for it. */
    public Visit sends(Locator button) {
        return arrives(button::click);
    }

    /** Does something that leads to another page, and waits until it is there. */
    public Visit arrives(Runnable step) {
        page.waitForResponse(
                response -> response.request().isNavigationRequest() && response.status() / 100 != 3, step);
        page.waitForLoadState();
        return this;
    }

    /** The button in the page (not in its frame) that says this. */
    public Locator button(String key, Object... arguments) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(words.of(key, arguments))
                                .setExact(true))
                .first();
    }

    /** Follows the first link in the page whose address ends so. */
    public Visit follows(String end) {
        return sends(page.locator("main a[href$='" + end + "']").first());
    }

    /** Looks at the page as a picky reader would, in her language. */
    public Visit findsItRight() {
        looksRight(words.language());
        return this;
    }

    /** The text of the page without its frame. */
    public String text() {
        return page.locator("main").innerText();
    }

    /** What this language says for a key. */
    public String says(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    /** Waits until the page says that everything is saved. */
    public Visit seesSaved() {
        PlaywrightAssertions.assertThat(
                        page.locator("[data-save-state][data-state=done]").first())
                .containsText(words.of("frame.saved"));
        return this;
    }

    /** Opens an address and gives its status. */
    public int open(String address) {
        Response response = page.navigate(address);
        return response.status();
    }

    /** What the server answers to her browser at an address, redirects followed; no page is drawn for it. */
    public APIResponse asks(String address) {
        return context.request().get(address);
    }

    /** The page reads right, and has no barrier that a tool can find; it would find the same in both languages. */
    public void looksRight(String language) {
        looksRight(language, false);
    }

    /**
     * The same, and nothing is too pale to read. That takes as long as all other checks together and follows from colours that all
     * pages share, so each page is looked at once and not at every step of a journey.
     */
    public void looksRightInEveryColour(String language) {
        looksRight(language, true);
    }

    private void looksRight(String language, boolean contrast) {
        readsRight(language);
        if (contrast) {
            fitsTheNarrowest();
        }
        if (language.equals("ja")) {
            assertThat(barriers(contrast)).as("barriers of " + page.url()).isEmpty();
        }
    }

    /** The page has a title, one heading, the right language, no overflow and no complaint. */
    private void readsRight(String language) {
        String where = page.url();
        assertThat(page.locator("html").getAttribute("lang"))
                .as("language of " + where)
                .isEqualTo(language);
        assertThat(page.title()).as("title of " + where).isNotBlank().doesNotContain("???");
        assertThat(page.locator("h1").count()).as("first headings of " + where).isEqualTo(1);
        assertThat(page.locator("body").innerText())
                .as("text of " + where)
                .doesNotContain("???")
                .doesNotContain("#{");
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("sideways scrolling of " + where)
                .isLessThanOrEqualTo(0);
        assertThat(complaints).as("console of " + where).isEmpty();
    }

    /** Nothing needs scrolling sideways where 320 pixels are all there is (WCAG 1.4.10). */
    private void fitsTheNarrowest() {
        ViewportSize usual = page.viewportSize();
        page.setViewportSize(NARROWEST, usual.height);
        Object wide = page.evaluate("document.documentElement.scrollWidth");
        page.setViewportSize(usual.width, usual.height);
        assertThat(((Number) wide).intValue()).as("width of " + page.url()).isLessThanOrEqualTo(NARROWEST);
    }

    /** What the accessibility check finds, in words; without the contrast. */
    public List<String> barriers() {
        return barriers(false);
    }

    private List<String> barriers(boolean contrast) {
        // What is right is not written down node by node, and style sheets are not fetched again for a rule that is not
        // asked.
        Map<String, Object> options = Map.of(
                "runOnly",
                WCAG,
                "rules",
                Map.of(CONTRAST, Map.of("enabled", contrast)),
                "resultTypes",
                List.of("violations"),
                "preload",
                false);
        return ((List<?>) page.evaluate(IN_WORDS, options))
                .stream().map(String::valueOf).toList();
    }

    /** With {@code -Dkomichi.pictures=true} keeps a picture of the page under {@code target/it/pictures}, for a picky eye. */
    public void picture(String name) {
        if (!Boolean.getBoolean("komichi.pictures")) {
            return;
        }
        String file = name.replaceAll("[^A-Za-z0-9_-]+", "_").toLowerCase(Locale.ROOT) + ".png";
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("komichi.work"), "pictures", file))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
