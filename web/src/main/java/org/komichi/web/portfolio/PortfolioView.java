package org.komichi.web.portfolio;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.komichi.portfolio.Portfolio;
import org.komichi.portfolio.Portfolio.Line;
import org.komichi.portfolio.Portfolio.Proof;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;

/**
 * A portfolio in the reader's language, as its page and a link show it.
 *
 * @param name empty when she is not named
 * @param about group, day and framework in one line
 */
public record PortfolioView(
        String name,
        String about,
        List<Domain> domains,
        boolean withVisits,
        List<Visits> visits,
        boolean withCertificates,
        List<Award> certificates) {
    /** A domain.
     * @param rest a sentence about outcomes without anything to show; empty when there are none */
    public record Domain(String code, String name, List<Row> rows, String rest) {}

    /** An outcome.
     * @param until a note, empty when the level lasts
     * @param proofs what carries the level
     * @param ratings her own ratings in one line; empty when there are none to show */
    public record Row(
            String code, String text, String level, String until, String target, List<String> proofs, String ratings) {}

    /** Visits about the same. */
    public record Visits(String what, int times, String ages, String latest) {}

    /** A certificate.
     * @param verify where it is verified; empty when that would tell her name */
    public record Award(String course, String organizer, String on, String verify) {}

    static PortfolioView of(Portfolio portfolio, Locale locale, Texts texts, VisitAges ages) {
        Moments moments = Moments.inJapan(locale);
        String about = texts.format("portfolio_page.about", moments.date(portfolio.on()), portfolio.frameworkVersion());
        return new PortfolioView(
                portfolio.name() == null ? "" : portfolio.name(),
                portfolio.group() == null ? about : portfolio.group().in(locale) + "　" + about,
                portfolio.domains().stream()
                        .map(domain -> domain(domain, locale, texts, moments))
                        .toList(),
                portfolio.visits() != null,
                portfolio.visits() == null
                        ? List.of()
                        : portfolio.visits().stream()
                                .map(one -> new Visits(
                                        one.what().in(locale),
                                        one.times(),
                                        one.ages().entrySet().stream()
                                                .map(age -> texts.format(
                                                        "portfolio_page.age", ages.name(age.getKey()), age.getValue()))
                                                .collect(Collectors.joining(texts.getString("portfolio_page.and"))),
                                        moments.date(one.latest())))
                                .toList(),
                portfolio.certificates() != null,
                portfolio.certificates() == null
                        ? List.of()
                        : portfolio.certificates().stream()
                                .map(one -> new Award(
                                        one.course().in(locale),
                                        one.organizer(),
                                        moments.date(one.on()),
                                        one.code() == null ? "" : "/verify/" + one.code()))
                                .toList());
    }

    /** What age bands are called. */
    interface VisitAges {
        String name(String code);
    }

    private static Domain domain(Portfolio.Domain domain, Locale locale, Texts texts, Moments moments) {
        String rest = domain.lines().isEmpty()
                ? texts.getString("portfolio_page.nothing")
                : domain.without() == 0 ? "" : texts.format("portfolio_page.rest", domain.without());
        return new Domain(
                domain.code(),
                domain.name().in(locale),
                domain.lines().stream()
                        .map(line -> row(line, locale, texts, moments))
                        .toList(),
                rest);
    }

    private static Row row(Line line, Locale locale, Texts texts, Moments moments) {
        return new Row(
                line.code(),
                line.text().in(locale),
                line.level() + "　" + line.levelName().in(locale),
                line.until() == null ? "" : texts.format("portfolio_page.until", moments.date(line.until())),
                line.target() == null ? "–" : line.target().toString(),
                line.because().stream()
                        .map(proof -> proof(proof, texts, moments))
                        .toList(),
                line.ratings().isEmpty()
                        ? ""
                        : texts.format(
                                "portfolio_page.ratings",
                                line.ratings().stream()
                                        .map(rated -> texts.format(
                                                "portfolio_page.rating", rated.rating(), moments.date(rated.on())))
                                        .collect(Collectors.joining(texts.getString("portfolio_page.and")))));
    }

    private static String proof(Proof proof, Texts texts, Moments moments) {
        String what = texts.format(
                "competency_profile.evidence",
                moments.date(proof.on()),
                proof.source(),
                texts.getString("competency.kind." + proof.kind().name()));
        String signed = proof.signed() ? texts.getString("portfolio_page.signed") : "";
        String until = proof.until() == null
                ? ""
                : texts.getString("portfolio_page.and")
                        + texts.format("portfolio_page.until", moments.date(proof.until()));
        return what + signed + until;
    }
}
