package org.komichi.web.portfolio;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.komichi.competency.Competencies;
import org.komichi.portfolio.NameShown;
import org.komichi.portfolio.Portfolios;
import org.komichi.portfolio.ShareLinks;
import org.komichi.shared.Japan;
import org.komichi.web.frame.Typed;
import org.komichi.web.identity.Going;

/** {@code /my/competencies/portfolio}: what I take along of my record; what the address chooses is what others get to see. */
@Named
@RequestScoped
public class PortfolioPage {
    private static final int USUAL_DAYS = 30;

    @Inject
    Portfolios portfolios;

    @Inject
    ShareLinks links;

    @Inject
    Competencies competencies;

    @Inject
    PortfolioQuery query;

    @Inject
    PortfolioWords words;

    @Inject
    Going going;

    @Inject
    Clock clock;

    private Set<String> domains;
    private PortfolioView view;
    private String until;

    /** Something that can be ticked or not. */
    public record Choice(String value, String label, boolean chosen) {}

    @PostConstruct
    void load() {
        domains = query.domains();
        view = domains.isEmpty() ? null : words.view(portfolios.mine(query.choice()));
        until = today().plusDays(USUAL_DAYS).toString();
    }

    /** Makes a link to what is seen on the page. */
    public void share() throws IOException {
        links.make(query.choice(), Typed.day(until).orElse(null));
        going.to("/my/competencies/shares?done=made");
    }

    /** The portfolio; null when nothing is chosen. */
    public PortfolioView getView() {
        return view;
    }

    public List<Choice> getDomains() {
        return competencies.framework().domains().stream()
                .map(domain -> new Choice(
                        domain.code(),
                        domain.code() + "　" + domain.shortName().in(words.locale()),
                        domains.contains(domain.code())))
                .toList();
    }

    public List<Choice> getParts() {
        Set<String> parts = query.parts();
        return PortfolioQuery.PARTS.stream()
                .map(part ->
                        new Choice(part, words.texts().getString("portfolio_page.part." + part), parts.contains(part)))
                .toList();
    }

    public List<Choice> getNames() {
        return Arrays.stream(NameShown.values())
                .map(one -> new Choice(
                        one.name(), words.texts().getString("portfolio_page.name." + one), one == query.name()))
                .toList();
    }

    /** The file of the same. */
    public String getFile() {
        return "/my/competencies/portfolio.pdf?" + query.words();
    }

    /** The first day on which a link may end. */
    public String getTomorrow() {
        return today().plusDays(1).toString();
    }

    /** The last one. */
    public String getFurthest() {
        return today().plusDays(ShareLinks.LONGEST).toString();
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    private LocalDate today() {
        return Japan.day(clock.instant());
    }
}
