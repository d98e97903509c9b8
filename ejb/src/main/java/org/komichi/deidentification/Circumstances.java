package org.komichi.deidentification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is told of a family and need not be: its own words, faith, nationality, occupations, and what was in the news. */
final class Circumstances implements Rule {
    /** Shorter words could be anybody's. */
    static final int LONGEST_QUOTE = 20;

    private static final String SPEAKER = "(?:母|父|親|お母さん|お父さん|家族|本人|祖母|祖父|きょうだい|姉|兄|妹|弟|保護者|子ども)";
    private static final Pattern QUOTE = Pattern.compile("「([^「」]{1,400})」");
    private static final Pattern SAID_BEFORE =
            Pattern.compile(SPEAKER + "(?:さん)?(?:は|が|から|の(?:言葉|ことば|声|話|思い))[^。「」]{0,12}$");
    private static final Pattern SAID_AFTER =
            Pattern.compile("^(?:と|って)[^。「」]{0,12}?" + SPEAKER + "?[^。「」]{0,8}?(?:話し|話さ|言っ|言わ|語っ|語ら|訴え|泣い|つぶや|打ち明け)");
    private static final Pattern SPEAKER_NEAR = Pattern.compile(SPEAKER);

    private static final Pattern FAITH =
            Pattern.compile("キリスト教|カトリック|プロテスタント|イスラム教|ムスリム|仏教徒|ヒンドゥー教|創価学会|エホバ|新興宗教|宗教|信者|信仰|檀家|牧師|僧侶");
    private static final Pattern NATION =
            Pattern.compile("国籍|帰化|在日[ァ-ヺー一-龠]{0,6}|(?<![ァ-ヺー])[ァ-ヺー]{3,8}人(?![工口員間材数気])|(?:中国|韓国|台湾|米国|英国)(?:人|籍)");
    private static final Pattern OCCUPATION =
            Pattern.compile("(?:職業[はが:]|勤務先[はが:]|" + SPEAKER + "(?:さん)?(?:は|が|も)[^。、「」]{0,6})"
                    + "(?:医師|看護師|教師|教員|警察官|消防士|消防官|自衛官|公務員|弁護士|議員|市議|県議|町長|市長|漁師|農家|社長|経営者?|パイロット|美容師|調理師|大工|俳優|選手|記者|アナウンサー|大学教授|研究者|保育士|歯科医|薬剤師)"
                    + "(?=で(?!は|も|の)|だ|。|、|を(?:し|務)|と(?:し|いう)|だっ|$)");
    private static final Pattern SCHOOLING =
            Pattern.compile("(?:" + SPEAKER + "(?:さん)?(?:は|が)[^。「」]{0,6})(?:大卒|高卒|中卒|大学院卒|中退)");
    private static final Pattern NEWS = Pattern.compile(
            "報道され|報じられ|ニュースに(?:な|出)|新聞に(?:載|出)|テレビに(?:出|映)|インスタグラム|Instagram|Twitter|ツイッター|YouTube|ブログ(?:に|で)|SNSに(?:載|投稿)");

    @Override
    public List<Finding> in(Folded text, LocalDate beginning) {
        List<Finding> found = new ArrayList<>();
        String plain = text.plain();
        for (Matcher quote = QUOTE.matcher(plain); quote.find(); ) {
            if (quote.group(1).length() > LONGEST_QUOTE && said(plain, quote.start(), quote.end())) {
                found.add(text.finding(TraceKind.QUOTE, quote.start(), quote.end(), "quote", null));
            }
        }
        all(FAITH, "religion", text, found);
        all(NATION, "nationality", text, found);
        all(OCCUPATION, "occupation", text, found);
        all(SCHOOLING, "occupation", text, found);
        all(NEWS, "news", text, found);
        return found;
    }

    private static boolean said(String text, int from, int to) {
        String before = text.substring(Math.max(0, from - 24), from);
        String after = text.substring(to, Math.min(text.length(), to + 32));
        return SAID_BEFORE.matcher(before).find()
                || SAID_AFTER.matcher(after).find()
                        && (SPEAKER_NEAR.matcher(before).find()
                                || SPEAKER_NEAR.matcher(after).find());
    }

    private static void all(Pattern pattern, String rule, Folded text, List<Finding> found) {
        for (Matcher match = pattern.matcher(text.plain()); match.find(); ) {
            found.add(text.finding(TraceKind.BACKGROUND, match.start(), match.end(), rule, null));
        }
    }
}
