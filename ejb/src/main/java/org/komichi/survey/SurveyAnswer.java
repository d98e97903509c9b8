package org.komichi.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One answer of one sheet. A question that was skipped has no row. */
@Entity
@Table(name = "survey_answer")
@IdClass(SurveyAnswer.Key.class)
class SurveyAnswer {
    @Id
    @Column(name = "response_id")
    private String responseId;

    @Id
    private String item;

    private String answer;

    protected SurveyAnswer() {}

    SurveyAnswer(String responseId, String item, String answer) {
        this.responseId = responseId;
        this.item = item;
        change(answer);
    }

    void change(String newAnswer) {
        answer = Objects.requireNonNull(newAnswer);
    }

    String item() {
        return item;
    }

    String answer() {
        return answer;
    }

    /** One item of one sheet. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String responseId;
        private String item;

        protected Key() {}

        Key(String responseId, String item) {
            this.responseId = responseId;
            this.item = item;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && responseId.equals(that.responseId) && item.equals(that.item);
        }

        @Override
        public int hashCode() {
            return Objects.hash(responseId, item);
        }
    }
}
