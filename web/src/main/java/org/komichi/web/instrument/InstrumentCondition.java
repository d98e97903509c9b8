package org.komichi.web.instrument;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.komichi.survey.Condition;
import org.komichi.survey.Instrument;
import org.komichi.survey.Item;
import org.komichi.survey.Section;
import org.komichi.web.frame.FormChanges;

/**
 * The part of a form that says when something is asked: an earlier question, and the answers to it. Whoever chooses another
 * question gets its answers to tick with the next page; without a script too.
 */
@Named
@RequestScoped
public class InstrumentCondition {
    private static final String ITEM = "when";
    private static final String ANSWERS = "is";

    @Inject
    FormChanges form;

    @Inject
    InstrumentWords words;

    private List<Item> earlier = List.of();
    private Condition stored;

    /** One thing to choose. */
    public record Choice(String value, String label, boolean chosen) {}

    /** For a section: what is asked before it. */
    void before(Instrument instrument, Section section) {
        begin(
                instrument.sections().stream()
                        .takeWhile(one -> !one.id().equals(section.id()))
                        .flatMap(one -> one.items().stream()),
                section.when());
    }

    /** For a question: what is asked before it, except in its own section when that is shuffled. */
    void before(Instrument instrument, Item item) {
        Section own = instrument.sections().stream()
                .filter(section ->
                        section.items().stream().anyMatch(one -> one.id().equals(item.id())))
                .findFirst()
                .orElseThrow();
        Stream<Item> here = own.shuffle() ? Stream.empty() : own.items().stream();
        begin(
                Stream.concat(
                                instrument.sections().stream()
                                        .takeWhile(section -> !section.id().equals(own.id()))
                                        .flatMap(section -> section.items().stream()),
                                here)
                        .takeWhile(one -> !one.id().equals(item.id())),
                item.when());
    }

    private void begin(Stream<Item> before, Condition when) {
        earlier = before.filter(one -> one.kind().chosen()).toList();
        stored = when;
    }

    /** Whether there is a question on which it could depend. */
    public boolean isPossible() {
        return !earlier.isEmpty() || stored != null;
    }

    public List<Choice> getQuestions() {
        return earlier.stream()
                .map(item -> new Choice(item.id(), words.asked(item), item.id().equals(chosen().orElse(""))))
                .toList();
    }

    /** The answers to the question that is chosen now. */
    public List<Choice> getAnswers() {
        List<String> ticked = form.posted() ? form.typed(ANSWERS) : stored == null ? List.of() : stored.anyOf();
        return question().stream()
                .flatMap(item -> Stream.concat(
                        item.options().stream()
                                .map(option -> new Choice(
                                        option.value(), words.in(option.label()), ticked.contains(option.value()))),
                        Stream.ofNullable(item.notApplicable())
                                .map(apart -> new Choice(
                                        Item.NOT_APPLICABLE, words.in(apart), ticked.contains(Item.NOT_APPLICABLE)))))
                .toList();
    }

    /** Whether what was sent says everything; else the page says what is missing and shows the answers to tick. */
    boolean complete() {
        boolean complete = chosen().isEmpty() || !ticked().isEmpty();
        if (!complete) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            null,
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, words.text("instrument.tickAnswers"), null));
        }
        return complete;
    }

    /** What was sent; null: always asked. */
    Condition typed() {
        return chosen().map(item -> new Condition(item, ticked())).orElse(null);
    }

    private List<String> ticked() {
        return question().stream()
                .flatMap(item -> form.typed(ANSWERS).stream().filter(item::offers))
                .toList();
    }

    private Optional<Item> question() {
        return chosen().flatMap(code ->
                earlier.stream().filter(item -> item.id().equals(code)).findFirst());
    }

    private Optional<String> chosen() {
        return form.posted()
                ? form.typed(ITEM).stream().findFirst()
                : Optional.ofNullable(stored).map(Condition::item);
    }
}
