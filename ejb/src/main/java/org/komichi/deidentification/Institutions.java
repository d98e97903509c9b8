package org.komichi.deidentification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hospitals, stations and schools by their own names. 小児病院 and 特別支援学校 are none: they are kinds. */
final class Institutions implements Rule {
    private static final String KINDS =
            "病院|クリニック|診療所|医院|ステーション|小学校|中学校|高等学校|高校|支援学校|養護学校|保育所|保育園|幼稚園|こども園|学園|療育園|薬局|センター|大学|園";
    private static final Pattern NAMED = Pattern.compile(
            "((?:[\\p{IsHan}々ヶァ-ヺー・]|こども|みんな){1,16}?|(?:(?<![ぁ-ゖ\\p{IsHan}ァ-ヺー])|(?<=の))[ぁ-ゖ]{3,6}(?:訪問看護|在宅|小児|こども|総合)?)("
                    + KINDS + ")(?![児長医庭内外生員食師]|バス|通い|職員の)");

    // What stands before a kind and tells which sort it is, or when; never whose.
    private static final Set<String> SORTS = Set.copyOf(List.of(
            ("小児 幼稚 保育 就 未 未就 総合 地域 中核 拠点 基幹 専門 一般 大学 附属 付属 療育 周産期 母子 急性期 回復期 慢性期 二次 三次 救急 救命 成人 紹介 紹介元 紹介先 連携 協力 近隣 退院 元 前 先 後"
                            + " 入院 通院 転院 転入 搬送 担当 主治医 がん 小児がん 診療 高度 医療 医療的 特別支援 特別 支援 養護 公立 私立 市立 県立 国立 都立 府立 町立 村立 区立 公的 民間 認可 認定 市 県 国 町"
                            + " 訪問 看護 訪問看護 在宅 在宅療養支援 療養 歯科 耳鼻科 小児科 内科 外科 小児外科 整形外科 眼科 皮膚科 精神科 産科 産婦人科 調剤 保険 薬 児童 発達 重症 心身 障害 障害児 障害者"
                            + " 重症心身 福祉 相談 移行 移行期 子育て 保健 健康 保健福祉 情報 災害 防災 患者 家庭 児童家庭 地域連携 医療的ケア児 ケア 入所 通所 生活 リハビリ リハビリテーション 研修 教育 就労"
                            + " 遺伝 臨床 循環器 呼吸器 新生児 分校 院内 訪問教育 普通 地元 同 同じ 別 他 他の 各 両 当 自 我 本 大 小 中 複数 特定 機能 特定機能 総合周産期 並行 通 入 卒 登 退 降 公 在 転 来 帰 休 開"
                            + " 毎月 毎週 毎日 翌日 当日 前日 翌朝 直接 夜間 夜 朝 昼 昼間 早朝 深夜 結局 今回 前回 次回 以後 以前 以降 普段 最初 最後 一度 再度 緊急 緊急時 平日 休日 週末 月 週 日 年 時 分 回 間 中 内 外 上 下 等"
                            + " 親 家族 本人 学校 病院 医師 施設 自宅 園 行政 消防 動物 植物 遊 遊園 楽 出身 居住 所属 共同 合同 最寄 こども みんな サブ サテライト コール データ ナース デイ ショート レスパイト スポーツ サービス"
                            + " グループ コミュニティ ホーム モデル オープン かかりつけ バックアップ ネットワーク メンタル フォロー ハブ ボランティア センター ステーション クリニック デイサービス パワー エネルギー")
                    .split(" ")));
    private static final List<String> LONGEST_FIRST = SORTS.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    private static final Pattern ONLY_SORTS = Pattern.compile("(?:"
            + Stream.concat(LONGEST_FIRST.stream(), Stream.of("・", "ー"))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")*+");
    private static final Pattern PHRASE = Pattern.compile(
            "(?:.*(?:[のいなたるにをはがもてでとらかつ]|れば|けば)|こども|おとな|かかりつけ|ときどき|これから|あとから|それから|すぐ|まず|また|ふだん|はじめ|みんな|もと|ともに|だけで|ほかと|どこか|いつか)(?:訪問看護|在宅|小児|こども|総合)?");

    @Override
    public List<Finding> in(Folded text, LocalDate beginning) {
        List<Finding> found = new ArrayList<>();
        for (Matcher match = NAMED.matcher(text.plain()); match.find(); ) {
            if (own(match.group(1))) {
                found.add(text.finding(
                        TraceKind.INSTITUTION,
                        match.start(),
                        match.end(),
                        "institution",
                        kind(match.group(1), match.group(2))));
            }
        }
        return found;
    }

    private static boolean own(String before) {
        boolean kana = Character.UnicodeScript.of(before.charAt(0)) == Character.UnicodeScript.HIRAGANA;
        if (kana && !before.startsWith("こども") && !before.startsWith("みんな")) {
            return !PHRASE.matcher(before).matches();
        }
        String left = withoutSorts(lastOfRow(before));
        // One letter alone is a word of the sentence: 他, 某.
        return left.length() >= 2;
    }

    // 在宅医・訪問看護・病院 is a row; セント・マリア is one name.
    private static String lastOfRow(String before) {
        int dot = before.lastIndexOf('・');
        boolean name = dot > 0
                && dot + 1 < before.length()
                && katakana(before.charAt(dot - 1))
                && katakana(before.charAt(dot + 1));
        return name ? before : before.substring(dot + 1);
    }

    private static boolean katakana(char letter) {
        return letter >= 'ァ' && letter <= 'ー';
    }

    // From the end, where the sorts stand: 川辺|総合, 神奈川|県立|こども|医療. What is left at the front is the name.
    private static String withoutSorts(String before) {
        if (ONLY_SORTS.matcher(before).matches()) {
            return "";
        }
        String left = before;
        for (boolean again = true; again; ) {
            again = false;
            for (String sort : LONGEST_FIRST) {
                if (left.endsWith(sort)) {
                    left = left.substring(0, left.length() - sort.length());
                    again = true;
                    break;
                }
            }
        }
        return left;
    }

    private static String kind(String before, String kind) {
        if (kind.equals("ステーション")) {
            return before.contains("看護") ? "訪問看護ステーション" : null;
        }
        return switch (kind) {
            case "病院", "医院", "診療所", "薬局", "小学校", "中学校", "保育所", "保育園", "幼稚園" -> kind;
            case "クリニック" -> "診療所";
            case "支援学校", "養護学校" -> "特別支援学校";
            case "こども園" -> "認定こども園";
            case "高等学校", "高校" -> "高校";
            default -> null;
        };
    }
}
