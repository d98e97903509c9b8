package org.komichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.komichi.identity.Profile;
import org.komichi.workshop.Eligibility.About;
import org.komichi.workshop.Eligibility.Clause;
import org.komichi.workshop.Eligibility.Mode;

class EligibilityTest {
    private static final Clause NURSES = new Clause(About.PROFESSION, List.of("P05_VN", "P06_NS"));
    private static final Clause TOKYO = new Clause(About.PREFECTURE, List.of("13"));
    private static final Clause BEGINNERS = new Clause(About.EXPERIENCE, List.of("E1"));
    private static final Clause AFTER_HD = new Clause(About.COURSE, List.of("hd", "vn"));
    private static final Clause INVITED = new Clause(About.INVITATION, List.of("SPRING-24", "AUTUMN-7"));

    @Test
    void without_conditions_everybody_may_come() {
        assertThat(Eligibility.EVERYBODY.unmet(nurseIn("13"))).isEmpty();
    }

    @Test
    void of_all_conditions_those_that_fail_are_told() {
        Eligibility all = new Eligibility(Mode.ALL, List.of(NURSES, TOKYO, BEGINNERS, AFTER_HD, INVITED));
        assertThat(all.unmet(nurseIn("27"))).containsExactly(TOKYO, BEGINNERS, AFTER_HD, INVITED);
        Profile inTokyo = profile("P05_VN", "13", "E1");
        assertThat(all.unmet(new Applicant(inTokyo, Set.of("vn"), "SPRING-24", false)))
                .isEmpty();
    }

    @Test
    void of_any_conditions_one_is_enough() {
        Eligibility any = new Eligibility(Mode.ANY, List.of(TOKYO, AFTER_HD));
        assertThat(any.unmet(nurseIn("27"))).containsExactly(TOKYO, AFTER_HD);
        assertThat(any.unmet(new Applicant(profile("P05_VN", "27", null), Set.of("hd"), null, false)))
                .isEmpty();
    }

    @Test
    void a_profile_that_tells_nothing_meets_nothing() {
        Applicant nobody = new Applicant(Profile.EMPTY, Set.of(), null, false);
        assertThat(new Eligibility(Mode.ALL, List.of(NURSES, TOKYO, BEGINNERS)).unmet(nobody))
                .hasSize(3);
    }

    @Test
    void an_invitation_code_may_be_typed_in_full_width_or_small_letters() {
        Eligibility invited = new Eligibility(Mode.ALL, List.of(INVITED));
        assertThat(invited.unmet(typing(" ａｕｔｕｍｎ－７ "))).isEmpty();
        assertThat(invited.unmet(typing("SPRING-2"))).containsExactly(INVITED);
        assertThat(invited.unmet(typing(""))).containsExactly(INVITED);
        assertThat(invited.unmet(typing(null))).containsExactly(INVITED);
    }

    @Test
    void who_is_handed_a_seat_needs_no_code_of_her_own() {
        Eligibility invited = new Eligibility(Mode.ALL, List.of(INVITED, NURSES));
        assertThat(invited.unmet(new Applicant(profile("P05_VN", null, null), Set.of(), null, true)))
                .isEmpty();
        assertThat(invited.unmet(new Applicant(profile("P01_DOC", null, null), Set.of(), null, true)))
                .containsExactly(NURSES);
    }

    @Test
    void what_was_stored_before_approval_could_be_asked_for_is_read_without_it() {
        EligibilityColumn column = new EligibilityColumn();
        Eligibility old = column.convertToEntityAttribute(
                "{\"mode\":\"ALL\",\"clauses\":[{\"about\":\"PROFESSION\",\"codes\":[\"P05_VN\",\"P06_NS\"]}]}");
        assertThat(old).isEqualTo(new Eligibility(Mode.ALL, List.of(NURSES)));
        Eligibility approved = new Eligibility(Mode.ANY, List.of(INVITED), true);
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(approved)))
                .isEqualTo(approved);
    }

    private static Applicant nurseIn(String prefecture) {
        return new Applicant(profile("P05_VN", prefecture, null), Set.of(), null, false);
    }

    private static Applicant typing(String code) {
        return new Applicant(Profile.EMPTY, Set.of(), code, false);
    }

    private static Profile profile(String profession, String prefecture, String experience) {
        return new Profile(null, null, profession, null, null, prefecture, null, experience);
    }
}
