package org.komichi.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.faces.FacesException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.komichi.shared.ChangedMeanwhile;
import org.komichi.shared.NotAllowed;
import org.komichi.shared.Unavailable;

class RulesAsMessagesTest {
    @Test
    void what_the_container_forbids_is_not_allowed() {
        assertThat(RulesAsMessages.ruleIn(new FacesException(new EJBAccessException("role"))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void of_two_who_change_the_same_the_second_is_told() {
        assertThat(RulesAsMessages.ruleIn(new EJBException(new RuntimeException(new OptimisticLockException()))))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(RulesAsMessages.ruleIn(new FacesException(new SQLException("twice", "23505"))))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void a_database_that_is_gone_is_no_defect_and_no_rule_of_ours() {
        for (String state : new String[] {"08006", "57P01", "57P03", "53300"}) {
            assertThat(RulesAsMessages.ruleIn(new FacesException(new SQLException("gone", state))))
                    .as(state)
                    .isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void anything_else_is_a_defect() {
        assertThat(RulesAsMessages.ruleIn(new FacesException(new SQLException("syntax", "42601"))))
                .isNull();
        assertThat(RulesAsMessages.ruleIn(new NullPointerException())).isNull();
    }
}
