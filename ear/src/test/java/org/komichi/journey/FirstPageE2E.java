package org.komichi.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.komichi.support.Chromium;

class FirstPageE2E {
    private static Chromium browser;

    @BeforeAll
    static void open() {
        browser = new Chromium();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void health_answers() {
        try (BrowserContext visitor = browser.visitor(Chromium.Screen.PHONE, "ja")) {
            Page page = visitor.newPage();
            Response answer = page.navigate("/api/health");
            assertEquals(200, answer.status());
        }
    }
}
