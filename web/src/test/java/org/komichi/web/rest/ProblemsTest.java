package org.komichi.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.komichi.identity.MalformedEmailAddress;
import org.komichi.shared.NotAllowed;
import org.komichi.shared.NotFound;
import org.komichi.shared.RequestNumber;
import org.komichi.web.rest.TokensResource.TokenRequest;
import tools.jackson.core.JacksonException;

class ProblemsTest {
    private final Problems japanese = new Problems(Locale.JAPANESE, true);
    private final Problems english = new Problems(Locale.ENGLISH, true);

    @Test
    void a_rule_keeps_its_name_status_and_field_however_deep_it_is_wrapped() {
        Problem problem = japanese.of(new EJBException(new IllegalStateException(new MalformedEmailAddress())));
        assertThat(problem.type()).isEqualTo("/problems/malformed-email-address");
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("email"));
        assertThat(problem.detail()).doesNotContain("???");
    }

    @Test
    void who_may_not_is_told_so_and_a_stranger_is_asked_to_sign_in() {
        assertThat(japanese.of(new NotAllowed()).status()).isEqualTo(403);
        Problem stranger = new Problems(Locale.ENGLISH, false).of(new NotAllowed());
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.type()).isEqualTo("/problems/sign-in-required");
    }

    @Test
    void a_status_has_one_name() {
        assertThat(japanese.of(new NotFound()).status()).isEqualTo(404);
        assertThat(japanese.ofStatus(415).type()).isEqualTo("/problems/unsupported-media-type");
        assertThat(japanese.ofStatus(405).type()).isEqualTo("/problems/method-not-allowed");
    }

    @Test
    void a_defect_gives_the_number_of_the_request_and_nothing_of_its_inside() {
        RequestNumber.use("0123456789ab");
        Problem problem = english.of(new IllegalStateException("table person has 3 rows"));
        RequestNumber.use(null);
        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.reference()).isEqualTo("0123456789ab");
        assertThat(problem.detail()).contains(problem.reference());
        assertThat(Json.MAPPER.writeValueAsString(problem)).doesNotContain("table person", "Exception", "\"errors\"");
    }

    @Test
    void the_language_is_the_readers() {
        assertThat(japanese.ofStatus(404).title()).isEqualTo("見つかりません");
        assertThat(english.ofStatus(404).title()).isEqualTo("Not found");
    }

    @Test
    void what_json_is_not_taken_names_the_field() {
        assertThat(refused("{\"email\":\"a\",\"password\":\"b\",\"extra\":1}")).isEqualTo("extra unknown-field");
        assertThat(refused("{\"email\":5,\"password\":\"b\"}")).isEqualTo("email wrong-type");
        assertThat(refused("{\"email\":true,\"password\":\"b\"}")).isEqualTo("email wrong-type");
        assertThat(refused("{\"email\":\"a\"} more")).isEqualTo("body not-json");
        assertThat(refused("[]")).isEqualTo("body wrong-type");
        assertThat(refused("{\"email\":\"a\",\"email\":\"b\"}")).isEqualTo("body not-json");
    }

    private String refused(String json) {
        try {
            return "taken: " + Json.MAPPER.readValue(json, TokenRequest.class);
        } catch (JacksonException e) {
            Problem problem = english.of(e);
            assertThat(problem.status()).isEqualTo(422);
            assertThat(problem.errors().getFirst().message()).doesNotContain("???");
            return problem.errors().getFirst().field() + " "
                    + problem.errors().getFirst().code();
        }
    }
}
