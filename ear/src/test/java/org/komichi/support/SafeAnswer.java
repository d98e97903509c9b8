package org.komichi.support;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What every answer says to browsers, whoever gets it and whatever it is. */
public final class SafeAnswer {
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final List<String> POLICY = List.of(
            "default-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private SafeAnswer() {}

    /** What is missing. Only what is for everybody may be kept by a browser, and tells for how long. */
    public static List<String> faults(HttpResponse<String> answer, boolean forEverybody) {
        List<String> faults = new ArrayList<>();
        ALWAYS.forEach((name, value) -> {
            if (!header(answer, name).equals(value)) {
                faults.add(name + " is " + header(answer, name));
            }
        });
        if (answer.headers().firstValue("Access-Control-Allow-Origin").isPresent()) {
            faults.add("others may read it");
        }
        if (!header(answer, "Server").isEmpty()
                || !header(answer, "X-Powered-By").isEmpty()) {
            faults.add("says what serves it");
        }
        String cache = header(answer, "Cache-Control");
        if (!cache.contains("no-store")
                && !(forEverybody && (cache.contains("no-cache") || cache.contains("public")))) {
            faults.add("Cache-Control is " + cache);
        }
        if (answer.statusCode() == 200) {
            faults.addAll(ofContent(answer));
        }
        return faults;
    }

    private static List<String> ofContent(HttpResponse<String> answer) {
        List<String> faults = new ArrayList<>();
        String type = header(answer, "Content-Type");
        if (type.isEmpty()
                || type.startsWith("text/")
                        && !type.toLowerCase(java.util.Locale.ROOT).contains("charset=utf-8")) {
            faults.add("Content-Type is " + type);
        }
        String policy = header(answer, "Content-Security-Policy");
        if (type.startsWith("text/html")) {
            POLICY.stream().filter(part -> !policy.contains(part)).forEach(part -> faults.add("no " + part));
            if (policy.contains("unsafe") || !policy.contains("script-src 'self' 'nonce-")) {
                faults.add("scripts: " + policy);
            }
        }
        return faults;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
