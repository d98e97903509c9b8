package org.komichi.web.instrument;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.komichi.instrument.PublishedInstruments;
import org.komichi.instrument.WordedScale;
import org.komichi.shared.Japan;
import org.komichi.shared.NotFound;
import org.komichi.survey.Item;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.Typed;

/** {@code /organizer/instruments/{code}/items/{item}}: one question, with what its kind needs. */
@Named
@RequestScoped
public class InstrumentItemPage {
    private static final int HIGHEST = 100_000;
    private static final int LONGEST = 2000;

    @Inject
    OpenedInstrument opened;

    @Inject
    InstrumentCondition condition;

    @Inject
    PublishedInstruments shelf;

    @Inject
    InstrumentWords words;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private Item known;
    private TypedItem typed;
    private String source;

    @PostConstruct
    void read() {
        known = opened.draft().instrument().item(address.text("item")).orElseThrow(NotFound::new);
        typed = TypedItem.of(known);
        source = opened.draft().cited(known.id());
        condition.before(opened.draft().instrument(), known);
    }

    /** Called before the page is drawn, so that a question that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    public void save() throws IOException {
        if (store()) {
            opened.goTo("?done=saved#i-" + known.id());
        }
    }

    /** Saves, and goes on to the words of a scale of its own. */
    public void newScale() throws IOException {
        if (store()) {
            opened.goTo("/scales/new?item=" + known.id());
        }
    }

    private boolean store() {
        Optional<Integer> min = number("min", 0, HIGHEST);
        Optional<Integer> max = number("max", 0, HIGHEST);
        Optional<Integer> length = number("maxLength", 1, LONGEST);
        boolean fits =
                (!typed.isRange() || min.isPresent() && max.isPresent()) && (!typed.isText() || length.isPresent());
        if (!condition.complete() || !fits) {
            return false;
        }
        Item item = typed.item(min.orElse(0), max.orElse(0), length.orElse(LONGEST), condition.typed());
        opened.change(draft -> {
            allScales().values().stream()
                    .filter(scale -> scale.code().equals(item.scale()))
                    .forEach(draft::takeScale);
            draft.changeItem(item);
            if (typed.isKnowledge()) {
                String today = Japan.day(clock.instant()).toString();
                draft.cite(item.id(), source == null ? "" : source.strip(), today);
            }
        });
        return true;
    }

    private Optional<Integer> number(String field, int least, int most) {
        boolean needed = field.equals("maxLength") ? typed.isText() : typed.isRange();
        Optional<Integer> number = Typed.number(typed.getFields().get(field), least, most);
        if (needed && number.isEmpty()) {
            refuse(field, words.text("instrument.number", least, most));
        }
        return number;
    }

    /** Says beside a control of the form what is wrong with it. */
    static void refuse(String control, String why) {
        FacesContext.getCurrentInstance()
                .addMessage("form:" + control, new FacesMessage(FacesMessage.SEVERITY_ERROR, why, null));
    }

    // The scales of the draft first; those of published questionnaires can be taken over, so that answers compare.
    private Map<String, WordedScale> allScales() {
        Map<String, WordedScale> scales = new LinkedHashMap<>();
        Stream.concat(opened.draft().wordedScales().stream(), shelf.scales().stream())
                .forEach(scale -> scales.putIfAbsent(scale.code(), scale));
        return scales;
    }

    public List<SelectItem> getScales() {
        return allScales().values().stream()
                .map(scale -> new SelectItem(
                        scale.code(),
                        words.text(
                                "instrument_item.scaleOf",
                                scale.points().size(),
                                words.in(scale.points().getFirst().label()),
                                words.in(scale.points().getLast().label()))))
                .toList();
    }

    /** Whether the words of its scale can be changed here: the draft has it. */
    public boolean isScaleOwn() {
        return opened.draft().wordedScales().stream()
                .anyMatch(scale -> scale.code().equals(known.scale()));
    }

    public String getScaleHref() {
        return opened.getBase() + "/scales/" + known.scale();
    }

    /** Rows of options by number, for the one that is right. */
    public List<SelectItem> getRows() {
        return IntStream.rangeClosed(1, typed.getOptions().size())
                .mapToObj(row -> new SelectItem(String.valueOf(row), words.text("instrument_item.row", row)))
                .toList();
    }

    public List<SelectItem> getProfessions() {
        return words.professionChoices();
    }

    public String getKind() {
        return words.kind(known.kind());
    }

    public String getCode() {
        return known.id();
    }

    public TypedItem getTyped() {
        return typed;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
