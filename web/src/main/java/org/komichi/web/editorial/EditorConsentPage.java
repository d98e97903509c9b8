package org.komichi.web.editorial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.caselibrary.CaseDocument.Origin;
import org.komichi.editorial.CaseConsents;
import org.komichi.editorial.ConsentForm;
import org.komichi.editorial.ConsentRecord;
import org.komichi.shared.NotFound;
import org.komichi.web.frame.Typed;

/** {@code /editor/cases/{slug}/consent}: the register of consents to one case. */
@Named
@RequestScoped
public class EditorConsentPage {
    /** A record of the register. */
    public record Row(long id, String kind, String about, String recorded, String withdrawn, boolean over) {}

    @Inject
    OpenedCase opened;

    @Inject
    CaseConsents consents;

    @Inject
    EditorialWords words;

    @Inject
    HttpServletRequest request;

    private final Map<String, String> fields = new HashMap<>(Map.of("textVersion", "case-composite-1"));

    public void record() throws IOException {
        consents.record(
                opened.getSlug(),
                new ConsentForm(
                        fields.get("textVersion"),
                        fields.get("scope"),
                        fields.get("signerRelation"),
                        fields.get("assent"),
                        fields.get("explainedBy"),
                        Typed.day(fields.get("givenOn")).orElse(null),
                        Typed.day(fields.get("expiresOn")).orElse(null),
                        fields.get("paperNumber")));
        opened.goTo("/consent?done=recorded");
    }

    /** Takes a consent back. */
    public void act() throws IOException {
        String pressed = request.getParameter("do");
        if (pressed == null || !"POST".equals(request.getMethod())) {
            return;
        }
        if (!pressed.matches("withdraw:[0-9]{1,18}")) {
            throw new NotFound();
        }
        consents.withdraw(
                opened.getSlug(),
                Long.parseLong(pressed.substring(9)),
                words.text("editorial_consent.withdrawnReason"));
        opened.goTo("/consent?done=withdrawn");
    }

    public List<Row> getRows() {
        return opened.get().consents().stream().map(this::row).toList();
    }

    private Row row(ConsentRecord record) {
        ConsentForm form = record.form();
        String about = Stream.of(
                        form.signerRelation(), form.assent(), form.scope(), form.explainedBy(), form.paperNumber())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("　"));
        return new Row(
                record.id(),
                words.text("editorial_consent.kind." + record.kind().name(), form.textVersion()),
                about,
                words.moments().date(form.givenOn()),
                record.withdrawnAt().map(words.moments()::dateAndTime).orElse(""),
                !opened.get().stands(record));
    }

    /** Whether a consent to this case can be recorded: an invented one has nobody to ask. */
    public boolean isNeeded() {
        return opened.isEditor() && opened.get().document().origin() == Origin.COMPOSITE;
    }

    public Map<String, String> getFields() {
        return fields;
    }
}
