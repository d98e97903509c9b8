package org.komichi.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Turns what was typed into a profile, or says what is wrong with it. */
@ApplicationScoped
public class ProfileRules {
    private static final int LONGEST = 100;
    private static final Pattern KANA = Pattern.compile("[ぁ-ゖゝゞー・ 　]+");
    private static final Pattern PRINTABLE = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,'’・ー−\\-()（）々〆〇]+");

    @Inject
    Professions professions;

    @Inject
    Places places;

    ProfileRules() {}

    ProfileRules(Professions professions, Places places) {
        this.professions = professions;
        this.places = places;
    }

    /** The profile as it is stored. */
    public Profile check(Profile typed) {
        Profession profession = typed.profession() == null
                ? null
                : professions.find(typed.profession()).orElseThrow(UnknownCode::new);
        return new Profile(
                name(typed.name()),
                reading(typed.reading()),
                typed.profession(),
                kind(typed.subProfession(), profession),
                known(typed.workplaceKind(), professions.workplaceKinds()),
                prefecture(typed.prefecture()),
                municipality(typed.prefecture(), typed.municipality()),
                known(typed.experience(), professions.experienceBands()));
    }

    /** A name as a certificate prints it: one space between its parts, full-width letters and half-width kana made plain. */
    static String name(String typed) {
        String name = tidy(typed);
        if (name == null) {
            return null;
        }
        if (name.length() > LONGEST) {
            throw new NameTooLong();
        }
        if (!PRINTABLE.matcher(name).matches()) {
            throw new NameNotPrintable();
        }
        return name;
    }

    /** A reading in hiragana, from whichever kana it was typed in. */
    static String reading(String typed) {
        String reading = tidy(typed);
        if (reading == null) {
            return null;
        }
        String hiragana = NameOrder.hiragana(reading);
        if (hiragana.length() > LONGEST || !KANA.matcher(hiragana).matches()) {
            throw new ReadingNotKana();
        }
        return hiragana;
    }

    private static String tidy(String typed) {
        if (typed == null) {
            return null;
        }
        String tidy = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace("\uFEFF", "")
                .replaceAll("[\\s\\u3000]+", " ")
                .strip();
        return tidy.isEmpty() ? null : tidy;
    }

    // A kind of the profession chosen before is not one of the new profession: it goes without a word.
    private static String kind(String code, Profession profession) {
        boolean fits = profession != null
                && profession.kinds().stream().anyMatch(choice -> choice.code().equals(code));
        return fits ? code : null;
    }

    private static String known(String code, List<Choice> list) {
        if (code != null && list.stream().noneMatch(choice -> choice.code().equals(code))) {
            throw new UnknownCode();
        }
        return code;
    }

    private String prefecture(String code) {
        if (code != null && places.prefecture(code).isEmpty()) {
            throw new UnknownCode();
        }
        return code;
    }

    private String municipality(String prefecture, String code) {
        if (code == null) {
            return null;
        }
        if (prefecture == null || !code.startsWith(prefecture)) {
            throw new MunicipalityElsewhere();
        }
        return places.municipality(code).orElseThrow(UnknownCode::new).code();
    }
}
