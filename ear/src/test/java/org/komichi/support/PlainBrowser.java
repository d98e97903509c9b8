package org.komichi.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without window and script: cookies, redirects and forms, for journeys in which nothing is to be seen. */
public final class PlainBrowser {
    private static final String SESSION = "komichi";

    private final URI base;
    private final CookieManager cookies = new CookieManager();
    private String said = "";
    private String userAgent = "PlainBrowser";
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private URI at;
    private Document page;

    /** A fresh one. */
    public PlainBrowser(RunningKomichi komichi) {
        base = komichi.base();
    }

    /** From now on it says that it is another one. */
    public PlainBrowser callsItself(String kind) {
        userAgent = kind;
        return this;
    }

    /** Goes to an address of ours. */
    public PlainBrowser opens(String path) {
        return goes(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    /** Fills some fields of a form by the ends of their names, and presses its first button. */
    public PlainBrowser sends(String form, Map<String, String> typed) {
        Element filled = page.selectFirst("form#" + form);
        String body = filled.select("input[name]:not([type=radio]), input[checked], button[name]").stream()
                .filter(field -> !field.is("button") || field.equals(filled.selectFirst("button[name]")))
                .map(field -> pair(field.attr("name"), typed.getOrDefault(end(field.attr("name")), field.val())))
                .collect(Collectors.joining("&"));
        return goes(HttpRequest.newBuilder(at.resolve(filled.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a form without fields. */
    public PlainBrowser posts(String path) {
        return goes(HttpRequest.newBuilder(base.resolve(path))
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** The number of its session. */
    public String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(one -> one.getName().equals(SESSION))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** What the server last said of that cookie. */
    public String cookieSaid() {
        return said;
    }

    /** Goes on as whoever knows this number. */
    public PlainBrowser withCookie(String number) {
        cookies.getCookieStore().removeAll();
        HttpCookie stolen = new HttpCookie(SESSION, number);
        stolen.setPath("/");
        stolen.setVersion(0);
        cookies.getCookieStore().add(base, stolen);
        return this;
    }

    /** Path and query of where it is. */
    public String at() {
        return at.getRawPath() + (at.getRawQuery() == null ? "" : "?" + at.getRawQuery());
    }

    /** The page. */
    public Document page() {
        return page;
    }

    private PlainBrowser goes(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(
                    request.setHeader("User-Agent", userAgent).build(), HttpResponse.BodyHandlers.ofString());
            for (HttpResponse<String> one = answer;
                    one != null;
                    one = one.previousResponse().orElse(null)) {
                one.headers().allValues("Set-Cookie").stream()
                        .filter(cookie -> cookie.startsWith(SESSION + "="))
                        .forEach(cookie -> said = cookie);
            }
            at = answer.uri();
            page = Jsoup.parse(answer.body());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String end(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
