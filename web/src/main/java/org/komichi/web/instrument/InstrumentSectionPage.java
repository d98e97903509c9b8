package org.komichi.web.instrument;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.komichi.shared.Bilingual;
import org.komichi.shared.NotFound;
import org.komichi.survey.Section;
import org.komichi.web.frame.Address;

/** {@code /organizer/instruments/{code}/sections/{section}}: what stands above a part, and when it is asked. */
@Named
@RequestScoped
public class InstrumentSectionPage {
    @Inject
    OpenedInstrument opened;

    @Inject
    InstrumentCondition condition;

    @Inject
    Address address;

    private String id;
    private String titleJa;
    private String titleEn;
    private String introJa;
    private String introEn;
    private boolean shuffle;
    private boolean summed;

    @PostConstruct
    void read() {
        id = address.text("section");
        Section section = opened.draft().instrument().sections().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        titleJa = section.title().ja();
        titleEn = section.title().en();
        introJa = section.intro() == null ? "" : section.intro().ja();
        introEn = section.intro() == null ? "" : section.intro().en();
        shuffle = section.shuffle();
        summed = opened.draft().isSummed(id);
        condition.before(opened.draft().instrument(), section);
    }

    /** Called before the page is drawn, so that a part that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    public void save() throws IOException {
        if (!condition.complete()) {
            return;
        }
        Bilingual typed = TypedItem.both(introJa, introEn);
        Bilingual intro = typed.ja().isEmpty() && typed.en().isEmpty() ? null : typed;
        opened.change(draft -> {
            draft.changeSection(id, TypedItem.both(titleJa, titleEn), intro, shuffle, condition.typed());
            draft.sumUp(id, summed);
        });
        opened.goTo("?done=saved#s-" + id);
    }

    /** Takes it out, with its questions. */
    public void remove() throws IOException {
        opened.change(draft -> draft.removeSection(id));
        opened.goTo("?done=removed");
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

    public String getIntroJa() {
        return introJa;
    }

    public void setIntroJa(String introJa) {
        this.introJa = introJa;
    }

    public String getIntroEn() {
        return introEn;
    }

    public void setIntroEn(String introEn) {
        this.introEn = introEn;
    }

    public boolean isShuffle() {
        return shuffle;
    }

    public void setShuffle(boolean shuffle) {
        this.shuffle = shuffle;
    }

    public boolean isSummed() {
        return summed;
    }

    public void setSummed(boolean summed) {
        this.summed = summed;
    }
}
