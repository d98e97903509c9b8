package org.komichi.web.skills;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.komichi.deidentification.PatientTraces;
import org.komichi.skills.Assessment;
import org.komichi.skills.SeenRecord;
import org.komichi.skills.SkillsDesk;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FormChanges;
import org.komichi.web.identity.Going;
import org.komichi.web.skills.SkillsWords.Item;

/**
 * {@code /organizer/workshops/{slug}/stations/{code}/{registration}}: one learner's checklist and what was seen before; with
 * {@code ?withdraw=} the form that takes a record back.
 */
@Named
@RequestScoped
public class SkillsSheetPage {
    private static final String ITEM = "item";
    private static final String SAME_TRY = "sameTry";
    private static final String WITHDRAW = "withdraw";

    @Inject
    SkillsDesk desk;

    @Inject
    SkillsWords words;

    @Inject
    FormChanges form;

    @Inject
    Address address;

    @Inject
    Going going;

    private SkillsDesk.Sheet sheet;
    private List<SkillsWords.Record> records;
    private String remark;
    private String reason;
    private String looked = "";
    private String traces = "";

    /** An item as it stands in the form. */
    public record Tick(Item item, boolean done) {}

    @PostConstruct
    void load() {
        sheet = desk.sheet(address.text("slug"), address.text("code"), address.text("registration"));
        records = sheet.records().stream()
                .map(seen -> words.record(seen, sheet.summary()))
                .toList();
    }

    /** Keeps what was seen, and comes back with the result. */
    public void save() throws IOException {
        traces = String.join("、", PatientTraces.in(Objects.toString(remark, "")));
        if (!traces.isEmpty() && !traces.equals(looked)) {
            looked = traces;
            return;
        }
        traces = "";
        SeenRecord seen = desk.assess(
                sheet.summary().workshop().slug(),
                sheet.station().station().code(),
                sheet.learner().registration(),
                new Assessment(
                        form.formId(),
                        address.number("version"),
                        address.number("records"),
                        form.typed(ITEM),
                        remark,
                        isSameTry(),
                        null));
        going.to(getHref() + "?done=" + (seen.passed() ? "passed" : "again"));
    }

    /** Takes a record back. */
    public void withdraw() throws IOException {
        desk.withdraw(
                sheet.summary().workshop().slug(),
                sheet.station().station().code(),
                sheet.learner().registration(),
                address.number(WITHDRAW),
                reason);
        going.to(getHref() + "?done=withdrawn");
    }

    /** The version of the checklist on the screen. */
    public long getVersion() {
        return sheet.station().pack().versionId();
    }

    public List<Tick> getTicks() {
        return words.items(sheet.station().station().items()).stream()
                .map(item -> new Tick(item, form.typed(ITEM).contains(item.id())))
                .toList();
    }

    /** Whether there is anything that the shortcut may tick. */
    public boolean isShortcut() {
        return sheet.station().station().items().stream().anyMatch(item -> !item.critical());
    }

    public boolean isAssesses() {
        return sheet.assesses();
    }

    /** Whether her record may be about the try that somebody else has recorded: then that record is looked at afterwards. */
    public boolean isWatchedToo() {
        return sheet.assesses() && sheet.watchedToo();
    }

    /** Whether she says that she watched the same try. */
    public boolean isSameTry() {
        return !form.typed(SAME_TRY).isEmpty();
    }

    /** What was seen of her here, the latest first. */
    public List<SkillsWords.Record> getRecords() {
        return records;
    }

    /** The record that is to be taken back; null when none is asked for. */
    public SkillsWords.Record getLeaving() {
        return address.find(WITHDRAW)
                .flatMap(id -> records.stream()
                        .filter(record -> String.valueOf(record.id()).equals(id) && !record.gone())
                        .findFirst())
                .orElse(null);
    }

    public SkillsWords.State getState() {
        return words.state(sheet.state());
    }

    public SkillsWords.Station getStation() {
        return words.station(sheet.station().station());
    }

    public SkillsWords.Reviewed getReview() {
        return words.reviewed(List.of(sheet.station()));
    }

    public List<String> getSources() {
        return words.sources(sheet.station());
    }

    public String getName() {
        return words.name(sheet.learner());
    }

    public String getReading() {
        return sheet.learner().person() == null
                ? ""
                : Objects.toString(sheet.learner().person().reading(), "");
    }

    public String getTitle() {
        return words.in(sheet.summary().workshop().title());
    }

    /** The list of people at the station. */
    public String getList() {
        return "/organizer/workshops/" + sheet.summary().workshop().slug() + "/stations/"
                + sheet.station().station().code();
    }

    public String getHref() {
        return getList() + "/" + sheet.learner().registration();
    }

    /** Words that look as if they pointed to a patient and that were not seen yet; nothing when there are none. */
    public String getTraces() {
        return traces;
    }

    public String getLooked() {
        return looked;
    }

    public void setLooked(String looked) {
        this.looked = Objects.toString(looked, "");
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
