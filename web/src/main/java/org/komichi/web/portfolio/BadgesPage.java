package org.komichi.web.portfolio;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.komichi.portfolio.Badges;
import org.komichi.portfolio.GivenBadge;
import org.komichi.web.identity.Going;

/** {@code /my/competencies/badges}: badges to take along. */
@Named
@RequestScoped
public class BadgesPage {
    @Inject
    Badges badges;

    @Inject
    PortfolioWords words;

    @Inject
    Going going;

    private List<SelectItem> earned;
    private List<BadgeView> mine;
    private String achievement;
    private boolean withAddress;

    @PostConstruct
    void load() {
        earned = badges.earned().stream()
                .map(one -> new SelectItem(one.code(), one.name().in(words.locale())))
                .toList();
        mine = badges.mine().stream().map(this::view).toList();
    }

    /** Has a badge made. */
    public void give() throws IOException {
        badges.give(achievement, withAddress);
        going.to("/my/competencies/badges?done=given");
    }

    private BadgeView view(GivenBadge badge) {
        return BadgeView.of(badge, words);
    }

    public List<SelectItem> getEarned() {
        return earned;
    }

    public List<BadgeView> getMine() {
        return mine;
    }

    public String getAchievement() {
        return achievement;
    }

    public void setAchievement(String achievement) {
        this.achievement = achievement;
    }

    public boolean isWithAddress() {
        return withAddress;
    }

    public void setWithAddress(boolean withAddress) {
        this.withAddress = withAddress;
    }
}
