package org.komichi.web.portfolio;

import org.komichi.portfolio.BadgeState;
import org.komichi.portfolio.GivenBadge;

/**
 * A badge in the reader's language.
 *
 * @param state {@code VALID}, {@code OVER} or {@code WITHDRAWN}
 * @param term until when it holds
 * @param ended the day it was withdrawn; empty when it was not
 */
public record BadgeView(
        String number, String name, String state, boolean addressIn, String issued, String term, String ended) {
    static BadgeView of(GivenBadge badge, PortfolioWords words) {
        return new BadgeView(
                badge.number(),
                badge.name().in(words.locale()),
                badge.state().name(),
                badge.addressIn(),
                words.moments().date(badge.issuedAt()),
                badge.endsOn() == null
                        ? words.texts().getString("portfolio_badges.lasts")
                        : words.moments().date(badge.endsOn()),
                words.moments().date(badge.withdrawnAt()));
    }

    /** Whether it is true today. */
    public boolean isValid() {
        return state.equals(BadgeState.VALID.name());
    }

    /** Whether there is a file of it. */
    public boolean isKept() {
        return !state.equals(BadgeState.WITHDRAWN.name());
    }
}
