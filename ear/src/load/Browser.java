import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** One person's browser: keeps its cookies, speaks gzip, fills in forms, and tells {@link Samples} what each request took. */
final class Browser {
    static final String PASSWORD = "Komichi-demo-2026";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final Samples samples;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Browser(URI base, Samples samples) {
        this.base = base;
        this.samples = samples;
    }

    /** What came back, and where it would lead; null where it leads nowhere. */
    record Page(int status, String text, String leadsTo) {}

    Page get(String what, String path) throws IOException, InterruptedException {
        return send(what, HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    Page post(String what, String path, Map<String, String> fields) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(what, HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    Page upload(String path, Map<String, String> fields, String file, String content)
            throws IOException, InterruptedException {
        String border = UUID.randomUUID().toString();
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--" + border + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\n\r\n" + value + "\r\n"));
        body.append("--" + border + "\r\nContent-Disposition: form-data; name=\"" + file
                + "\"; filename=\"answers.csv\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--" + border + "--\r\n");
        return send(null, HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Through the page, with the form on it. */
    void signIn(String what, String address) throws IOException, InterruptedException {
        Map<String, String> fields = form(get(null, "/login").text(), "type=\"password\"");
        fields.replaceAll((name, old) ->
                name.endsWith("email") ? address : name.endsWith("password") ? PASSWORD : old);
        Page in = post(what, "/login", fields);
        if (in.leadsTo() == null) {
            throw new IllegalStateException("Not signed in: " + in.status());
        }
    }

    private Page send(String what, HttpRequest.Builder request) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(
                request.timeout(PATIENCE)
                        .header("Accept-Language", "ja")
                        .header("Accept-Encoding", "gzip")
                        .header("Origin", base.toString())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (what != null) {
            samples.add(what, (System.nanoTime() - begin) / 1000, answer.statusCode(), answer.body().length);
        }
        byte[] body = answer.body();
        if (body.length > 0 && "gzip".equals(answer.headers().firstValue("Content-Encoding").orElse(""))) {
            body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
        }
        return new Page(
                answer.statusCode(),
                new String(body, StandardCharsets.UTF_8),
                answer.headers().firstValue("Location").map(to -> base.resolve(to).getPath()).orElse(null));
    }

    /**
     * The fields of the first form that contains a mark: hidden ones, typed ones as they stand, the first choice of each row, no
     * ticks; pressed is the button that a reader sees first.
     */
    static Map<String, String> form(String html, String mark) {
        Matcher forms = Pattern.compile("<form[^>]*>.*?</form>", Pattern.DOTALL).matcher(html);
        while (forms.find()) {
            String form = forms.group();
            if (!form.contains(mark) || form.contains("/logout")) {
                continue;
            }
            Map<String, String> fields = new LinkedHashMap<>();
            Matcher inputs = Pattern.compile("<input[^>]*>").matcher(form);
            while (inputs.find()) {
                String input = inputs.group();
                String name = part("name=\"([^\"]*)\"", input);
                String value = part("value=\"([^\"]*)\"", input);
                if (name != null && !input.contains("type=\"file\"") && !input.contains("type=\"checkbox\"")) {
                    fields.putIfAbsent(name, value == null ? "" : value);
                }
            }
            String primary = part("<button([^>]*k-btn--primary[^>]*)>", form);
            String first = part("<button([^>]*type=\"submit\"[^>]*)>", form);
            String pressed = primary != null ? primary : first;
            if (pressed != null && part("name=\"([^\"]*)\"", pressed) != null) {
                fields.put(part("name=\"([^\"]*)\"", pressed), "");
            }
            return fields;
        }
        throw new IllegalStateException("No form with " + mark);
    }

    /** The first group of what is found; null when it is not there. */
    static String part(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
