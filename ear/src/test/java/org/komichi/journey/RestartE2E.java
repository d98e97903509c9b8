package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.komichi.support.Chromium;
import org.komichi.support.Chromium.Screen;
import org.komichi.support.Programs;
import org.komichi.support.RunningKomichi;
import org.komichi.support.Visit;

/** The process is killed in the middle of everything, and its folder is lost but for a backup. What was shown as saved is there afterwards; what was typed too. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(RunningKomichi.MORTAL)
class RestartE2E {
    @Test
    void what_was_shown_as_saved_survives_a_killed_server_and_a_restored_backup() {
        RunningKomichi komichi = RunningKomichi.mortal();
        try (Chromium browser = new Chromium();
                Visit visit = new Visit(browser, Screen.PHONE, "ja", komichi)) {
            String email = new Programs(komichi).physician("停電 子");
            visit.open("/login");
            visit.signsIn(email, Visit.DEMO_PASSWORD);
            Doctor doctor = new Doctor(visit, "hd");
            doctor.joins();
            doctor.opensQuestionnaire();
            doctor.beginsToAnswer();
            visit.presses("survey_section.next");
            doctor.rates("SV-K01", 3);
            doctor.rates("SV-K17", 4);
            visit.seesSaved();
            String section = visit.page().url();

            komichi.killAndRestoreAndStartAgain();

            // The page is still open in her browser. She goes on with it.
            doctor.rates("SV-K02", 2);
            visit.presses("survey_section.next");
            assertThat(visit.page().url()).contains("/login");
            visit.signsIn(email, Visit.DEMO_PASSWORD);
            // The page sends what it had kept by itself; what it then says is saved is there when it is opened anew.
            visit.seesSaved();
            visit.open(section);
            assertThat(doctor.hasRated("SV-K01", 3)).as("saved before").isTrue();
            assertThat(doctor.hasRated("SV-K17", 4)).as("saved before").isTrue();
            assertThat(doctor.hasRated("SV-K02", 2)).as("typed afterwards").isTrue();
            visit.open("/my");
            Locator next = visit.page().locator(".k-next a");
            assertThat(next.getAttribute("href")).contains("/surveys/");
        }
    }
}
