package org.komichi.deidentification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks at a whole case: every passage for itself, and then what they say together. Three of disease, region, family and time are
 * enough for a neighbour to know the child, even when each alone is harmless.
 */
public final class CaseCheck {
    /** One text of a case.
     * @param path where it stands, such as {@code timeline[2].text} */
    public record Passage(String path, String text) {}

    /** What was found in one passage.
     * @param path as in {@link Passage}; empty when the whole case is meant */
    public record Found(String path, Finding finding) {}

    /** What together makes a child known. */
    public enum Clue {
        DISEASE,
        REGION,
        FAMILY,
        TIME
    }

    /** So many clues are too many. */
    public static final int TOO_MANY = 3;

    private static final Pattern REGION =
            Pattern.compile("北海道|東北地方|関東地方|中部地方|北陸|近畿地方|関西|中国地方|四国|九州|沖縄|離島|豪雪|へき地|山間部?の|人口[0-9０-９]+万|島に住|漁港|温泉町");
    private static final Pattern FAMILY = Pattern.compile(
            "双子|ふたご|双胎|三つ子|品胎|年子|養子|里親|ひとり親|一人親|母子家庭|父子家庭|きょうだい[3-9３-９三四五六]人|[3-9３-９三四五六]人きょうだい|きょうだい(?:も|に)(?:同じ|障害|医療的)|異父|異母|再婚");
    private static final Pattern TIME =
            Pattern.compile("震災|豪雨|台風の(?:年|日|夜)|コロナ(?:禍|の年)|緊急事態宣言|オリンピック|万博|入学式|卒業式|運動会|元日|正月|クリスマス|大みそか|お盆|七五三|成人式");

    private final TextCheck check;

    public CaseCheck(TextCheck check) {
        this.check = check;
    }

    /** What it finds, passage by passage; what only the whole tells stands last, with an empty path. */
    public List<Found> findings(List<Passage> passages, LocalDate beginning) {
        List<Found> found = new ArrayList<>();
        for (Passage passage : passages) {
            check.findings(passage.text(), beginning).forEach(finding -> found.add(new Found(passage.path(), finding)));
        }
        Set<Clue> clues = clues(passages, found);
        if (clues.size() >= TOO_MANY) {
            String which = String.join(",", clues.stream().map(Clue::name).toList());
            found.add(new Found("", new Finding(TraceKind.COMBINATION, 0, 0, which, "combination", null)));
        }
        return List.copyOf(found);
    }

    private static Set<Clue> clues(List<Passage> passages, List<Found> found) {
        Set<Clue> clues = EnumSet.noneOf(Clue.class);
        for (Found one : found) {
            switch (one.finding().kind()) {
                case DISEASE -> clues.add(Clue.DISEASE);
                case PLACE, INSTITUTION -> clues.add(Clue.REGION);
                case DATE -> clues.add(Clue.TIME);
                default -> {
                    // Names and the like are known without any combination.
                }
            }
        }
        for (Passage passage : passages) {
            String text = passage.text() == null ? "" : passage.text();
            tell(clues, Clue.REGION, REGION, text);
            tell(clues, Clue.FAMILY, FAMILY, text);
            tell(clues, Clue.TIME, TIME, text);
        }
        return clues;
    }

    private static void tell(Set<Clue> clues, Clue clue, Pattern pattern, String text) {
        if (pattern.matcher(text).find()) {
            clues.add(clue);
        }
    }
}
