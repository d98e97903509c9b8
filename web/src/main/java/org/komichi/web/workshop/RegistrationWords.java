package org.komichi.web.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.komichi.identity.Profession;
import org.komichi.identity.Professions;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.workshop.Answer;
import org.komichi.workshop.Question;
import org.komichi.workshop.RegistrationLine;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.RegistrationTerms;
import org.komichi.workshop.SeatsOfGroup;
import org.komichi.workshop.WorkshopSummary;

/** The organizer's book in the reader's language: for the table and for the file alike. */
@RequestScoped
public class RegistrationWords {
    /** A registration as one row says it. */
    public record Row(
            String code,
            long arrival,
            String name,
            String reading,
            String profession,
            String station,
            String status,
            String chip,
            String since,
            List<String> steps,
            String href,
            boolean pending,
            String unmet,
            String reason,
            String refusal,
            String sessions,
            List<Given> answers) {
        /** The answer to a question; nothing when there is none. */
        String answer(String question) {
            return answers.stream()
                    .filter(one -> one.question().equals(question))
                    .findFirst()
                    .map(Given::words)
                    .orElse("");
        }
    }

    /** A question with its answer. */
    public record Given(String question, String asked, String words) {}

    /** A quota, or the common seats. */
    public record Group(String who, int taken, int seats, String released) {}

    @Inject
    Professions professions;

    @Inject
    FrameBean frame;

    Row row(RegistrationLine line, WorkshopSummary summary) {
        Locale reader = frame.getLocale();
        Texts texts = Texts.in(reader);
        Moments moments = new Moments(summary.zone(), reader);
        return new Row(
                line.code(),
                line.arrival(),
                line.name() == null || line.name().isBlank()
                        ? texts.getString("workshop_organized.unnamed")
                        : line.name(),
                line.reading() == null ? "" : line.reading(),
                profession(line.profession(), reader),
                line.station() == null ? "" : line.station(),
                texts.getString("workshop_organized.status." + line.status()),
                chip(line.status()),
                moments.dateAndTime(line.since()),
                line.steps().stream()
                        .map(step -> texts.format(
                                "workshop_organized.step",
                                moments.dateAndTime(step.at()),
                                texts.getString("workshop_organized.cause." + step.cause()),
                                texts.getString("workshop_organized.status." + step.status())))
                        .toList(),
                "/organizer/workshops/" + summary.workshop().slug() + "/registrations/" + line.code(),
                line.status() == RegistrationStatus.PENDING_APPROVAL,
                line.unmet().stream()
                        .map(about -> texts.getString("workshop.about." + about))
                        .collect(Collectors.joining(texts.getString("workshop.and"))),
                line.reason() == null ? "" : line.reason(),
                line.refusal() == null ? "" : line.refusal(),
                sessions(line, summary, texts),
                line.answers().stream()
                        .map(answer -> given(answer, summary.workshop().terms(), texts, reader))
                        .toList());
    }

    /** The meetings she comes to; nothing where everybody comes to all. */
    private static String sessions(RegistrationLine line, WorkshopSummary summary, Texts texts) {
        return summary.sessions().stream()
                .filter(session -> line.chosen().contains(session.id()))
                .map(session -> texts.format("workshop_sessions.number", session.position()))
                .collect(Collectors.joining(texts.getString("workshop.and")));
    }

    // In the words of today where the question is still asked, else as it was asked.
    private static Given given(Answer answer, RegistrationTerms terms, Texts texts, Locale reader) {
        Optional<Question> question = terms.questions().stream()
                .filter(one -> one.id().equals(answer.question()))
                .findFirst();
        boolean yesOrNo =
                question.filter(one -> one.kind() == Question.Kind.YES_NO).isPresent();
        return new Given(
                answer.question(),
                question.map(one -> one.label().in(reader)).orElse(answer.asked()),
                yesOrNo
                        ? texts.getString("workshop.answer." + answer.answer())
                        : question.map(one -> one.words(answer.answer(), reader))
                                .orElse(answer.answer()));
    }

    Group group(SeatsOfGroup group, ZoneId zone) {
        Locale reader = frame.getLocale();
        Texts texts = Texts.in(reader);
        return new Group(
                group.professions().isEmpty()
                        ? texts.getString("workshop_organized.common")
                        : group.professions().stream()
                                .map(label -> label.in(reader))
                                .collect(Collectors.joining(texts.getString("workshop.and"))),
                group.taken(),
                group.seats(),
                group.releasedAt() == null
                        ? ""
                        : texts.format(
                                "workshop_organized.released",
                                new Moments(zone, reader).dayAndTime(group.releasedAt())));
    }

    private String profession(String code, Locale reader) {
        return code == null
                ? ""
                : professions
                        .find(code)
                        .map(Profession::label)
                        .map(label -> label.in(reader))
                        .orElse(code);
    }

    private static String chip(RegistrationStatus status) {
        return switch (status) {
            case CONFIRMED -> "done";
            case OFFERED -> "now";
            case WAITLISTED, PENDING_APPROVAL -> "wait";
            case CANCELLED, REFUSED, EXPIRED -> "plain";
        };
    }
}
