package org.komichi.web.portfolio;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.portfolio.PortfolioChoice;
import org.komichi.portfolio.ShareLinks;
import org.komichi.portfolio.SharedLink;
import org.komichi.shared.Settings;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;

/** {@code /my/competencies/shares}: the links by which I show my record. */
@Named
@RequestScoped
public class SharesPage {
    @Inject
    ShareLinks links;

    @Inject
    PortfolioWords words;

    @Inject
    Settings settings;

    @Inject
    Going going;

    private List<Row> rows;

    /**
     * A link.
     *
     * @param address the whole of it; empty when it opens nothing any more
     * @param state until when, or since when not
     * @param what what it shows
     * @param looked how often it was opened
     * @param days on which days
     */
    public record Row(
            long id,
            String address,
            boolean open,
            String made,
            String state,
            String what,
            String looked,
            List<String> days) {}

    @PostConstruct
    void load() {
        rows = links.mine().stream().map(this::row).toList();
    }

    /** Takes a link back. */
    public void withdraw(long id) throws IOException {
        links.withdraw(id);
        going.to("/my/competencies/shares?done=withdrawn");
    }

    public List<Row> getRows() {
        return rows;
    }

    private Row row(SharedLink link) {
        Texts texts = words.texts();
        Moments moments = words.moments();
        String state = link.open()
                ? texts.format("portfolio_shares.open", moments.date(link.endsOn()))
                : link.withdrawnAt() != null
                        ? texts.format("portfolio_shares.withdrawn", moments.date(link.withdrawnAt()))
                        : texts.format("portfolio_shares.over", moments.date(link.endsOn()));
        return new Row(
                link.id(),
                link.open() ? settings.baseUrl() + "/share/" + link.token() : "",
                link.open(),
                texts.format("portfolio_shares.made", moments.date(link.createdAt())),
                state,
                what(link.choice(), texts),
                link.times() == 0
                        ? texts.getString("portfolio_shares.never")
                        : texts.format("portfolio_shares.looked", link.times()),
                link.looks().stream()
                        .map(look -> texts.format("portfolio_shares.day", moments.date(look.on()), look.times()))
                        .toList());
    }

    private static String what(PortfolioChoice choice, Texts texts) {
        Stream<String> parts = Stream.of(
                        choice.evidence() ? "evidence" : "",
                        choice.ratings() ? "ratings" : "",
                        choice.visits() ? "visits" : "",
                        choice.certificates() ? "certificates" : "")
                .filter(part -> !part.isEmpty())
                .map(part -> texts.getString("portfolio_page.part." + part));
        return Stream.concat(
                        Stream.of(
                                texts.getString("portfolio_page.name." + choice.name()),
                                texts.format("portfolio_shares.domains", String.join(" ", choice.domains()))),
                        parts)
                .collect(Collectors.joining(texts.getString("portfolio_page.and")));
    }
}
