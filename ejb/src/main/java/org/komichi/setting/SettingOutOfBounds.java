package org.komichi.setting;

import java.util.Locale;
import org.komichi.shared.BusinessRule;
import org.komichi.shared.Setting;

/** A setting may not have this value. */
public class SettingOutOfBounds extends BusinessRule {
    private static final long serialVersionUID = 1L;

    private final Setting setting;

    SettingOutOfBounds(Setting setting) {
        super(setting.form().ordinal());
        this.setting = setting;
    }

    @Override
    public String field() {
        return setting.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int status() {
        return 422;
    }
}
