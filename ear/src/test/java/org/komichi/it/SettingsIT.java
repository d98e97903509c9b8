package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.account.SignUp;
import org.komichi.account.SignUpClosed;
import org.komichi.identity.Role;
import org.komichi.operation.StartOptions;
import org.komichi.setting.SettingOutOfBounds;
import org.komichi.setting.SettingsClock;
import org.komichi.setting.SettingsDesk;
import org.komichi.shared.ChangedMeanwhile;
import org.komichi.shared.ServiceSettings;
import org.komichi.shared.Setting;
import org.komichi.support.Acting;
import org.komichi.support.House;

/** What an administrator changes counts at once, is noted with what was before, and can be taken back. */
@ExtendWith(ArquillianExtension.class)
class SettingsIT {
    @Inject
    House house;

    @Inject
    SettingsDesk desk;

    @Inject
    SettingsClock clock;

    @Inject
    ServiceSettings settings;

    @Inject
    StartOptions options;

    @Inject
    SignUp signUp;

    @AfterEach
    void asItWas() throws Exception {
        house.change("delete from setting_change");
        house.change("delete from setting_revision");
        clock.read();
    }

    @Test
    void closed_means_closed_until_it_is_taken_back() throws Exception {
        long admin = house.holding(Role.ADMIN);
        int before = as(admin).revision();
        change(admin, before, Map.of(Setting.SIGN_UP, "false", Setting.NOTICE_JA, "今夜22時から点検します"));

        assertThrows(
                SignUpClosed.class,
                () -> signUp.signUp(House.address(), "Katsura River at dusk", Locale.JAPANESE, "::1"));
        assertEquals("今夜22時から点検します", settings.notice(Locale.ENGLISH).orElseThrow());
        assertThrows(ChangedMeanwhile.class, () -> change(admin, before, Map.of(Setting.SENDER_NAME, "事務局")));
        assertThrows(SettingOutOfBounds.class, () -> change(admin, before + 1, Map.of(Setting.AUDIT_YEARS, "0")));
        assertEquals(
                2,
                house.count(
                        "select count(*) from audit_entry where action = 'setting-changed' and actor_id = ?1", admin));

        Acting.as(admin, House.ADMIN, () -> {
            desk.undo(before + 1);
            return null;
        });
        assertTrue(settings.signUpOpen());
        assertTrue(settings.notice(Locale.JAPANESE).isEmpty());
        assertEquals(2, Acting.as(admin, House.ADMIN, desk::history).size());
    }

    @Test
    void of_a_secret_option_is_only_told_that_it_is_set() throws Exception {
        var all = Acting.as(house.holding(Role.ADMIN), House.ADMIN, options::all);
        assertTrue(all.stream().anyMatch(one -> one.name().equals("komichi.smtp.url") && one.set()));
        assertFalse(all.toString().contains("smtp://"), "an address that may hold a password");
    }

    private SettingsDesk.Sheet as(long admin) throws Exception {
        return Acting.as(admin, House.ADMIN, desk::sheet);
    }

    private void change(long admin, int revision, Map<Setting, String> wanted) throws Exception {
        Acting.as(admin, House.ADMIN, () -> {
            desk.change(revision, wanted);
            return null;
        });
    }
}
