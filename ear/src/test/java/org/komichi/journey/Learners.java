package org.komichi.journey;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.komichi.support.Chromium;
import org.komichi.support.Chromium.Screen;
import org.komichi.support.Programs;
import org.komichi.support.RunningKomichi;
import org.komichi.support.Visit;

/** Journeys of people who have just made an account: they go through a form in a strange way. */
abstract class Learners {
    static final String COURSE = "hd";

    static Chromium browser;
    static Programs programs;

    @BeforeAll
    static void open() {
        browser = new Chromium();
        programs = new Programs(RunningKomichi.get());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    static Visit learner(String name, Screen screen, String language) {
        return signedIn(programs.physician(name), screen, language);
    }

    static Visit signedIn(String email, Screen screen, String language) {
        Visit visit = new Visit(browser, screen, language);
        visit.open("/login");
        return visit.signsIn(email, Visit.DEMO_PASSWORD);
    }

    /** Joins if she has not, and begins the questionnaire before. */
    static void beginsSurvey(Visit visit) {
        Doctor doctor = new Doctor(visit, COURSE);
        visit.open("/courses/" + COURSE);
        if (visit.button("course_detail.begin").count() > 0) {
            visit.presses("course_detail.begin");
        }
        doctor.opensQuestionnaire();
        doctor.beginsToAnswer();
    }
}
