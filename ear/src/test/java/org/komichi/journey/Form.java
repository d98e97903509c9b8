package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.komichi.support.Visit;

/** The form of the page that somebody looks at, and what she does with it. */
final class Form {
    private final Visit visit;
    private final Page page;

    Form(Visit visit) {
        this(visit, visit.page());
    }

    /** The form in one of her tabs. */
    Form(Visit visit, Page tab) {
        this.visit = visit;
        this.page = tab;
    }

    Locator field(String name) {
        return page.locator("[id='form:" + name + "']");
    }

    /** Types, also what a browser would cut off. */
    Form types(String name, String text) {
        Locator field = field(name);
        if ("date".equals(field.getAttribute("type"))) {
            field.evaluate("field => field.type = 'text'");
        }
        field.evaluate("field => field.removeAttribute('maxlength')");
        field.fill(text);
        return this;
    }

    Form chooses(String name, String value) {
        page.locator("[id='form:" + name + "'] input[value='" + value + "']").check();
        return this;
    }

    String shows(String name) {
        return field(name).inputValue();
    }

    /** The error stands below its field, the field says that it is wrong and by what, and the summary leads to it. */
    void refuses(String name, String words) {
        Locator error = page.locator("[id='form:" + name + "-err']");
        assertThat(error.innerText()).as("error of " + name).isEqualTo(words);
        Locator marked = page.locator("[aria-invalid=true][aria-describedby~='form:" + name + "-err']");
        assertThat(marked.count())
                .as("controls that say what is wrong with " + name)
                .isPositive();
        Locator link = page.locator(".k-summary a[href='#form:" + name + "']");
        assertThat(link.innerText()).as("line that leads to " + name).endsWith(words);
        link.click();
        Object focused = page.evaluate("() => document.activeElement.closest(\"[id^='form:" + name + "']\") != null");
        assertThat(focused).as("focus after the link to " + name).isEqualTo(true);
    }

    /** The summary says this, about the whole. */
    void refuses(String words) {
        assertThat(page.locator(".k-summary").innerText()).contains(words);
    }

    /** Sends the form of a button twice in the same moment, past the guard of our script; the page itself stays. */
    static void sendsTwiceAtOnce(Locator button) {
        Object statuses = button.evaluate("""
                async button => {
                  const form = new URLSearchParams(new FormData(button.form, button));
                  const post = () => fetch(button.form.action, {method: 'POST', body: form});
                  return (await Promise.all([post(), post()])).map(answer => answer.status);
                }
                """);
        assertThat((List<?>) statuses).allMatch(status -> status.equals(200));
    }

    /** Presses a button in her tab and waits for the page that follows. */
    void presses(String key) {
        Locator button = page.locator("main")
                .getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(visit.says(key)).setExact(true))
                .first();
        page.waitForResponse(
                response -> response.request().isNavigationRequest() && response.status() / 100 != 3, button::click);
        page.waitForLoadState();
    }
}
