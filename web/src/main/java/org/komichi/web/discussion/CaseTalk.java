package org.komichi.web.discussion;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.komichi.deidentification.PatientTraces;
import org.komichi.discussion.CaseExercise;
import org.komichi.discussion.CaseExercise.Exercise;
import org.komichi.discussion.CaseQuestion;
import org.komichi.web.caselibrary.CasePage;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.identity.Going;

/** The questions of a case on its page: first one's own thought, then how experienced people think. */
@Named("caseTalk")
@RequestScoped
public class CaseTalk {
    @Inject
    CasePage page;

    @Inject
    CaseExercise exercise;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    @Inject
    HttpServletRequest request;

    private List<Question> questions;

    /**
     * A question.
     *
     * @param words what stands in the field: what was just typed, or what is stored
     * @param traces words in what is stored that look as if they pointed to somebody
     */
    public record Question(CaseQuestion asked, Exercise exercise, String words, String traces) {}

    @PostConstruct
    void load() {
        questions = exercise.of(page.getReadable()).stream().map(this::question).toList();
    }

    private Question question(Exercise one) {
        String own = Objects.toString(one.own(), "");
        return new Question(
                one.question(), one, typed(one.question().key()).orElse(own), String.join("、", PatientTraces.in(own)));
    }

    // The fields stand in a list, one form for each question: the name of the field is the question's.
    private Optional<String> typed(String key) {
        return Optional.ofNullable(request.getParameter("words-" + key));
    }

    /** Keeps what was typed; the reasoning of experienced people opens. */
    public void write(Question question) throws IOException {
        exercise.think(slug(), key(question), question.words());
        going.to(href() + "?done=thought#q-" + key(question));
    }

    /** Opens the reasoning of experienced people without a thought of one's own. */
    public void readFirst(Question question) throws IOException {
        exercise.readFirst(slug(), key(question));
        going.to(href() + "#q-" + key(question));
    }

    private static String key(Question question) {
        return question.asked().key();
    }

    private String slug() {
        return page.getDocument().slug();
    }

    public String getSlug() {
        return slug();
    }

    public String getHref() {
        return href();
    }

    private String href() {
        return "/cases/" + slug();
    }

    public List<Question> getQuestions() {
        return questions;
    }

    /** Whether a print shows the reasoning of experienced people: who is signed in and asks for it gets it. */
    public boolean isWithExperts() {
        return frame.isSignedIn()
                && address.find("with").filter("experts"::equals).isPresent();
    }

    public int getLongest() {
        return CaseExercise.LONGEST;
    }
}
