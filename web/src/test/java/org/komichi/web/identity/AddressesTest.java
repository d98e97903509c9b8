package org.komichi.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"/my", "/my/profile?done=profileSaved", "/courses/hd/hd-4", "/surveys/abc?x=%E3%81%82"})
    void an_address_of_ours_is_gone_back_to(String address) {
        assertThat(NextAddress.orDefault(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "/%2F/../\\x",
                "javascript:alert(1)",
                "my",
                "",
                "/login?next=/login",
                "/logout",
                "/api/v1/tokens",
                "/my\r\nSet-Cookie: a=b",
                "/my x"
            })
    void any_other_address_leads_to_the_personal_page(String address) {
        assertThat(NextAddress.orDefault(address)).isEqualTo("/my");
    }

    @Test
    void no_address_leads_to_the_personal_page() {
        assertThat(NextAddress.orDefault(null)).isEqualTo("/my");
    }

    @Test
    void the_way_to_the_sign_in_page_carries_the_way_back() {
        assertThat(NextAddress.signInThen("/admin/audit?page=2&x=あ", true))
                .isEqualTo("/login?next=%2Fadmin%2Faudit%3Fpage%3D2%26x%3D%E3%81%82&ended=true");
        assertThat(NextAddress.signInThen("//evil.example", false)).isEqualTo("/login");
    }

    @ParameterizedTest
    @CsvSource({
        "/,",
        "/courses,",
        "/courses/hd,",
        "/verify/abc,",
        "/mything,",
        "/administrators,",
        "/api/v1/cases,",
        "/my,LEARNER",
        "/my/profile,LEARNER",
        "/certificate-files/0b1c,LEARNER",
        "/organizer/evidence,LEARNER",
        "/organizer/evidence/0b1c,LEARNER",
        "/organizer/evidences,ORGANIZER",
        "/courses/hd/hd-4,",
        "/courses/hd/hd-4/quiz,LEARNER",
        "/surveys/abc,LEARNER",
        "/organizer,ORGANIZER",
        "/organizer/runs/x,ORGANIZER",
        "/admin/audit,ADMIN"
    })
    void each_address_is_for_whom_it_is_meant(String path, String role) {
        assertThat(Addresses.neededRole(path, false)).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource({"/login,", "/signup,", "/courses/hd,LEARNER", "/courses/hd/hd-4,LEARNER", "/my/profile,LEARNER"})
    void who_sends_a_form_of_a_course_must_be_signed_in(String path, String role) {
        assertThat(Addresses.neededRole(path, true)).isEqualTo(role);
    }
}
