package org.komichi.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.komichi.caselibrary.CaseCodes;
import org.komichi.caselibrary.CaseCodes.Axis;
import org.komichi.portfolio.Portfolio.Accompanied;
import org.komichi.portfolio.Portfolio.Domain;
import org.komichi.portfolio.Portfolio.Line;
import org.komichi.print.Press;
import org.komichi.shared.Bilingual;
import org.komichi.shared.Settings;
import org.komichi.visit.VisitCodes;

/** A portfolio on paper, in the reader's language. */
@ApplicationScoped
class PortfolioPrinter {
    @Inject
    Press press;

    @Inject
    VisitCodes codes;

    @Inject
    Settings settings;

    /** As PDF.
     * @throws org.komichi.print.TooManyPrintouts when others have kept the presses for too long */
    byte[] print(Portfolio portfolio, Locale reader) {
        return press.pdf(html(portfolio, reader, codes.names()));
    }

    String html(Portfolio portfolio, Locale reader, CaseCodes ages) {
        Map<String, Object> page = new HashMap<>();
        page.put("english", Locale.ENGLISH.getLanguage().equals(reader.getLanguage()));
        page.put("name", text(portfolio.name()));
        page.put("group", text(portfolio.group(), reader));
        page.put("version", portfolio.frameworkVersion());
        page.put("on", day(portfolio.on(), reader));
        page.put("demo", settings.demo());
        page.put(
                "domains",
                portfolio.domains().stream().map(one -> domain(one, reader)).toList());
        if (portfolio.certificates() != null) {
            page.put(
                    "certificates",
                    portfolio.certificates().stream()
                            .map(one -> Map.of(
                                    "course", one.course().in(reader),
                                    "organizer", one.organizer(),
                                    "on", day(one.on(), reader)))
                            .toList());
        }
        if (portfolio.visits() != null) {
            page.put(
                    "visits",
                    portfolio.visits().stream()
                            .map(one -> visits(one, reader, ages))
                            .toList());
        }
        return press.page("portfolio/portfolio.ftlh", page);
    }

    private static Map<String, Object> domain(Domain domain, Locale reader) {
        return Map.of(
                "code", domain.code(),
                "name", domain.name().in(reader),
                "lines", domain.lines().stream().map(one -> line(one, reader)).toList(),
                "without", domain.without());
    }

    private static Map<String, Object> line(Line line, Locale reader) {
        return Map.of(
                "code", line.code(),
                "text", line.text().in(reader),
                "level", line.level(),
                "levelName", line.levelName().in(reader),
                "target", line.target() == null ? "–" : line.target().toString(),
                "until", day(line.until(), reader),
                "because",
                        line.because().stream()
                                .map(one -> Map.of(
                                        "kind", one.kind().name(),
                                        "on", day(one.on(), reader),
                                        "source", one.source(),
                                        "signed", one.signed(),
                                        "until", day(one.until(), reader)))
                                .toList(),
                "ratings",
                        line.ratings().stream()
                                .map(one -> List.of(day(one.on(), reader), Integer.toString(one.rating())))
                                .toList());
    }

    private static Map<String, Object> visits(Accompanied visits, Locale reader, CaseCodes ages) {
        return Map.of(
                "what", visits.what().in(reader),
                "times", visits.times(),
                "latest", day(visits.latest(), reader),
                "ages",
                        visits.ages().entrySet().stream()
                                .map(age -> ages.label(Axis.AGES, age.getKey(), reader) + " " + age.getValue())
                                .collect(Collectors.joining(reader.getLanguage().equals("ja") ? "、" : ", ")));
    }

    private static String day(LocalDate day, Locale reader) {
        String pattern = reader.getLanguage().equals("ja") ? "y年M月d日" : "d MMMM y";
        return day == null ? "" : DateTimeFormatter.ofPattern(pattern, reader).format(day);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static String text(Bilingual text, Locale reader) {
        return text == null ? "" : text.in(reader);
    }
}
