package org.komichi.web.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.komichi.identity.Profession;
import org.komichi.identity.Professions;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.workshop.RegistrationLine;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.SeatsOfGroup;

/** The organizer's book in the reader's language: for the table and for the file alike. */
@RequestScoped
public class RegistrationWords {
    /** A registration as one row says it. */
    public record Row(
            long arrival,
            String name,
            String reading,
            String profession,
            String station,
            String status,
            String chip,
            String since,
            List<String> steps) {}

    /** A quota, or the common seats. */
    public record Group(String who, int taken, int seats, String released) {}

    @Inject
    Professions professions;

    @Inject
    FrameBean frame;

    Row row(RegistrationLine line, ZoneId zone) {
        Locale reader = frame.getLocale();
        Texts texts = Texts.in(reader);
        Moments moments = new Moments(zone, reader);
        return new Row(
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
                        .toList());
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
