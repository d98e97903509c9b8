package org.komichi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.identity.RoleGrant;
import org.komichi.shared.Settings;

/** Whose roles wait for a second factor. All people are fictional. */
class SecondFactorDutyTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @ParameterizedTest
    @EnumSource(names = {"ASSESSOR", "REVIEWER", "ORGANIZER", "ADMIN"})
    void roles_that_reach_other_peoples_data_wait(Role role) {
        assertThat(duty(true, false).owedBy(person("hana@hospital.example"), grants(role)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"MANAGER", "INSTRUCTOR", "EDITOR"})
    void other_roles_do_not_wait(Role role) {
        assertThat(duty(true, false).owedBy(person("hana@hospital.example"), grants(role)))
                .isFalse();
        assertThat(duty(true, false).owedBy(person("hana@hospital.example"), List.of()))
                .isFalse();
    }

    @Test
    void they_wait_no_more_when_she_has_one() {
        Person person = person("hana@hospital.example");
        person.askForSecondFactor(NOW);
        assertThat(duty(true, false).owedBy(person, grants(Role.ADMIN))).isFalse();
        person.askForPasswordOnly();
        assertThat(duty(true, false).owedBy(person, grants(Role.ADMIN))).isTrue();
    }

    @Test
    void the_people_of_a_demonstration_are_exempt_and_nobody_else_in_it() {
        Person demo = person("organizer@komichi.example");
        Person other = person("hana@hospital.example");
        assertThat(duty(true, true).owedBy(demo, grants(Role.ORGANIZER))).isFalse();
        assertThat(duty(true, true).owedBy(other, grants(Role.ORGANIZER))).isTrue();
        assertThat(duty(true, false).owedBy(demo, grants(Role.ORGANIZER))).isTrue();
    }

    @Test
    void an_installation_may_leave_it_to_people() {
        assertThat(duty(false, false).owedBy(person("hana@hospital.example"), grants(Role.ADMIN)))
                .isFalse();
    }

    @Test
    void a_new_factor_ends_the_sessions_that_a_password_began() {
        Person person = person("hana@hospital.example");
        int before = person.stamp();
        person.askForSecondFactor(NOW);
        assertThat(person.stamp()).isGreaterThan(before);
    }

    private static List<RoleGrant> grants(Role role) {
        return List.of(RoleGrant.onPlatform(1, role, NOW));
    }

    private static Person person(String email) {
        Person person = Person.signingUp(new EmailAddress(email), "x", Locale.JAPANESE, NOW);
        person.confirm();
        return person;
    }

    private static SecondFactorDuty duty(boolean required, boolean demo) {
        SecondFactorDuty duty = new SecondFactorDuty();
        duty.settings = new Settings() {
            @Override
            public boolean secondFactorRequired() {
                return required;
            }

            @Override
            public boolean demo() {
                return demo;
            }
        };
        return duty;
    }
}
