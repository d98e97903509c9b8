package org.komichi.web.instrument;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.identity.Profession;
import org.komichi.identity.Professions;
import org.komichi.instrument.DraftFault;
import org.komichi.shared.Bilingual;
import org.komichi.survey.Condition;
import org.komichi.survey.Instrument;
import org.komichi.survey.Item;
import org.komichi.survey.ItemKind;
import org.komichi.survey.WaveKind;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;

/** How questions, conditions and faults of a questionnaire are said. */
@RequestScoped
public class InstrumentWords {
    /** The kinds in the order in which they are offered. */
    static final List<ItemKind> KINDS = List.of(
            ItemKind.LIKERT,
            ItemKind.SINGLE,
            ItemKind.MULTIPLE,
            ItemKind.YESNO,
            ItemKind.RATING,
            ItemKind.NUMBER,
            ItemKind.RANKING,
            ItemKind.TEXT,
            ItemKind.KNOWLEDGE);

    @Inject
    FrameBean frame;

    @Inject
    Professions professions;

    String text(String key, Object... values) {
        return values.length == 0
                ? Texts.in(frame.getLocale()).getString(key)
                : Texts.in(frame.getLocale()).format(key, values);
    }

    String in(Bilingual text) {
        return text == null ? "" : text.in(frame.getLocale());
    }

    /** A question's text, or that it has none yet. */
    String asked(Item item) {
        String text = in(item.text());
        return text.isBlank() ? text("instrument.unworded") : text;
    }

    String joined(Stream<String> words) {
        return words.filter(word -> !word.isBlank())
                .collect(Collectors.joining(frame.getLocale().getLanguage().equals("ja") ? "、" : ", "));
    }

    String kind(ItemKind kind) {
        return text("instrument.kind." + kind);
    }

    String moment(WaveKind wave) {
        return text("instrument.wave." + wave);
    }

    /** When something is asked; empty when it always is. */
    String when(Condition when, Instrument instrument) {
        if (when == null) {
            return "";
        }
        Item asked = instrument.item(when.item()).orElse(null);
        if (asked == null) {
            return text("instrument.whenGone");
        }
        return text(
                "instrument.when",
                asked(asked),
                joined(when.anyOf().stream()
                        .map(value -> asked.label(value).map(this::in).orElse(value))));
    }

    /** Who is asked; empty when everybody is. */
    String professions(Item item) {
        return item.professions().isEmpty()
                ? ""
                : text(
                        "instrument.onlyFor",
                        joined(professions.all().stream()
                                .filter(one -> item.professions().contains(one.code()))
                                .map(Profession::label)
                                .map(this::in)));
    }

    List<SelectItem> professionChoices() {
        return professions.all().stream()
                .map(one -> new SelectItem(one.code(), in(one.label())))
                .toList();
    }

    List<SelectItem> momentChoices() {
        return Arrays.stream(WaveKind.values())
                .map(one -> new SelectItem(one, moment(one)))
                .toList();
    }

    /** A fault in plain words: which field and what is wrong with it. */
    String fault(DraftFault fault) {
        String field = "instrument.field." + fault.field();
        boolean named = !fault.field().isEmpty() && Texts.in(frame.getLocale()).containsKey(field);
        String plain = "instrument.fault." + fault.code();
        if (named && Texts.in(frame.getLocale()).containsKey(plain)) {
            return text(plain, text(field));
        }
        String known = "content_problem." + fault.code();
        String why = Texts.in(frame.getLocale()).containsKey(known)
                ? text(known, fault.args().stream().map(this::readable).toArray())
                : fault.code();
        return named ? text("instrument.fault.other", text(field), why) : why;
    }

    private Object readable(Object arg) {
        return Objects.toString(arg, "");
    }
}
