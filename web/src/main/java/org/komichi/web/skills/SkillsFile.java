package org.komichi.web.skills;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.ArrayList;
import java.util.List;
import org.komichi.skills.SkillsMatrix;
import org.komichi.web.frame.CsvOfAWorkshop;
import org.komichi.web.frame.SheetCsv;
import org.komichi.web.frame.Texts;

/** {@code /organizer/stations/{slug}.csv}: who passed where, one line for each person. */
@WebServlet("/organizer/stations/*")
public class SkillsFile extends CsvOfAWorkshop {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SkillsMatrix matrix;

    @Inject
    transient SkillsWords words;

    /** Made by the container. */
    public SkillsFile() {
        super("stations");
    }

    @Override
    protected byte[] table(String slug) {
        SkillsMatrix.Table table = matrix.of(slug);
        return SheetCsv.of(heading(table), lines(table));
    }

    private List<String> heading(SkillsMatrix.Table table) {
        Texts texts = words.texts();
        List<String> heading = new ArrayList<>(
                List.of(texts.getString("attendance_desk.name"), texts.getString("attendance_desk.station")));
        table.stations().forEach(station -> heading.add(station.code() + " " + words.in(station.title())));
        return heading;
    }

    private List<List<String>> lines(SkillsMatrix.Table table) {
        return table.rows().stream().map(row -> line(table, row)).toList();
    }

    private List<String> line(SkillsMatrix.Table table, SkillsMatrix.Row row) {
        List<String> line = new ArrayList<>(List.of(words.name(row.learner()), SkillsWords.workplace(row.learner())));
        table.stations()
                .forEach(station ->
                        line.add(words.state(row.states().get(station.code())).words()));
        return line;
    }
}
