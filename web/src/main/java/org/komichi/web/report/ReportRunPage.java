package org.komichi.web.report;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.komichi.report.Bundle;
import org.komichi.survey.AnswersAsRows;
import org.komichi.survey.Evaluation;
import org.komichi.survey.Evaluations;
import org.komichi.survey.RowsOfAnswers;
import org.komichi.survey.RowsTaken;
import org.komichi.survey.Waves;
import org.komichi.web.frame.Download;
import org.komichi.web.frame.SheetXlsx;
import org.komichi.web.frame.Texts;
import org.komichi.web.reporting.ComparisonAddress;
import org.komichi.web.reporting.MomentWords;
import org.komichi.web.reporting.OpenedRun;
import org.komichi.web.reporting.SummaryCsv;

/** {@code /organizer/runs/{slug}/report}: the report, and the answers as rows for those who compute on. */
@Named
@RequestScoped
public class ReportRunPage {
    /** One time that rows were taken. */
    public record Taking(String at, String form, int people, String reason) {}

    @Inject
    OpenedRun opened;

    @Inject
    RowsOfAnswers rows;

    @Inject
    Evaluations evaluations;

    @Inject
    Waves waves;

    @Inject
    HttpServletRequest request;

    private ComparisonAddress here;
    private MomentWords moments;
    private String reason;
    private Integer people;

    @PostConstruct
    void read() {
        here = ComparisonAddress.of(request);
        moments = new MomentWords(opened.getLocale());
    }

    /** Which two moments, as the addresses of the files name them. */
    public ComparisonAddress getHere() {
        return here;
    }

    public String getFrom() {
        return here.from().name();
    }

    public String getTo() {
        return here.to().name();
    }

    /** 受講前 → 受講後. */
    public String getPair() {
        return moments.label(here.from()) + " → " + moments.label(here.to());
    }

    /** The moments the run has, when there is something to choose. */
    public List<MomentWords.Moment> getMoments() {
        return moments.choices(waves.planned(opened.run().id()).keySet());
    }

    /** How many people's rows there are; 0 when they may not be taken. */
    public int getPeople() {
        if (people == null) {
            people = rows.people(opened.run().id(), here.from(), here.to());
        }
        return people;
    }

    /** Whether taking them needs a reason. */
    public boolean isFew() {
        return RowsTaken.few(getPeople());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Every time that rows were taken, the latest first. */
    public List<Taking> getTakings() {
        Texts texts = Texts.in(opened.getLocale());
        return rows.taken(opened.run().id()).stream()
                .map(taken -> new Taking(
                        opened.getMoments().dateAndTime(taken.takenAt()),
                        texts.getString("report_run.form." + taken.form()),
                        taken.people(),
                        taken.reason()))
                .toList();
    }

    /** All tables as one workbook. */
    public void saveWorkbook() throws IOException {
        RowTables tables = take("xlsx");
        send(
                SheetXlsx.TYPE,
                "answers.xlsx",
                RowsWorkbook.of(List.of(tables.wide(), tables.longForm(), tables.codebook())));
    }

    /** One row a person. */
    public void saveWide() throws IOException {
        send(Download.CSV, "answers-wide.csv", take("wide").wide().csv());
    }

    /** One row an answer. */
    public void saveLong() throws IOException {
        send(Download.CSV, "answers-long.csv", take("long").longForm().csv());
    }

    /** The bundle that computes the figures again. */
    public void saveBundle() throws IOException {
        AnswersAsRows taken = taken("bundle");
        Evaluation evaluation = compared();
        RowTables tables = new RowTables(taken, evaluation);
        send(
                "application/zip",
                "bundle.zip",
                new Bundle(opened.getTitle() + "　" + opened.getDates() + "　" + getPair())
                        .add("data.csv", tables.wide().csv())
                        .add("data-long.csv", tables.longForm().csv())
                        .add("codebook.csv", tables.codebook().csv())
                        .add("expected.csv", SummaryCsv.of(evaluation, List.of(), opened.getLocale()))
                        .zip());
    }

    private RowTables take(String form) {
        return new RowTables(taken(form), compared());
    }

    private AnswersAsRows taken(String form) {
        return rows.take(opened.run().id(), here.from(), here.to(), form, reason);
    }

    private Evaluation compared() {
        return evaluations.compareRun(opened.run().id(), here.from(), here.to());
    }

    private void send(String type, String name, byte[] file) throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        HttpServletResponse response =
                (HttpServletResponse) context.getExternalContext().getResponse();
        Download.send(response, type, "komichi-" + opened.getSlug() + here.fileMark() + "-" + name, file);
        context.responseComplete();
    }
}
