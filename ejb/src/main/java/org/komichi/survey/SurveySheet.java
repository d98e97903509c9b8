package org.komichi.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komichi.run.Run;

/**
 * A questionnaire as its respondent sees it: the questions she is asked in her order, and what she has answered so far.
 *
 * @param link its address part
 * @param run the run it belongs to
 * @param instrument all of it, as published
 * @param offered what this person could be asked, closed branches included
 * @param standing where she stands
 * @param writable whether answers can be given and changed now
 * @param answers her stored answers by item
 * @param offers answers that her profile knows and that she has neither confirmed nor answered otherwise, by item
 * @param consented whether she agreed to the evaluation before
 * @param research whether she allows research with these answers
 * @param handedIn whether the answers count
 * @param closesAt when it ends
 */
public record SurveySheet(
        String link,
        Run run,
        Instrument instrument,
        List<Section> offered,
        Participation standing,
        boolean writable,
        Map<String, String> answers,
        Map<String, String> offers,
        boolean consented,
        boolean research,
        boolean handedIn,
        Instant closesAt) {
    public SurveySheet {
        offered = List.copyOf(offered);
        answers = Map.copyOf(answers);
        offers = Map.copyOf(offers);
    }

    /** What this person is asked: without what her answers so far have closed. */
    public List<Section> sections() {
        return Branches.open(offered, answers);
    }

    /** A section by its id. */
    public Optional<Section> section(String id) {
        return sections().stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /** A section with the questions that an answer on the same page could open, besides those that are open. */
    public Section page(Section section) {
        return Filling.reachable(offered, section);
    }

    /** Whether the question is asked as the answers stand. */
    public boolean asks(Item item) {
        return item(item.id()).isPresent();
    }

    /** An item this person is asked. */
    public Optional<Item> item(String id) {
        return sections().stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> item.id().equals(id))
                .findFirst();
    }

    /** How many questions of a section have no answer. */
    public int open(Section section) {
        return (int) section.items().stream()
                .filter(item -> !answers.containsKey(item.id()))
                .count();
    }

    /** How many questions there are. */
    public int asked() {
        return sections().stream().mapToInt(section -> section.items().size()).sum();
    }

    /** How many of them are answered. */
    public int answered() {
        return asked() - sections().stream().mapToInt(this::open).sum();
    }

    /** The last day on which answers are taken, in the zone of the run. */
    public LocalDate lastDay() {
        ZoneId zone = run.zone();
        return LocalDate.ofInstant(closesAt.minusMillis(1), zone);
    }
}
