package org.komichi.web.portfolio;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.komichi.caselibrary.CaseCodes.Axis;
import org.komichi.portfolio.Portfolio;
import org.komichi.visit.VisitCodes;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;

/** Portfolios and links in the reader's language. */
@RequestScoped
public class PortfolioWords {
    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    @Inject
    VisitCodes codes;

    Locale locale() {
        return language.of(request);
    }

    Texts texts() {
        return Texts.in(locale());
    }

    Moments moments() {
        return Moments.inJapan(locale());
    }

    PortfolioView view(Portfolio portfolio) {
        return PortfolioView.of(
                portfolio, locale(), texts(), code -> codes.names().label(Axis.AGES, code, locale()));
    }
}
