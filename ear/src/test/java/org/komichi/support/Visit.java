package org.komichi.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One browser window and what somebody does in it; whatever the console complains of fails the test. */
public final class Visit implements AutoCloseable {
    /** The password of all demonstration accounts. */
    public static final String DEMO_PASSWORD = "Komichi-demo-2026";

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /** A fresh visitor. */
    public Visit(Chromium browser, Chromium.Screen screen, String language) {
        context = browser.visitor(screen, language);
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

    /** Opens an address and gives its status. */
    public int open(String address) {
        Response response = page.navigate(address);
        return response.status();
    }

    /** The page has a title, one heading, the right language, no overflow, no complaint and no barrier that a tool can find. */
    public void looksRight(String language) {
        String where = page.url();
        assertThat(page.locator("html").getAttribute("lang")).as("language of " + where).isEqualTo(language);
        assertThat(page.title()).as("title of " + where).isNotBlank().doesNotContain("???");
        assertThat(page.locator("h1").count()).as("first headings of " + where).isEqualTo(1);
        assertThat(page.locator("body").innerText()).as("text of " + where).doesNotContain("???").doesNotContain("#{");
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue()).as("sideways scrolling of " + where).isLessThanOrEqualTo(0);
        assertThat(barriers()).as("barriers of " + where).isEmpty();
        assertThat(complaints).as("console of " + where).isEmpty();
    }

    /** What the accessibility check finds, in words. */
    public List<String> barriers() {
        return new AxeBuilder(page).withTags(WCAG).analyze().getViolations().stream().map(Visit::inWords).toList();
    }

    /** Keeps a picture of the page under {@code target/pictures}, for a picky eye. */
    public void picture(String name) {
        String file = name.replaceAll("[^A-Za-z0-9_-]+", "_").toLowerCase(Locale.ROOT) + ".png";
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("komichi.work"), "pictures", file))
                .setFullPage(true));
    }

    private static String inWords(Rule rule) {
        String first = rule.getNodes().isEmpty() ? "" : rule.getNodes().getFirst().getHtml();
        return rule.getId() + " (" + rule.getNodes().size() + "): " + rule.getHelp() + " " + first;
    }

    @Override
    public void close() {
        context.close();
    }
}
