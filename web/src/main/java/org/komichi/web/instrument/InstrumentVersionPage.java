package org.komichi.web.instrument;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.komichi.instrument.PublishedInstruments;
import org.komichi.survey.Comparability;
import org.komichi.survey.Instrument;
import org.komichi.web.frame.Address;

/** {@code /organizer/instruments/published/{version}/{instrument}}: a published questionnaire, to read and to copy. */
@Named
@RequestScoped
public class InstrumentVersionPage {
    @Inject
    PublishedInstruments shelf;

    @Inject
    InstrumentWords words;

    @Inject
    Address address;

    private long version;
    private Instrument instrument;
    private Map<String, Comparability> standing;

    @PostConstruct
    void read() {
        version = address.number("version");
        instrument = shelf.get(version, address.text("instrument"));
        standing = shelf.sinceBefore(version, instrument.id());
    }

    /** Called before the page is drawn, so that a questionnaire that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    public List<InstrumentContents.Part> getParts() {
        return new InstrumentContents(instrument, words, standing).parts();
    }

    public String getTitle() {
        return words.in(instrument.title());
    }

    public String getPurpose() {
        return words.in(instrument.purpose());
    }

    public String getAbout() {
        return words.text("instrument.edition", instrument.version()) + "　"
                + words.text(
                        "instrument.about",
                        words.moment(instrument.wave()),
                        instrument.items().count(),
                        instrument.minutes());
    }

    /** How many questions are laid beside those of the version before; empty when there was none. */
    public String getComparable() {
        long same = standing.values().stream().filter(Comparability::comparable).count();
        return standing.isEmpty() ? "" : words.text("instrument.comparable", same, standing.size() - same);
    }

    /** The version and the questionnaire, as addresses name them. */
    public String getSource() {
        return version + "/" + instrument.id();
    }
}
