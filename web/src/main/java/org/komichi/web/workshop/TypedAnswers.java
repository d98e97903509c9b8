package org.komichi.web.workshop;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.deidentification.PatientTraces;
import org.komichi.shared.BusinessRule;
import org.komichi.web.frame.RulesAsMessages;
import org.komichi.workshop.Question;

/** The questions of a registration form as they were answered, in the form {@code form:questions}. */
public final class TypedAnswers {
    private final List<TypedAnswer> questions;
    private final Locale reader;

    /** @param given what was answered before, by id of the question */
    public TypedAnswers(List<Question> asked, Map<String, String> given, Locale reader) {
        this.questions = asked.stream()
                .map(question -> new TypedAnswer(question, given.get(question.id()), reader))
                .toList();
        this.reader = reader;
    }

    public List<TypedAnswer> all() {
        return questions;
    }

    /** What was typed, by id of the question. */
    public Map<String, String> typed() {
        Map<String, String> answers = new HashMap<>();
        questions.forEach(question -> answers.put(question.id(), Objects.toString(question.getAnswer(), "")));
        return answers;
    }

    /** Words in free text that look as if they pointed to a patient; nothing when there are none.
     * @param others what else was written freely; may be null */
    public String traces(String... others) {
        return Stream.concat(
                        questions.stream().filter(TypedAnswer::isText).map(TypedAnswer::getAnswer), Stream.of(others))
                .filter(Objects::nonNull)
                .flatMap(text -> PatientTraces.in(text).stream())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /** Says at a question what is wrong with its answer. */
    public void fault(String question, BusinessRule rule) {
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).id().equals(question)) {
                String control = "form:questions:" + i + ":" + questions.get(i).getControl();
                FacesMessage message = RulesAsMessages.message(rule, reader);
                FacesContext.getCurrentInstance().addMessage(control, message);
            }
        }
    }
}
