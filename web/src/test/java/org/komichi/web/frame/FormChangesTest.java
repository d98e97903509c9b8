package org.komichi.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.komichi.shared.NotFound;

class FormChangesTest {
    @Test
    void a_form_keeps_the_number_it_was_sent_with_and_gets_a_new_one_when_it_has_none() {
        String number = UUID.randomUUID().toString();
        FormChanges sent = posted(Map.of("formId", List.of(number)));
        assertThat(sent.formId()).hasToString(number);
        assertThat(sent.getFormId()).isEqualTo(number);
        FormChanges other = posted(Map.of());
        assertThat(UUID.fromString(other.getFormId())).isNotEqualTo(UUID.fromString(other.getFormId()));
        assertThatThrownBy(other::formId).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> posted(Map.of("formId", List.of("1"))).formId())
                .isInstanceOf(NotFound.class);
    }

    @Test
    void only_what_differs_from_what_stood_there_is_a_change() {
        FormChanges form = posted(Map.of(
                "same", List.of("x"),
                "was:same", List.of("x"),
                "other", List.of("new"),
                "was:other", List.of("old"),
                "was:unticked", List.of("true"),
                "was:empty", List.of(""),
                "empty", List.of("")));
        assertThat(form.of(List.of("same", "other", "unticked", "empty", "absent")))
                .containsExactly(Map.entry("other", List.of("new")), Map.entry("unticked", List.of()));
    }

    @Test
    void several_choices_are_compared_as_one_answer() {
        FormChanges form = posted(Map.of(
                "a", List.of("1", "2"),
                "was:a", List.of("1,2"),
                "b", List.of("x=1", ""),
                "was:b", List.of("x=1"),
                "c", List.of("1"),
                "was:c", List.of("1,2")));
        assertThat(form.of(List.of("a", "b", "c"))).containsExactly(Map.entry("c", List.of("1")));
    }

    @Test
    void a_text_comes_back_with_the_line_ends_of_the_form_and_is_the_same() {
        FormChanges form = posted(Map.of("t", List.of("一\r\n二"), "was:t", List.of("一\n二")));
        assertThat(form.of(List.of("t"))).isEmpty();
    }

    @Test
    void a_form_that_does_not_say_what_stood_there_takes_nothing_back() {
        FormChanges form = posted(Map.of("a", List.of("1")));
        assertThat(form.of(List.of("a", "b"))).containsExactly(Map.entry("a", List.of("1")));
    }

    @Test
    void a_page_carries_what_is_stored_and_shown_again_what_it_came_with() {
        assertThat(form("GET", Map.of()).was("a", List.of("1", "2"))).isEqualTo(new FormChanges.Was("was:a", "1,2"));
        assertThat(posted(Map.of("was:a", List.of("1"))).was("a", List.of("1", "2")))
                .isEqualTo(new FormChanges.Was("was:a", "1"));
    }

    private static FormChanges posted(Map<String, List<String>> fields) {
        return form("POST", fields);
    }

    private static FormChanges form(String method, Map<String, List<String>> fields) {
        FormChanges form = new FormChanges();
        form.request = (HttpServletRequest) Proxy.newProxyInstance(
                FormChangesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getParameter" ->
                        fields.containsKey((String) arguments[0])
                                ? fields.get((String) arguments[0]).getFirst()
                                : null;
                    case "getParameterValues" ->
                        fields.containsKey((String) arguments[0])
                                ? fields.get((String) arguments[0]).toArray(new String[0])
                                : null;
                    default -> throw new UnsupportedOperationException(called.getName());
                });
        return form;
    }
}
