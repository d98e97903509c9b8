package org.komichi.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.komichi.shared.Identified;
import org.komichi.shared.Setting;

/** One setting that a revision changed. */
@Entity
@Table(name = "setting_change")
class SettingChange extends Identified {
    private int revision;

    @Enumerated(EnumType.STRING)
    private Setting name;

    @Column(name = "old_value")
    private String oldValue;

    @Column(name = "new_value")
    private String newValue;

    protected SettingChange() {}

    SettingChange(int revision, Setting name, String oldValue, String newValue) {
        this.revision = revision;
        this.name = name;
        this.oldValue = oldValue;
        this.newValue = newValue;
    }

    int revision() {
        return revision;
    }

    SettingsDesk.Change told() {
        return new SettingsDesk.Change(name, oldValue, newValue);
    }
}
