package org.komichi.web.caselibrary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.caselibrary.CaseDocument;
import org.komichi.caselibrary.CasePictures;
import org.komichi.caselibrary.CasePrinter;
import org.komichi.caselibrary.CaseTimeline;
import org.komichi.caselibrary.Cases;
import org.komichi.caselibrary.EcoMapDrawing;
import org.komichi.caselibrary.ReadableCase;
import org.komichi.shared.BusinessRule;
import org.komichi.web.frame.Language;

/**
 * The files of a case: {@code /cases/{slug}/ecomap/{n}.svg}, {@code timeline.svg}, {@code case.pdf} and {@code pictures/{n}}. Whoever
 * keeps a copy asks each time whether it still may be shown, so that a case that was taken out is out of the caches too.
 */
@WebServlet("/cases/*")
public class CaseFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile(
            "/([a-z0-9-]{1,80})/(?:ecomap/([1-9])\\.svg|(timeline)\\.svg|(case)\\.pdf|pictures/([1-9][0-9]?))");
    private static final String SVG = "image/svg+xml;charset=UTF-8";

    @Inject
    transient Cases cases;

    @Inject
    transient CasePictures pictures;

    @Inject
    transient CasePrinter printer;

    @Inject
    transient Language language;

    private record Sent(String type, byte[] bytes) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            ReadableCase found = cases.published(address.group(1));
            Locale locale = language.of(request);
            String tag = "\"%d-%d-%s\"".formatted(found.id(), found.version(), locale.getLanguage());
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("Vary", "Cookie, Accept-Language");
            response.setHeader("ETag", tag);
            if (tag.equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            send(response, file(address, found, locale), address);
        } catch (BusinessRule rule) {
            response.reset();
            response.setHeader("Cache-Control", "no-store");
            response.sendError(rule.status() == HttpServletResponse.SC_CONFLICT ? 503 : rule.status());
        }
    }

    private Sent file(Matcher address, ReadableCase found, Locale locale) {
        CaseDocument document = found.document();
        if (address.group(2) != null) {
            return svg(EcoMapDrawing.file(at(document.ecomaps(), address.group(2)), locale));
        }
        if (address.group(3) != null) {
            return svg(CaseTimeline.file(document.timeline(), locale));
        }
        if (address.group(4) != null) {
            return new Sent("application/pdf", printer.pdf(found));
        }
        CasePictures.File picture = pictures.of(found, at(document.pictures(), address.group(5)));
        return new Sent(picture.type(), picture.bytes());
    }

    private static Sent svg(String drawing) {
        return new Sent(SVG, drawing.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T at(List<T> all, String number) {
        int index = Integer.parseInt(number) - 1;
        if (index >= all.size()) {
            throw new org.komichi.shared.NotFound();
        }
        return all.get(index);
    }

    private static void send(HttpServletResponse response, Sent file, Matcher address) throws IOException {
        response.setContentType(file.type());
        if (file.type().startsWith("image/svg")) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        }
        if (address.group(4) != null) {
            response.setHeader("Content-Disposition", "attachment; filename=\"%s.pdf\"".formatted(address.group(1)));
        }
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
    }
}
