package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.komichi.support.Chromium;
import org.komichi.support.Chromium.Screen;
import org.komichi.support.Programs;
import org.komichi.support.RunningKomichi;
import org.komichi.support.Visit;

/**
 * What a learner's page may cost: eight statements (more for one's own way) besides the one by which the server knows her, 300 kB
 * for a first visit, 25 kB of HTML; the comparison as many statements.
 */
@Isolated("what it counts is every request of the server")
class StatementsE2E {
    private static final int RECOGNISING_HER = 1;
    private static final int MOST_STATEMENTS = 8 + RECOGNISING_HER;

    /** One's own way asks every room once what would close the gaps: courses, cases, stations and visits. */
    private static final String MY_WAY = "/my/competencies";

    private static final int MOST_OF_MY_WAY = 14 + RECOGNISING_HER;
    private static final long MOST_BYTES = 300_000;
    private static final long MOST_HTML = 25_000;
    private static final Pattern COUNTED = Pattern.compile("GET (\\S+) statements=(\\d+)");

    private static Chromium browser;
    private static String email;

    /** Addresses, and whether they are those of the learner with the questionnaire. */
    private static final Map<String, Boolean> pages = new LinkedHashMap<>();

    /** The demonstration's doctor stands in the second module; the questionnaire is open to a learner who has just begun. */
    @BeforeAll
    static void findPages() {
        browser = new Chromium();
        email = new Programs(RunningKomichi.get()).physician("軽井 速子");
        try (Visit visit = learner()) {
            Doctor doctor = new Doctor(visit, "hd");
            doctor.joins();
            doctor.opensQuestionnaire();
            String survey = visit.page().url().replaceAll("^https?://[^/]+", "");
            doctor.beginsToAnswer();
            visit.presses("survey_section.next");
            doctor.rates("SV-K01", 2);
            visit.seesSaved();
            pages.put(survey, true);
            for (String part : List.of("/about", "/understanding", "/knowledge", "/review")) {
                pages.put(survey + part, true);
            }
        }
        for (String address : List.of(
                "/my",
                "/courses",
                "/courses/hd",
                "/courses/hd/hd-2?page=2",
                "/courses/hd/hd-1/quiz",
                "/courses/hd/hd-1/case",
                "/cases",
                "/cases?q=%E6%B0%97%E7%AE%A1%E5%88%87%E9%96%8B&age=PRESCHOOL",
                "/my/competencies",
                "/my/certificates",
                "/my/profile")) {
            pages.put(address, false);
        }
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void no_page_of_a_learner_needs_more_than_eight_statements() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        try (Visit doctor = doctor();
                Visit learner = learner()) {
            pages.forEach((address, asLearner) -> {
                Visit visit = asLearner ? learner : doctor;
                assertThat(visit.open(address)).as(address).isEqualTo(200);
                int before = RunningKomichi.get().log().length();
                visit.open(address);
                counts.put(address, statementsSince(before));
            });
        }
        System.out.println("SQL statements: " + counts);
        assertThat(counts)
                .allSatisfy((address, count) -> assertThat(count)
                        .as(address)
                        .isBetween(1, address.equals(MY_WAY) ? MOST_OF_MY_WAY : MOST_STATEMENTS));
    }

    @Test
    void the_comparison_of_a_run_needs_no_more_either() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        try (Visit organizer = new Visit(browser, Screen.DESKTOP, "ja").signedInAs("organizer")) {
            for (String run : List.of("hd-2026-2", "nurse-series-1")) {
                String address = "/organizer/runs/" + run + "/comparison";
                assertThat(organizer.open(address)).as(address).isEqualTo(200);
                int before = RunningKomichi.get().log().length();
                organizer.open(address);
                counts.put(address, statementsSince(before));
            }
        }
        System.out.println("SQL statements: " + counts);
        assertThat(counts)
                .allSatisfy((address, count) -> assertThat(count).as(address).isBetween(1, MOST_STATEMENTS));
    }

    @Test
    void a_first_visit_is_light() {
        Map<String, String> weights = new LinkedHashMap<>();
        for (Map.Entry<String, Boolean> each : pages.entrySet()) {
            String address = each.getKey();
            try (Visit visit = each.getValue() ? learner() : doctor()) {
                AtomicLong html = new AtomicLong();
                AtomicLong all = new AtomicLong();
                String[] document = new String[1];
                CDPSession network = visit.page().context().newCDPSession(visit.page());
                network.send("Network.enable");
                network.send("Network.setCacheDisabled", cacheDisabled());
                network.on("Network.requestWillBeSent", event -> {
                    if (event.has("type") && event.get("type").getAsString().equals("Document")) {
                        document[0] = event.get("requestId").getAsString();
                    }
                });
                network.on("Network.loadingFinished", event -> {
                    long bytes = event.get("encodedDataLength").getAsLong();
                    all.addAndGet(bytes);
                    if (event.get("requestId").getAsString().equals(document[0])) {
                        html.set(bytes);
                    }
                });
                visit.open(address);
                visit.page().waitForLoadState(LoadState.NETWORKIDLE);
                weights.put(address, html + " of " + all);
                assertThat(html.get()).as("HTML of " + address).isBetween(1000L, MOST_HTML);
                assertThat(all.get()).as("everything of " + address).isBetween(html.get(), MOST_BYTES);
            }
        }
        System.out.println("Bytes over the wire: " + weights);
    }

    private static JsonObject cacheDisabled() {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("cacheDisabled", true);
        return parameters;
    }

    /** The most that one request for a page needed since then. Waits for the line, which is written after the answer. */
    private static int statementsSince(int position) {
        long end = System.nanoTime() + 5_000_000_000L;
        while (System.nanoTime() < end) {
            int most = COUNTED.matcher(RunningKomichi.get().log().substring(position))
                    .results()
                    .filter(line -> line.group(1).endsWith(".xhtml"))
                    .map(MatchResult::group)
                    .map(line -> Integer.parseInt(line.replaceAll(".*=", "")))
                    .max(Integer::compare)
                    .orElse(-1);
            if (most >= 0) {
                return most;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("No count in the log");
    }

    private static Visit learner() {
        Visit visit = new Visit(browser, Screen.PHONE, "ja");
        visit.open("/login");
        return visit.signsIn(email, Visit.DEMO_PASSWORD);
    }

    private static Visit doctor() {
        return new Visit(browser, Screen.PHONE, "ja").signedInAs("doctor");
    }
}
