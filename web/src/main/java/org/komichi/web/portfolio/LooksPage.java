package org.komichi.web.portfolio;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.komichi.portfolio.LooksAtMe;
import org.komichi.portfolio.LooksAtMe.Look;
import org.komichi.web.frame.AddressedRows;
import org.komichi.web.frame.Texts;

/** {@code /my/competencies/looks}: who saw my levels, and when. */
@Named
@RequestScoped
public class LooksPage {
    @Inject
    LooksAtMe looks;

    @Inject
    PortfolioWords words;

    private AddressedRows<Row> rows;

    /** A look in the reader's language. */
    public record Row(String day, String who, String what) {}

    @PostConstruct
    void load() {
        List<Row> all = looks.lastYear().stream().map(this::row).toList();
        rows = AddressedRows.of("/my/competencies/looks", AddressedRows.SIZE, all, Map.of());
    }

    private Row row(Look look) {
        Texts texts = words.texts();
        String by = "portfolio_looks." + look.by();
        return switch (look.by()) {
            case LINK ->
                new Row(
                        words.moments().date(look.on()),
                        texts.format(by, words.moments().date(look.linkMade())),
                        texts.format(by + ".what", look.times()));
            case MANAGER, ORGANIZER ->
                new Row(
                        words.moments().date(look.on()),
                        look.organisation() == null
                                ? texts.getString(by + ".alone")
                                : texts.format(by, look.organisation()),
                        texts.getString(by + ".what"));
        };
    }

    public AddressedRows<Row> getRows() {
        return rows;
    }
}
