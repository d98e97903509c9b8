package org.komichi.web.instrument;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.komichi.instrument.InstrumentDesk;
import org.komichi.instrument.OwnQuestionnaire;
import org.komichi.instrument.PublishedInstruments;
import org.komichi.shared.NotFound;
import org.komichi.survey.Comparability;
import org.komichi.survey.Instrument;
import org.komichi.survey.ItemKind;

/** {@code /organizer/instruments/{code}}: a questionnaire of the team; its parts and questions are added, moved and taken out. */
@Named
@RequestScoped
public class InstrumentPage {
    /** A kind of question that can be added. */
    public record Kind(ItemKind kind, String words) {}

    @Inject
    HttpServletRequest request;

    @Inject
    OpenedInstrument opened;

    @Inject
    InstrumentDesk desk;

    @Inject
    PublishedInstruments shelf;

    @Inject
    InstrumentWords words;

    private String titleJa;
    private String titleEn;

    /** The small buttons: which one was pressed says what is to be done with what. */
    public void act() throws IOException {
        String pressed = request.getParameter("do");
        if (pressed == null || !"POST".equals(request.getMethod())) {
            return;
        }
        String[] parts = pressed.split(":", 2);
        String which = parts.length == 2 ? parts[1] : "";
        switch (parts[0]) {
            case "up", "down" -> {
                opened.change(draft -> draft.moveItem(which, parts[0].equals("up")));
                opened.goTo("#i-" + which);
            }
            case "remove" -> {
                opened.change(draft -> draft.removeItem(which));
                opened.goTo("?done=removed");
            }
            case "sectionUp", "sectionDown" -> {
                opened.change(draft -> draft.moveSection(which, parts[0].equals("sectionUp")));
                opened.goTo("#s-" + which);
            }
            case "ask" -> ask(which);
            default -> throw new NotFound();
        }
    }

    private void ask(String section) throws IOException {
        ItemKind kind = InstrumentWords.KINDS.stream()
                .filter(one -> one.name().equals(request.getParameter("kind:" + section)))
                .findFirst()
                .orElseThrow(NotFound::new);
        opened.goTo("/items/" + desk.ask(opened.getCode(), opened.seen(), section, kind));
    }

    /** A new part at the end. */
    public void addSection() throws IOException {
        opened.change(draft -> draft.addSection(TypedItem.both(titleJa, titleEn)));
        opened.goTo("?done=saved#add");
    }

    public void publish() throws IOException {
        desk.publish(opened.getCode(), opened.seen());
        opened.goTo("?done=published");
    }

    public void discard() throws IOException {
        boolean stays = opened.own().published() != null;
        desk.discard(opened.getCode(), opened.seen());
        opened.going.to(stays ? opened.getBase() + "?done=discarded" : "/organizer/instruments?done=discarded");
    }

    /** The draft of the next version. */
    public void next() throws IOException {
        desk.next(opened.getCode(), opened.seen());
        opened.goTo("?done=next");
    }

    public List<InstrumentContents.Part> getParts() {
        return new InstrumentContents(opened.instrument(), words, standing()).parts();
    }

    // A draft is told from what is published, a published version from the one before.
    private Map<String, Comparability> standing() {
        OwnQuestionnaire own = opened.own();
        if (own.published() == null) {
            return Map.of();
        }
        return own.draft().isPresent()
                ? own.instrument().standing(own.published())
                : shelf.sinceBefore(own.publishedVersion(), own.code());
    }

    /** Questions of the version before that are asked no more. */
    public String getGone() {
        OwnQuestionnaire own = opened.own();
        if (own.published() == null || own.draft().isEmpty()) {
            return "";
        }
        Instrument now = own.instrument();
        return words.joined(own.published()
                .items()
                .filter(item -> now.item(item.id()).isEmpty())
                .map(words::asked));
    }

    public List<InstrumentFaults.Line> getFaults() {
        InstrumentFaults faults = new InstrumentFaults(opened.instrument(), words, opened.getBase());
        return desk.faults(opened.getCode()).stream().map(faults::said).toList();
    }

    public List<Kind> getKinds() {
        return InstrumentWords.KINDS.stream()
                .map(kind -> new Kind(kind, words.kind(kind)))
                .toList();
    }

    public String getAbout() {
        Instrument instrument = opened.instrument();
        return words.text(
                "instrument.about",
                words.moment(instrument.wave()),
                instrument.items().count(),
                instrument.minutes());
    }

    public String getPurpose() {
        return words.in(opened.instrument().purpose());
    }

    /** Which version is published; empty when none is. */
    public String getEdition() {
        Instrument published = opened.own().published();
        return published == null ? "" : words.text("instrument.edition", published.version());
    }

    /** How many questions are laid beside those of the version before, and how many are not. */
    public String getComparable() {
        Map<String, Comparability> standing = standing();
        long same = standing.values().stream().filter(Comparability::comparable).count();
        return standing.isEmpty() ? "" : words.text("instrument.comparable", same, standing.size() - same);
    }

    public String getTitleJa() {
        return titleJa;
    }

    public void setTitleJa(String titleJa) {
        this.titleJa = titleJa;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }
}
