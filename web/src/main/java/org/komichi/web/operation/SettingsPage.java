package org.komichi.web.operation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.komichi.operation.StartOptions;
import org.komichi.setting.SettingsDesk;
import org.komichi.setting.SettingsDesk.Revision;
import org.komichi.shared.Setting;
import org.komichi.web.identity.Going;

/** {@code /admin/settings}: what may be changed while the server runs, what was changed, and how it was started. */
@Named
@RequestScoped
public class SettingsPage {
    @Inject
    SettingsDesk desk;

    @Inject
    StartOptions options;

    @Inject
    Going going;

    private final Map<String, String> values = new HashMap<>();
    private int revision;

    @PostConstruct
    void load() {
        SettingsDesk.Sheet sheet = desk.sheet();
        revision = sheet.revision();
        sheet.values().forEach((setting, value) -> values.put(key(setting), value));
    }

    /** Called before the page is drawn, so that who may not see it is told so with the right status. */
    public void open() {
        // Reading the sheet is all there is to do.
    }

    /** The fields of the form, by the setting's name in small letters. */
    public Map<String, String> getValues() {
        return values;
    }

    public int getRevision() {
        return revision;
    }

    public void setRevision(int revision) {
        this.revision = revision;
    }

    public List<Revision> getHistory() {
        return desk.history();
    }

    public List<StartOptions.Option> getOptions() {
        return options.all();
    }

    /** Changes what differs. */
    public void save() throws IOException {
        Map<Setting, String> wanted = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String typed = values.get(key(setting));
            wanted.put(setting, typed == null ? "" : typed.strip());
        }
        desk.change(revision, wanted);
        going.to("/admin/settings?done=saved");
    }

    /** Takes a revision back. */
    public void undo(int number) throws IOException {
        desk.undo(number);
        going.to("/admin/settings?done=undone");
    }

    private static String key(Setting setting) {
        return setting.name().toLowerCase(Locale.ROOT);
    }
}
