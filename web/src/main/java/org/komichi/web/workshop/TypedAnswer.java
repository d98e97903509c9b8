package org.komichi.web.workshop;

import jakarta.faces.model.SelectItem;
import java.util.List;
import java.util.Locale;
import org.komichi.web.frame.Texts;
import org.komichi.workshop.Question;

/** A question of the registration form, and what was typed or chosen. */
public final class TypedAnswer {
    private final Question question;
    private final Locale reader;
    private String answer;

    public TypedAnswer(Question question, String answer, Locale reader) {
        this.question = question;
        this.answer = answer;
        this.reader = reader;
    }

    String id() {
        return question.id();
    }

    /** Name of the control with which a question of this kind is answered. */
    public String getControl() {
        return switch (question.kind()) {
            case TEXT -> "text";
            case CHOICE, YES_NO -> "choice";
        };
    }

    boolean isText() {
        return question.kind() == Question.Kind.TEXT;
    }

    public String getLabel() {
        return question.label().in(reader);
    }

    public boolean isRequired() {
        return question.required();
    }

    /** What one can choose from. */
    public List<SelectItem> getOptions() {
        if (question.kind() == Question.Kind.YES_NO) {
            Texts texts = Texts.in(reader);
            return List.of(
                    new SelectItem(Question.YES, texts.getString("workshop.answer.yes")),
                    new SelectItem(Question.NO, texts.getString("workshop.answer.no")));
        }
        return question.options().stream()
                .map(option -> new SelectItem(option.ja(), option.label().in(reader)))
                .toList();
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
