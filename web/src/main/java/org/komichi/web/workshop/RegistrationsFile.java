package org.komichi.web.workshop;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.stream.Stream;
import org.komichi.web.frame.CsvOfAWorkshop;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.SheetCsv;
import org.komichi.web.frame.Texts;
import org.komichi.workshop.Question;
import org.komichi.workshop.RegistrationBook;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** {@code /organizer/registrations/{slug}.csv}: the registrations of a workshop for a spreadsheet. */
@WebServlet("/organizer/registrations/*")
public class RegistrationsFile extends CsvOfAWorkshop {
    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of(
            "arrival", "name", "reading", "profession", "station", "status", "since", "how", "reason", "sessions");

    @Inject
    transient Workshops workshops;

    @Inject
    transient RegistrationBook book;

    @Inject
    transient RegistrationWords words;

    @Inject
    transient FrameBean frame;

    /** Made by the container. */
    public RegistrationsFile() {
        super("registrations");
    }

    @Override
    protected byte[] table(String slug) {
        Texts texts = Texts.in(frame.getLocale());
        WorkshopSummary summary = workshops.organized(slug);
        List<Question> questions = summary.workshop().terms().questions();
        return SheetCsv.of(
                Stream.concat(
                                COLUMNS.stream().map(column -> texts.getString("workshop_organizer." + column)),
                                questions.stream()
                                        .map(question -> question.label().in(frame.getLocale())))
                        .toList(),
                book.all(slug).stream()
                        .map(line -> words.row(line, summary))
                        .map(row -> Stream.concat(
                                        Stream.of(
                                                String.valueOf(row.arrival()),
                                                row.name(),
                                                row.reading(),
                                                row.profession(),
                                                row.station(),
                                                row.status(),
                                                row.since(),
                                                String.join("\n", row.steps()),
                                                row.reason(),
                                                row.sessions()),
                                        questions.stream().map(question -> row.answer(question.id())))
                                .toList())
                        .toList());
    }
}
