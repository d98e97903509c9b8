package org.komichi.web.instrument;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komichi.instrument.InstrumentDesk;
import org.komichi.instrument.WordedScale;
import org.komichi.shared.Bilingual;
import org.komichi.shared.NotFound;
import org.komichi.survey.Item;
import org.komichi.web.frame.Address;

/** {@code /organizer/instruments/{code}/scales/{scale}}: the words of a scale; {@code new} makes one for a question. */
@Named
@RequestScoped
public class InstrumentScalePage {
    private static final int MOST_POINTS = 7;
    private static final String NEW = "new";

    @Inject
    OpenedInstrument opened;

    @Inject
    InstrumentDesk desk;

    @Inject
    InstrumentWords words;

    @Inject
    Address address;

    private String code;
    private String question;
    private final List<Map<String, String>> points = new ArrayList<>();
    private String apartJa = "";
    private String apartEn = "";

    @PostConstruct
    void read() {
        String wanted = address.text("scale");
        WordedScale scale = null;
        if (wanted.equals(NEW)) {
            question = opened.draft()
                    .instrument()
                    .item(address.text("item"))
                    .orElseThrow(NotFound::new)
                    .id();
        } else {
            code = wanted;
            scale = opened.draft().wordedScales().stream()
                    .filter(one -> one.code().equals(wanted))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            if (scale.notApplicable() != null) {
                apartJa = scale.notApplicable().ja();
                apartEn = scale.notApplicable().en();
            }
        }
        for (int i = 0; i < MOST_POINTS; i++) {
            Bilingual label = scale == null || i >= scale.points().size()
                    ? new Bilingual("", "")
                    : scale.points().get(i).label();
            points.add(new HashMap<>(Map.of("ja", label.ja(), "en", label.en() == null ? "" : label.en())));
        }
    }

    /** Called before the page is drawn, so that a scale that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    public void save() throws IOException {
        List<Item.Option> worded = new ArrayList<>();
        for (Map<String, String> point : points) {
            Bilingual label = TypedItem.both(point.get("ja"), point.get("en"));
            if (!label.ja().isEmpty() || !label.en().isEmpty()) {
                worded.add(new Item.Option(String.valueOf(worded.size() + 1), label));
            }
        }
        Bilingual apart = TypedItem.both(apartJa, apartEn);
        boolean beside = !apart.ja().isEmpty() || !apart.en().isEmpty();
        desk.word(opened.getCode(), opened.seen(), question, code, worded, beside ? apart : null);
        opened.goTo("?done=saved" + (question == null ? "" : "#i-" + question));
    }

    /** How many questions of the questionnaire are answered on it. */
    public long getUsed() {
        return code == null
                ? 0
                : opened.instrument()
                        .items()
                        .filter(item -> code.equals(item.scale()))
                        .count();
    }

    public List<Map<String, String>> getPoints() {
        return points;
    }

    public String getApartJa() {
        return apartJa;
    }

    public void setApartJa(String apartJa) {
        this.apartJa = apartJa;
    }

    public String getApartEn() {
        return apartEn;
    }

    public void setApartEn(String apartEn) {
        this.apartEn = apartEn;
    }
}
