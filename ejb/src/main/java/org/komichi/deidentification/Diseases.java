package org.komichi.deidentification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of rare diseases: few children have one, so a case names the group. */
final class Diseases implements Rule {
    // Named after people: メンケス病, レノックス・ガストー症候群.
    private static final Pattern AFTER_SOMEBODY = Pattern.compile("[ァ-ヺー・＝=-]{3,30}(?:病|症候群)");
    private static final Set<String> KNOWN_TO_ALL =
            Set.of("ダウン症候群", "アレルギー病", "ウイルス病", "ストレス症候群", "メタボリック症候群", "アルツハイマー病", "パーキンソン病", "ハンセン病");

    private static final Set<String> NAMES = new HashSet<>();
    private static final Map<Character, Integer> LONGEST = new HashMap<>();

    static {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Diseases.class.getResourceAsStream("rare-diseases.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String name = new Folded(line.strip()).plain();
                NAMES.add(name);
                LONGEST.merge(name.charAt(0), name.length(), Math::max);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Finding> in(Folded text, LocalDate beginning) {
        List<Finding> found = new ArrayList<>();
        String plain = text.plain();
        for (int i = 0; i < plain.length(); i++) {
            int most = Math.min(LONGEST.getOrDefault(plain.charAt(i), 0), plain.length() - i);
            for (int length = most; length >= 4; length--) {
                if (NAMES.contains(plain.substring(i, i + length))) {
                    found.add(text.finding(TraceKind.DISEASE, i, i + length, "disease", null));
                    i += length - 1;
                    break;
                }
            }
        }
        for (Matcher match = AFTER_SOMEBODY.matcher(plain); match.find(); ) {
            if (!KNOWN_TO_ALL.contains(match.group())) {
                found.add(text.finding(TraceKind.DISEASE, match.start(), match.end(), "disease", null));
            }
        }
        return found;
    }
}
