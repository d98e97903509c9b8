package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komichi.support.Chromium;
import org.komichi.support.Routes;
import org.komichi.support.RunningKomichi;
import org.komichi.support.Visit;

/**
 * Follows the links as a visitor, a doctor, an organizer and an administrator would, and looks at one page of every address: in
 * both languages, at both widths, with the accessibility check, whose findings are the same in both.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(EveryPageE2E.DESK)
class EveryPageE2E {
    /** What organizers and administrators have on their desk: nobody takes a page away while it is looked at. */
    static final String DESK = "desk";

    /** Pages that no link of these people leads to: a message does, an editor, a supervisor, or MainJobE2E answers and verifies. */
    private static final Pattern REACHED_OTHERWISE = Pattern.compile(
            "/login/(second|link)|/(signup/confirm|password|invitation|email|unsubscribe|guest|guest/confirm|sign|supervisor)/\\{token}.*|/my/supervision|/visits/new|/(surveys/\\{link}|s/\\{code}).*|/verify/\\{code}|/share/\\{token}|/badges/\\{number}|/cases/import|/groups/(reports|\\{group}/join/\\{code})");

    private static final Set<String> SEEN = new TreeSet<>();
    private static Chromium browser;

    @BeforeAll
    static void open() {
        browser = new Chromium();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Order(1)
    @Execution(ExecutionMode.SAME_THREAD)
    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource({
        "-, ja, DESKTOP", "-, en, PHONE",
        "doctor, ja, PHONE", "doctor, en, DESKTOP",
        "organizer, ja, DESKTOP", "organizer, en, PHONE",
        "admin, ja, DESKTOP", "admin, en, PHONE",
        "manager, ja, PHONE", "manager, en, DESKTOP",
        "editor, ja, DESKTOP", "editor, en, PHONE",
    })
    void every_page_within_reach_looks_right(String account, String language, Chromium.Screen screen) {
        List<String> faults = new ArrayList<>();
        try (Visit visit = new Visit(browser, screen, language)) {
            if (!account.equals("-")) {
                visit.signedInAs(account);
            }
            Set<String> routes = new LinkedHashSet<>();
            Deque<String> open = new ArrayDeque<>(beginnings(account));
            while (!open.isEmpty()) {
                String address = open.pop();
                String route = Routes.of(URI.create(address).getPath()).orElse(null);
                if (route == null || !own(account, route) || !routes.add(route)) {
                    continue;
                }
                int status = visit.open(address);
                try {
                    assertThat(status).as("status of " + address).isEqualTo(200);
                    visit.looksRightInEveryColour(language);
                } catch (AssertionError fault) {
                    faults.add(fault.getMessage());
                }
                visit.picture(account + "-" + language + "-" + screen + "-" + route);
                open.addAll(links(visit));
            }
            SEEN.addAll(routes);
        }
        assertThat(faults).isEmpty();
    }

    @Order(2)
    @Execution(ExecutionMode.SAME_THREAD)
    @Test
    void no_address_was_left_out() {
        assertThat(Routes.all().stream()
                        .filter(route -> !SEEN.contains(route))
                        .filter(route -> !REACHED_OTHERWISE.matcher(route).matches())
                        .toList())
                .isEmpty();
    }

    // What everybody sees is looked at as a visitor and as a doctor; organizers and administrators show their own.
    private static boolean own(String account, String route) {
        return switch (account) {
            case "organizer", "admin", "editor" -> route.startsWith("/" + account);
            case "manager" -> route.endsWith("/station") || route.startsWith("/my/station");
            default -> true;
        };
    }

    private static List<String> beginnings(String account) {
        return switch (account) {
            // One page of an address is looked at: a run of a course has what a run of a workshop has not.
            case "editor" ->
                List.of("/editor/cases/demo-draft", "/editor/cases/demo-draft/write/timeline", "/editor/cases");
            case "organizer" ->
                List.of(
                        "/organizer",
                        "/organizer/runs/hd-2026-3",
                        "/organizer/runs/hd-2026-1/themes",
                        "/organizer/runs/hd-2026-2/beside",
                        "/organizer/runs/nurse-series-1/act",
                        "/organizer/runs/nurse-series-1/acceptance",
                        "/organizer/workshops/nurse-series-1/attendance",
                        "/organizer/workshops/skills-day-0/stations",
                        "/organizer/workshops/nurse-series-2/accommodation");
            case "admin" -> List.of("/admin");
            case "manager" -> List.of("/my/station");
            case "doctor" -> List.of("/my", "/courses/hd/hd-1/quiz", "/courses/hd/hd-1/case");
            default -> List.of("/cases?q=気管切開", "/", "/verify", "/login", "/guest/workshops/family-symposium-1");
        };
    }

    private static List<String> links(Visit visit) {
        Object found = visit.page().evaluate("""
                [...document.querySelectorAll('a[href]')].map(a => new URL(a.href))
                  .filter(u => u.origin === location.origin && !/\\.(pdf|zip|csv|svg|json)$/.test(u.pathname))
                  .filter(u => !u.searchParams.has('lang'))
                  .map(u => u.pathname + u.search)
                """);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    static {
        RunningKomichi.get();
    }
}
