package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.komichi.support.Visit;

/** Somebody who runs courses, at her desk. */
final class Organizer {
    private final Visit visit;
    private final Form form;

    Organizer(Visit visit) {
        this.visit = visit;
        this.form = new Form(visit);
    }

    /** Fills the plan of a run of the course for people whom she lets in herself. */
    void fillsPlan(String title, LocalDate first, LocalDate last) {
        visit.open("/organizer/runs/new");
        form.field("course").selectOption("hd");
        form.types("titleJa", title)
                .types("startsOn", first.toString())
                .types("endsOn", last.toString())
                .chooses("joining", "BY_ORGANIZER");
    }

    /** Plans it; gives the address of the run. */
    String plans(String title, LocalDate first, LocalDate last) {
        fillsPlan(title, first, last);
        return sendsPlan();
    }

    String sendsPlan() {
        visit.presses("reporting_plan.submitNew").findsItRight();
        assertThat(visit.text()).contains(visit.says("reporting_run.done.planned"));
        return visit.page().url().replaceAll("\\?.*", "");
    }

    void adds(String email, String run) {
        visit.open(run + "/participants");
        form.types("email", email);
        visit.presses("reporting_participants.addButton").findsItRight();
    }

    void ends(String run, LocalDate day) {
        visit.open(run + "/edit");
        form.field("endsOn").fill(day.toString());
        visit.presses("reporting_plan.submitEdit").findsItRight();
    }
}
