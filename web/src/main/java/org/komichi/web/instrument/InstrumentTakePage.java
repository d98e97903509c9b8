package org.komichi.web.instrument;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.komichi.instrument.InstrumentDesk;
import org.komichi.instrument.PublishedInstrument;
import org.komichi.instrument.PublishedInstruments;
import org.komichi.shared.NotFound;
import org.komichi.survey.Instrument;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FormChanges;

/** {@code /organizer/instruments/{code}/sections/{section}/take}: questions of published questionnaires, to be asked here too. */
@Named
@RequestScoped
public class InstrumentTakePage {
    /** A questionnaire to take from. */
    public record Source(String value, String title, boolean current) {}

    /** A question; {@code here} is one that is asked already. */
    public record Choice(String code, String text, String about, boolean here, boolean chosen) {}

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

    @Inject
    Address address;

    @Inject
    FormChanges form;

    private String section;
    private List<PublishedInstrument> published;
    private Optional<PublishedInstrument> from;

    @PostConstruct
    void read() {
        section = address.text("section");
        if (opened.draft().instrument().sections().stream()
                .noneMatch(one -> one.id().equals(section))) {
            throw new NotFound();
        }
        published = shelf.latest().stream()
                .filter(one -> !one.instrument().id().equals(opened.getCode()))
                .toList();
        String wanted = request.getParameter("from");
        from = published.stream()
                .filter(one -> value(one).equals(wanted))
                .findFirst()
                .or(() -> published.stream().findFirst());
    }

    /** Called before the page is drawn, so that a part that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    public void take() throws IOException {
        List<String> items = form.typed("take");
        if (!items.isEmpty()) {
            desk.take(
                    opened.getCode(),
                    opened.seen(),
                    section,
                    from.orElseThrow(NotFound::new).packVersion(),
                    items);
        }
        opened.goTo("?done=saved#s-" + section);
    }

    public List<Source> getSources() {
        return published.stream()
                .map(one -> new Source(
                        value(one),
                        words.in(one.instrument().title()) + "（"
                                + words.moment(one.instrument().wave()) + "）",
                        from.filter(one::equals).isPresent()))
                .toList();
    }

    public String getFrom() {
        return from.map(InstrumentTakePage::value).orElse("");
    }

    public List<Choice> getChoices() {
        Instrument own = opened.instrument();
        return from.stream()
                .flatMap(one -> one.instrument().items())
                .map(item -> new Choice(
                        item.id(),
                        words.asked(item),
                        words.kind(item.kind()),
                        own.item(item.id()).isPresent(),
                        form.posted() && form.typed("take").contains(item.id())))
                .toList();
    }

    public String getSection() {
        return section;
    }

    private static String value(PublishedInstrument one) {
        return one.packVersion() + "/" + one.instrument().id();
    }
}
