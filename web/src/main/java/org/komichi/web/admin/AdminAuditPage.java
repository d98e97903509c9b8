package org.komichi.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.komichi.audit.AuditLog;
import org.komichi.audit.AuditVerification;
import org.komichi.shared.Japan;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.AddressedRows;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Texts;

/** Who saw or changed what; filtered in the address, so that a view can be kept. */
@Named
@RequestScoped
public class AdminAuditPage {
    @Inject
    Address address;

    @Inject
    AuditLog log;

    @Inject
    AuditVerification verification;

    @Inject
    Language language;

    @Inject
    HttpServletRequest request;

    private AddressedRows<AuditLog.Line> rows;
    private AuditVerification.ChainState chain;

    public AddressedRows<AuditLog.Line> getRows() {
        if (rows == null) {
            LocalDate last = day("to");
            AuditLog.Filter filter = new AuditLog.Filter(
                    address.find("action").orElse(null),
                    getActor().isEmpty() ? null : Long.valueOf(getActor()),
                    startOf(day("from")),
                    last == null ? null : startOf(last.plusDays(1)));
            String here = AddressedRows.with("/admin/audit", "action", getAction());
            here = AddressedRows.with(here, "actor", getActor());
            here = AddressedRows.with(here, "from", getFrom());
            here = AddressedRows.with(here, "to", getTo());
            rows = new AddressedRows<>(
                    here, AddressedRows.SIZE, (paging, sorting) -> log.lines(filter, paging, sorting));
        }
        return rows;
    }

    /** Whether the reader asked to go along the whole chain. */
    public boolean isChecking() {
        return address.find("check").isPresent();
    }

    public AuditVerification.ChainState getChain() {
        if (chain == null) {
            chain = verification.check();
        }
        return chain;
    }

    /** What was done, in words; an action that has none yet shows as it is recorded. */
    public String words(String action) {
        return said("admin_action." + action, action);
    }

    /** To whom or what: the kind in words, and its number. */
    public String subject(AuditLog.Line line) {
        if (line.subjectKind() == null) {
            return "";
        }
        String kind = said("admin_subject." + line.subjectKind(), line.subjectKind());
        return line.subjectId() == null ? kind : kind + " " + line.subjectId();
    }

    private String said(String key, String otherwise) {
        Texts texts = Texts.in(language.of(request));
        return texts.containsKey(key) ? texts.getString(key) : otherwise;
    }

    public List<String> getActions() {
        return log.actions();
    }

    public String getAction() {
        return address.find("action").orElse("");
    }

    public String getActor() {
        return address.find("actor")
                .filter(value -> value.matches("[0-9]{1,18}"))
                .orElse("");
    }

    public String getFrom() {
        return day("from") == null ? "" : day("from").toString();
    }

    public String getTo() {
        return day("to") == null ? "" : day("to").toString();
    }

    private LocalDate day(String name) {
        try {
            return address.find(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(Japan.ZONE).toInstant();
    }
}
