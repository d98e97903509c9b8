package org.komichi.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.shared.ServiceSettings;
import org.komichi.shared.Setting;
import org.komichi.shared.Settings;

/** What the frame around every page shows: language, theme, who is signed in, where we are. */
@Named("frame")
@RequestScoped
public class FrameBean {
    private static final OwnCookie THEME = OwnCookie.named("theme");
    private static final OwnCookie FURIGANA = OwnCookie.named("furigana");

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Settings settings;

    @Inject
    ServiceSettings chosen;

    @Inject
    Language language;

    /** {@code ja} or {@code en}. */
    public String getLang() {
        return language.of(request).getLanguage();
    }

    public Locale getLocale() {
        return language.of(request);
    }

    /** Dates and times for this reader, in Japanese time. */
    public Moments getMoments() {
        return Moments.inJapan(getLocale());
    }

    /** {@code light}, {@code dark}, or nothing: as the system wishes. */
    public String getTheme() {
        return THEME.of(request)
                .filter(value -> value.equals("light") || value.equals("dark"))
                .orElse(null);
    }

    /** {@code on} or {@code off}. */
    public String getFurigana() {
        return FURIGANA.of(request).filter("off"::equals).orElse("on");
    }

    public boolean isSignedIn() {
        return currentPerson.idIfSignedIn().isPresent();
    }

    public boolean isVisitor() {
        return !isSignedIn();
    }

    /** Her name, or a word for somebody who has not told it yet. */
    public String getDisplayName() {
        return currentPerson
                .name()
                .filter(name -> !name.isBlank())
                .orElseGet(() -> Texts.in(getLocale()).getString("identity.nameless"));
    }

    /** The first letter of her name. */
    public String getInitial() {
        String name = getDisplayName();
        return name.substring(0, name.offsetByCodePoints(0, 1));
    }

    public boolean isOrganizer() {
        return request.isUserInRole(Role.Name.ORGANIZER);
    }

    /** Whether she manages a station. */
    public boolean isManager() {
        return request.isUserInRole(Role.Name.MANAGER);
    }

    /** Whether she writes or judges cases. */
    public boolean isEditorial() {
        return request.isUserInRole(Role.Name.EDITOR) || request.isUserInRole(Role.Name.REVIEWER);
    }

    public boolean isAdmin() {
        return request.isUserInRole(Role.Name.ADMIN);
    }

    public boolean isDemo() {
        return settings.demo();
    }

    /** The address without its query, as the reader sees it. */
    public String getPath() {
        Object address = request.getAttribute(Routes.ADDRESS);
        return address == null ? "/" : address.toString().replaceFirst("\\?.*", "");
    }

    /** First part of the address: {@code courses} of {@code /courses/hd}. */
    public String getSection() {
        String[] parts = getPath().split("/", 3);
        return parts.length > 1 ? parts[1] : "";
    }

    public String getOtherLang() {
        return getLang().equals("ja") ? "en" : "ja";
    }

    public String getOtherLangUrl() {
        return getPath() + "?lang=" + getOtherLang();
    }

    /** What an administrator announces on all pages at this moment. */
    public @Nullable String getNotice() {
        return chosen.notice(language.of(request)).orElse(null);
    }

    /** Who answers questions; empty while nobody said. */
    public String getContactName() {
        return chosen.value(Setting.CONTACT_NAME);
    }

    public String getContactEmail() {
        return chosen.value(Setting.CONTACT_EMAIL);
    }

    public String getContactHours() {
        return chosen.value(Setting.CONTACT_HOURS);
    }

    /** Changes with every build, so that cached files are fetched anew. */
    public String getVersion() {
        return Build.VERSION;
    }

    /** A lesson with the icons of this build. */
    public String fresh(String lesson) {
        return Build.fresh(lesson);
    }
}
