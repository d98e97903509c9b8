package org.komichi.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The posting forms of a page, as a browser would send them without anybody having changed anything. */
public final class Forms {
    private static final int BUTTONS = 2;

    private Forms() {}

    /** One body for each of the first buttons of each form in the page, without the frame. */
    public static List<String> of(String page) {
        List<String> bodies = new ArrayList<>();
        for (Element form : Jsoup.parse(page).select("main form[method=post]")) {
            String fields = form.select("input[name]:not([type=submit]), textarea[name], select[name]").stream()
                    .map(field -> pair(field.attr("name"), field.val()))
                    .collect(Collectors.joining("&"));
            form.select("button[name]").stream()
                    .limit(BUTTONS)
                    .forEach(button -> bodies.add(fields + "&" + pair(button.attr("name"), button.attr("value"))));
        }
        return bodies;
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
