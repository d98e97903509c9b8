package org.komichi.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import org.komichi.identity.Profession;
import org.komichi.identity.Professions;

/** Professions as people write them in a list: the code, or the name in either language. */
@ApplicationScoped
public class ProfessionWords {
    @Inject
    Professions professions;

    /** The code of what was written; as it is when it names none, so that the rule about it speaks; null for nothing. */
    public String code(String written) {
        if (written == null) {
            return null;
        }
        String plain = plain(written);
        return professions.all().stream()
                .filter(one -> Stream.of(
                                one.code(), one.label().ja(), one.label().in(Locale.ENGLISH))
                        .anyMatch(name -> plain(name).equals(plain)))
                .map(Profession::code)
                .findFirst()
                .orElse(written);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
