package org.komichi.deidentification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names: with an honorific, behind a label, as a nickname, as initials. */
final class Names implements Rule {
    private static final String CHILD = "本人";

    // People in general, not a person: 患者さん, お子様, 訪問看護師さん. And words that only look so: 同様, 神様.
    private static final Set<String> NO_NAMES = Set.copyOf(
            List.of(("患者 水 家族 御家族 子 御子 母 父 兄 姉 弟 妹 母親 父親 祖母 祖父 叔母 叔父 伯母 伯父 孫 夫 妻 奥 嫁 婿 客 赤 皆 利用者 保護者 本人 御本人 医者 業者 担当者"
                            + " 関係者 支援者 当事者 同 多 仕 模 異 有 各 一 神 王 両 左 何 諸 彼 摂 華 某 両親 御両親 同僚 先輩 後輩 上司 隣 近所 友 友人 仲間 学生 新人"
                            + " 生徒 児童 園児 幼児 乳児 子供 親御 親 坊 嬢 姫 王子 娘 息子 御主 大工 主治医 担任 担当 主任 在宅 病棟 外来 訪問 小児 養護 支援 専門"
                            + " 相談支援 保健 学級 大学 若手 当直 女医 同級生 ボランティア ヘルパー ケアマネ ケアマネジャー ケアマネージャー ナース スタッフ メーカー ママ パパ"
                            + " コーディネーター ドクター ワーカー ソーシャルワーカー ドライバー パートナー オペレーター リハ リハビリ クリニック ステーション エンジニア シッター"
                            + " マネジャー マネージャー サービス デイ デイサービス ドナー メンバー リーダー ケース")
                    .split(" ")));

    private static final Pattern OCCUPATION = Pattern.compile(".*[師員医士者職長科院局校園所署課係室班]");

    private static final Pattern NAME =
            Pattern.compile("([\\p{IsHan}々ァ-ヺー]{1,12})((?<![仕同模異])様|さま|さん|ちゃん|くん|君|先生|氏)(?![々子式相態名神族])");
    private static final Pattern KANA_NAME =
            Pattern.compile("(?<![ぁ-ゖ\\p{IsHan}ァ-ヺー])([ぁ-ゖ]{2,5})(ちゃん|くん|さん|先生)(?=[はがのをにもとへ、。)」\\s]|$)");

    // A family name in kanji and a given name in kana, which may end like a particle (まこと), but not before ちゃんと.
    private static final Pattern MIXED_NAME = Pattern.compile("\\p{IsHan}[\\p{IsHan}々]{0,3}([ぁ-ゖ]{2,5})"
            + "((?<![てでがをはもにのやりく])ちゃん(?=と)|ちゃん(?!と)|くん|さん)(?=[はがのをにもとへや、。,)」\\s]|$)");
    private static final Set<String> KANA_NO_NAMES = Set.of(
            "ども", "だく", "きょうだい", "なじみ", "こもり", "がら", "やら", "あか", "かあ", "とう", "にい", "ねえ", "ばあ", "じい", "あに", "いぬ", "から",
            "まで", "より", "と", "の", "で", "は", "が", "を", "も", "みな", "たく", "おく", "おば", "おじ", "むすこ", "むすめ", "こども");
    private static final Pattern ENGLISH_NAME = Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss|Master|Dr)\\.? [A-Z][a-z]+");
    private static final Pattern LABELLED =
            Pattern.compile("(?:氏名|患者名|患児名|お名前|名前|保護者名|主治医名|担当医名) ?: ?([^\\s、。,]{2,16})");
    private static final Pattern NICKNAME =
            Pattern.compile("(?:愛称は?|あだ名は?|ニックネームは?)「?[^「」、。\\s]{1,10}」?|「[^「」]{1,8}」(?:と|って)呼(?:ば|ん)");
    private static final Pattern INITIALS = Pattern.compile(
            "(?<![A-Za-z0-9])[A-Z](?:\\. ?[A-Z]\\.?)?(?:君|くん|ちゃん|さん|氏|様|児)|(?<![A-Za-z0-9.])[A-Z]\\. ?[A-Z]\\.?(?![A-Za-z0-9])");

    @Override
    public List<Finding> in(Folded text, LocalDate beginning) {
        List<Finding> found = new ArrayList<>();
        for (Matcher name = NAME.matcher(text.plain()); name.find(); ) {
            if (!general(name.group(1))) {
                found.add(text.finding(TraceKind.NAME, name.start(), name.end(), "name", childOnly(name.group(2))));
            }
        }
        inKana(KANA_NAME, 1, text, found);
        inKana(MIXED_NAME, 2, text, found);
        all(ENGLISH_NAME, "name", text, found);
        all(NICKNAME, "nickname", text, found);
        all(INITIALS, "initials", text, found);
        for (Matcher label = LABELLED.matcher(text.plain()); label.find(); ) {
            found.add(text.finding(TraceKind.NAME, label.start(), label.end(), "name", ""));
        }
        return found;
    }

    private static void inKana(Pattern pattern, int shortestNoName, Folded text, List<Finding> found) {
        for (Matcher name = pattern.matcher(text.plain()); name.find(); ) {
            if (KANA_NO_NAMES.stream()
                    .filter(known -> known.length() >= shortestNoName)
                    .noneMatch(name.group(1)::endsWith)) {
                found.add(text.finding(TraceKind.NAME, name.start(), name.end(), "name", childOnly(name.group(2))));
            }
        }
    }

    // A child is called so; who else carries the other honorifics, only the writer knows.
    private static String childOnly(String honorific) {
        return honorific.equals("ちゃん") || honorific.equals("くん") || honorific.equals("君") ? CHILD : null;
    }

    private static void all(Pattern pattern, String rule, Folded text, List<Finding> found) {
        for (Matcher match = pattern.matcher(text.plain()); match.find(); ) {
            found.add(text.finding(TraceKind.NAME, match.start(), match.end(), rule, null));
        }
    }

    private static boolean general(String word) {
        return NO_NAMES.contains(word)
                || NO_NAMES.stream().anyMatch(known -> known.length() > 1 && word.endsWith(known))
                || OCCUPATION.matcher(word).matches();
    }
}
