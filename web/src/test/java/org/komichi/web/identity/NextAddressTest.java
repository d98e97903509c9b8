package org.komichi.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After signing in one goes on to a page of this house, and to no other one. */
class NextAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "/%2f..//elsewhere.example\n",
                "javascript:alert(1)",
                "my",
                "",
                "/login?next=/my",
                "/logout",
                "/api/v1/me"
            })
    void what_leads_elsewhere_or_in_a_circle_leads_home(String asked) {
        assertThat(NextAddress.orDefault(asked)).isEqualTo("/my");
        assertThat(NextAddress.signInThen(asked, false)).isEqualTo("/login");
    }

    @Test
    void a_page_of_ours_is_where_she_wanted_to_go() {
        assertThat(NextAddress.orDefault("/courses/hd?page=2")).isEqualTo("/courses/hd?page=2");
        assertThat(NextAddress.orDefault(null)).isEqualTo("/my");
    }
}
