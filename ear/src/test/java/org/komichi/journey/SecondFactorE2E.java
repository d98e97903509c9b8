package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.komichi.support.Chromium.Screen;
import org.komichi.support.Phone;
import org.komichi.support.Visit;

/** An invited organizer sets up her second factor before her role counts, and signs in with each of the three. */
class SecondFactorE2E extends Learners {
    private static final String PASSWORD = "a long fictional phrase";
    private static final String SECURITY = "/my/profile/security";
    private static final Pattern INVITATION = Pattern.compile("/invitation/[\\w-]+");

    private String email;

    @Test
    void an_invited_organizer_signs_in_with_app_passkey_and_recovery_code() {
        String invitation = inviteAnOrganizer();
        try (Visit visit = new Visit(browser, Screen.PHONE, "ja")) {
            visit.open(invitation);
            visit.page().locator("input[type=password]").fill(PASSWORD);
            visit.presses("identity_invitation.choose");
            signsIn(visit);
            assertThat(visit.page().url()).endsWith(SECURITY);
            assertThat(visit.findsItRight().text()).contains(visit.says("secondfactor_my.owed"));
            visit.open("/organizer");
            assertThat(visit.page().url()).as("her role waits").endsWith(SECURITY);

            Phone phone = addsApp(visit);
            List<String> codes =
                    visit.findsItRight().page().locator(".k-recovery code").allInnerTexts();
            assertThat(codes).hasSize(10);
            assertThat(visit.open("/organizer")).isEqualTo(200);
            assertThat(visit.page().url()).endsWith("/organizer");

            addsPasskey(visit, codes.get(1));
            changesAccountWithPasskey(visit);
            signsInAgain(visit);
            visit.page().navigate("/organizer");
            assertThat(visit.page().url())
                    .as("the password alone opens nothing")
                    .contains("/login/second");
            visit.page().locator("[id='form:code']").fill(phone.code(1));
            visit.presses("frame.signIn");
            assertThat(visit.page().url()).endsWith("/organizer");

            signsInAgain(visit);
            recovers(visit, codes.get(0));
            assertThat(visit.page().url()).endsWith("/my");
            signsInAgain(visit);
            recovers(visit, codes.get(0));
            assertThat(visit.findsItRight().text()).contains(visit.says("rule.wrong-code"));
            // The device answers in its own time, and only then the form goes.
            visit.button("secondfactor_step.usePasskey").click();
            visit.page().waitForURL(url -> url.endsWith("/my"));
        }
    }

    // As an administrator does it: invited, given the role, and the letter as she reads it where no mail goes out.
    private String inviteAnOrganizer() {
        String name = "招待 " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        email = programs.invited(name);
        try (Visit admin = new Visit(browser, Screen.DESKTOP, "ja").signedInAs("admin")) {
            admin.open("/admin/people?q=" + name.replace(' ', '+'));
            admin.sends(admin.page().locator("tbody a").first());
            Form form = new Form(admin);
            form.field("role").selectOption("ORGANIZER");
            form.field("organisation").selectOption(new SelectOption().setIndex(1));
            admin.presses("admin_person.grant");
            admin.open("/admin/outbox");
            admin.sends(admin.page()
                    .locator("tr", new Page.LocatorOptions().setHasText(email))
                    .first()
                    .locator("a")
                    .first());
            Matcher link = INVITATION.matcher(admin.text());
            assertThat(link.find()).as("link in the letter").isTrue();
            return link.group();
        }
    }

    private Phone addsApp(Visit visit) {
        visit.page().locator("[id='begin-form:password']").fill(PASSWORD);
        visit.presses("secondfactor_my.beginApp").findsItRight();
        Phone phone = new Phone(visit.page().locator("#secret").innerText());
        visit.page().locator("[id='confirm-form:code']").fill(phone.code(0));
        visit.presses("secondfactor_my.confirmApp");
        return phone;
    }

    private static void addsPasskey(Visit visit, String code) {
        CDPSession device = visit.page().context().newCDPSession(visit.page());
        device.send("WebAuthn.enable");
        JsonObject options = JsonParser.parseString("""
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true, "hasUserVerification": true,
                  "isUserVerified": true, "automaticPresenceSimulation": true}}
                """).getAsJsonObject();
        device.send("WebAuthn.addVirtualAuthenticator", options);
        visit.open(SECURITY);
        visit.page().locator("[id='passkey-form:name']").fill("職場のパソコン");
        visit.page().locator("[id='passkey-form:password']").fill(PASSWORD);
        visit.page().locator("[id='passkey-form:code']").fill(code);
        visit.presses("secondfactor_my.beginPasskey");
        // Twice, as an impatient hand does. The page tells what was done, and takes that out of its address at once.
        visit.button("secondfactor_my.make").dblclick();
        visit.page().locator("[data-kept-done]").waitFor();
        assertThat(visit.text())
                .contains(visit.says("identity_done.passkeyAdded"))
                .contains("職場のパソコン");
    }

    // The password alone is not enough, what was typed stays, and the device does instead of a code.
    private static void changesAccountWithPasskey(Visit visit) {
        visit.open("/my/profile/account");
        visit.page().locator("[id='mail-form:newEmail']").fill("new-address@hospital.example");
        visit.page().locator("[id='mail-form:password']").fill(PASSWORD);
        visit.presses("identity_account.sendLink");
        assertThat(visit.findsItRight().text()).contains(visit.says("rule.wrong-code"));
        assertThat(visit.page().locator("[id='mail-form:newEmail']").inputValue())
                .isEqualTo("new-address@hospital.example");
        visit.page().locator("[id='mail-form:password']").fill(PASSWORD);
        visit.page().locator("#mail-form [data-passkey-proof]").click();
        visit.page()
                .locator("#mail-form")
                .getByText(visit.says("secondfactor.passkeyShown"))
                .waitFor();
        visit.presses("identity_account.sendLink");
        assertThat(visit.page().url()).endsWith("/my/profile/account");
        assertThat(visit.text()).contains(visit.says("identity_done.emailAsked"));
    }

    private void signsIn(Visit visit) {
        visit.open("/login");
        visit.signsIn(email, PASSWORD);
    }

    private void signsInAgain(Visit visit) {
        visit.page().context().clearCookies();
        signsIn(visit);
        assertThat(visit.page().url()).contains("/login/second");
    }

    private static void recovers(Visit visit, String code) {
        visit.page().locator("details summary").last().click();
        visit.page().locator("[id='recovery-form:recoveryCode']").fill(code);
        visit.presses("secondfactor_step.useRecovery");
    }
}
