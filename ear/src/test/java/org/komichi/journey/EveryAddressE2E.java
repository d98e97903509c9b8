package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.komichi.support.Access;
import org.komichi.support.Everybody;
import org.komichi.support.Forms;
import org.komichi.support.Operations;
import org.komichi.support.SafeAnswer;

/**
 * Every page, file and operation, as everybody: whoever {@code access.txt} names gets in, and nobody else, whether she reads, sends
 * the owner's own form, or a page of another house sends it for her.
 */
class EveryAddressE2E {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404, 410);
    private static final List<String> NAMES_OF_NOTHING = List.of(
            "-1",
            "9223372036854775808",
            "00000000-0000-4000-8000-000000000000",
            "文字",
            "x".repeat(3000),
            "%00",
            "..%2f..%2fetc%2fpasswd",
            "'%20or%201=1--");

    private static final Map<Access, String> THERE = new ConcurrentHashMap<>();
    private static List<Access> lines;
    private static Everybody everybody;

    @BeforeAll
    static void begin() {
        lines = Access.all();
        everybody = new Everybody();
    }

    @AfterAll
    static void end() {
        everybody.close();
    }

    @Test
    void every_address_is_in_the_table_and_nothing_else() {
        Set<String> operations = Operations.all();
        assertThat(operations.stream().filter(one -> lines.stream().noneMatch(line -> line.speaksFor(one))))
                .as("without a line")
                .isEmpty();
        assertThat(lines.stream().filter(line -> operations.stream().noneMatch(line::speaksFor)))
                .as("lines without an address")
                .isEmpty();
    }

    @Test
    void whoever_may_read_gets_in_and_nobody_else_and_every_answer_has_its_safe_headers() {
        assertThat(everybody.together(lines.stream().filter(Access::reads).toList(), this::readers))
                .isEmpty();
    }

    private List<String> readers(Access line) {
        List<String> wrong = new ArrayList<>();
        for (String account : asked(line)) {
            HttpResponse<String> answer = everybody.reads(account, there(line));
            if (line.who().contains(account) ? !opened(answer) : !refused(account, answer)) {
                wrong.add(account + " " + there(line) + ": " + answer.statusCode());
            }
            SafeAnswer.faults(answer, line.who().contains(Everybody.NOBODY))
                    .forEach(fault -> wrong.add(there(line) + ": " + fault));
        }
        return wrong;
    }

    // Where all are welcome, one of them speaks for the others.
    private static List<String> asked(Access line) {
        if (line.who().contains(Everybody.NOBODY)) {
            return List.of(Everybody.NOBODY);
        }
        return line.who().size() < Everybody.ALL.size() - 1 ? Everybody.ALL : List.of(Everybody.NOBODY, "nurse");
    }

    @Test
    void a_stranger_who_sends_the_forms_of_the_owner_is_refused() {
        List<Access> owned = lines.stream()
                .filter(line ->
                        line.reads() && !line.who().isEmpty() && line.who().size() < Everybody.ALL.size() - 1)
                .toList();
        assertThat(everybody.together(owned, this::strangersSend)).isEmpty();
    }

    private List<String> strangersSend(Access line) {
        String path = there(line);
        List<String> wrong = new ArrayList<>();
        String owner = line.who().iterator().next();
        for (String form : Forms.of(everybody.reads(owner, path).body())) {
            for (String account : List.of(Everybody.NOBODY, stranger(line))) {
                HttpResponse<String> answer = everybody.asks(account, "POST", path, FORM, form);
                if (!refused(account, answer)) {
                    wrong.add(account + " sends " + path + ": " + answer.statusCode() + " " + form);
                }
            }
        }
        return wrong;
    }

    @Test
    void what_changes_something_is_done_for_those_who_may_and_nobody_else() {
        assertThat(everybody.together(
                        lines.stream().filter(line -> !line.reads()).toList(), this::changers))
                .isEmpty();
    }

    private List<String> changers(Access line) {
        List<String> wrong = new ArrayList<>();
        String type = line.address().endsWith("/import")
                ? "application/x-ndjson"
                : line.address().endsWith("/compare") ? "text/csv" : "application/json";
        for (String account : Everybody.ALL) {
            boolean may = line.who().contains(account);
            // Those who may send something that nothing can be made of: they get past the door, and nothing changes.
            if (!may || !line.body().isEmpty()) {
                HttpResponse<String> answer =
                        everybody.asks(account, line.method(), there(line), type, may ? "[" : line.body());
                if (may
                        ? REFUSED.contains(answer.statusCode()) || answer.statusCode() >= 500
                        : !refused(account, answer)) {
                    wrong.add(account + " " + line.method() + " " + there(line) + ": " + answer.statusCode() + " "
                            + answer.body());
                }
            }
        }
        return wrong;
    }

    @Test
    void what_a_page_of_another_house_sends_is_refused_everywhere() {
        assertThat(everybody.together(lines, line -> {
                    String method = line.reads() ? "POST" : line.method();
                    int status = everybody.sentFromElsewhere(method, there(line));
                    return status == 403 ? List.of() : List.of(method + " " + there(line) + ": " + status);
                }))
                .isEmpty();
    }

    @Test
    void a_name_of_nothing_is_refused_and_breaks_nothing() {
        assertThat(everybody.together(lines.stream().filter(Access::hasParts).toList(), this::namesOfNothing))
                .isEmpty();
    }

    private List<String> namesOfNothing(Access line) {
        String account = line.who().stream().findFirst().orElse("doctor");
        List<String> wrong = new ArrayList<>();
        for (String name : NAMES_OF_NOTHING) {
            List<String> parts = new ArrayList<>(line.partsOf(there(line)));
            parts.set(parts.size() - 1, name);
            HttpResponse<String> answer = everybody.asks(
                    account, line.method(), line.with(parts), line.reads() ? null : "application/json", line.body());
            if (answer.statusCode() >= 500) {
                wrong.add(account + " " + line.method() + " " + line.with(parts) + ": " + answer.statusCode());
            }
        }
        return wrong;
    }

    @Test
    void a_name_in_the_query_does_not_stand_for_the_one_in_the_path() {
        assertThat(everybody
                        .reads("organizer2", "/organizer/runs/hd-2026-1/participants?slug=pr-editors")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_is_answered_with_what_she_sent() {
        assertThat(everybody.asks(Everybody.NOBODY, "TRACE", "/", null, "").statusCode())
                .isEqualTo(405);
    }

    @Test
    void no_file_and_no_folder_of_the_archive_can_be_had_by_its_name() {
        Stream<String> tricks = Operations.hiddenFiles().stream()
                .flatMap(
                        file -> Stream.of(file, file + "/", "/jakarta.faces.resource" + file, file.replace("/", "//")));
        Stream<String> folders = Stream.of("/search", "/competency", "/competency/", "/WEB-INF");
        assertThat(everybody.together(Stream.concat(tricks, folders).toList(), file -> {
                    int status = everybody.reads("admin", file).statusCode();
                    return status == 404 || status == 400 ? List.of() : List.of(file + ": " + status);
                }))
                .isEmpty();
    }

    private static String there(Access line) {
        return THERE.computeIfAbsent(line, wanted -> {
            int mark = wanted.example().indexOf(":/");
            if (mark > 0) {
                return linked(
                        wanted,
                        wanted.example().substring(0, mark),
                        wanted.example().substring(mark + 1));
            }
            return wanted.hasParts() ? wanted.with(List.of(wanted.example().split(" "))) : wanted.address();
        });
    }

    // An operation has no link of its own: what a page about the same thing links to names it.
    private static String linked(Access wanted, String account, String page) {
        return Stream.concat(Stream.of(wanted), lines.stream())
                .filter(line -> line.example().equals(wanted.example()))
                .flatMap(line -> everybody
                        .links(account, page, line.pattern())
                        .filter(link -> lines.stream()
                                .noneMatch(
                                        other -> other.address().equals(link) && other.hasParts() != line.hasParts()))
                        .map(link -> line.hasParts() ? wanted.with(line.partsOf(link)) : link))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + wanted + " on " + page));
    }

    private static String stranger(Access line) {
        return Stream.of("organizer2", "organizer", "nurse")
                .filter(account -> !line.who().contains(account))
                .findFirst()
                .orElseThrow();
    }

    private static boolean opened(HttpResponse<String> answer) {
        return answer.statusCode() == 200 || answer.statusCode() / 100 == 3 && !toSignIn(answer);
    }

    private static boolean refused(String account, HttpResponse<String> answer) {
        return REFUSED.contains(answer.statusCode()) || account.equals(Everybody.NOBODY) && toSignIn(answer);
    }

    private static boolean toSignIn(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").contains("/login");
    }
}
