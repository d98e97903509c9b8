package org.komichi.deidentification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.komichi.deidentification.PlaceNames.Named;

class TextCheckTest {
    private final TextCheck check = new TextCheck(List.of(
            new Named("東京都", "13"),
            new Named("世田谷区", "13"),
            new Named("神奈川県", "14"),
            new Named("横浜市", "14"),
            new Named("横浜市港北区", "14"),
            new Named("関市", "21"),
            new Named("府中市", "13"),
            new Named("府中市", "34"),
            new Named("沖縄県", "47")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            川辺様のお宅に伺った                     | name        | 川辺様              | -
            ハナちゃんの吸引                         | name        | ハナちゃん          | 本人
            先週、けんたくんが入院した               | name        | けんたくん          | 本人
            山田たろうくんは吸引が要る               | name        | 山田たろうくん      | 本人
            佐々木さくらちゃんと母                   | name        | 佐々木さくらちゃん  | 本人
            川辺まりこさんの提案で                   | name        | 川辺まりこさん      | -
            山田まことくんが来た                     | name        | 山田まことくん      | 本人
            山口先生に相談した                       | name        | 山口先生            | -
            主治医の佐伯氏が                         | name        | 佐伯氏              | -
            患者名：川辺花子                         | name        | 患者名：川辺花子    | ''
            「はなぴょん」と呼ばれていた             | nickname    | 「はなぴょん」と呼ば| -
            A君の呼吸器                              | initials    | A君                 | -
            T.K.が入院した                           | initials    | T.K.                | -
            Ｔ．Ｋ．が入院した                       | initials    | Ｔ．Ｋ．            | -
            ２０２４年３月５日に退院                 | date        | ２０２４年３月５日  | 在宅◯か月
            令和6年3月に退院                         | date        | 令和6年3月          | 在宅◯か月
            2024/3/5に退院                           | date        | 2024/3/5            | 在宅◯か月
            R6.3.5退院                               | date        | R6.3.5              | 在宅◯か月
            3月5日の夜                               | date        | 3月5日              | 在宅◯か月
            on March 5, 2024 at night                | date        | March 5, 2024       | -
            3/5に熱が出た                            | date-short  | 3/5                 | 在宅◯か月
            4月に入学した                            | date-part   | 4月                 | 在宅◯か月
            2023年に生まれた                         | date-part   | 2023年              | 在宅◯か月
            在宅◯か月に抜けた                        | blank       | ◯                   | -
            3歳2か月の男の子                         | age         | 3歳2か月            | 3〜5歳
            ７歳の子ども                             | age         | ７歳                | 6〜11歳
            生後45日で手術した                       | age         | 生後45日            | 乳児期
            生後3日に転院した                        | age         | 生後3日             | 新生児期
            A 3-year-old boy                         | age         | 3-year-old          | -
            在胎24週3日で出生                        | age         | 在胎24週3日         | 超早産
            出生体重620gで                           | weight      | 出生体重620g        | 出生体重1,000g未満
            体重12.4kgとなった                       | weight      | 体重12.4kg          | 体重10〜15kg
            東京都世田谷区の自宅                     | place       | 東京都世田谷区      | 関東地方
            東京から転居                             | place       | 東京                | 関東地方
            横浜市港北区に住む                       | place       | 横浜市港北区        | 関東地方
            港北区の担当                             | place       | 港北区              | 関東地方
            府中市の家                               | place       | 府中市              | -
            沖縄県へ旅行した                         | place       | 沖縄県              | 九州・沖縄地方
            川辺市の窓口                             | place       | 川辺市              | -
            緑台三丁目の家                           | address     | 緑台三丁目          | ''
            〒123-4567の家                           | address     | 〒123-4567          | ''
            川辺総合病院を退院                       | institution | 川辺総合病院        | 病院
            神奈川県立こども医療センターへ           | institution | 神奈川県立こども医療センター | -
            家の近くのけやき病院を退院した           | institution | けやき病院          | 病院
            ひまわりクリニックの医師                 | institution | ひまわりクリニック  | 診療所
            こだち訪問看護ステーションが             | institution | こだち訪問看護ステーション | 訪問看護ステーション
            緑台小学校に入学                         | institution | 緑台小学校          | 小学校
            わかば保育園に通う                       | institution | わかば保育園        | 保育園
            電話は０３ー１２３４ー５６７８           | phone       | ０３ー１２３４ー５６７８ | ''
            09012345678へ                            | phone       | 09012345678         | ''
            hana@example.comまで                     | mail        | hana@example.com    | ''
            https://example.com/hanaに載せた         | web         | https://example.com/hana | ''
            カルテ番号：A12345                       | chart-number| カルテ番号：A12345  | ''
            診察券番号 0012345                       | chart-number| 診察券番号 0012345  | ''
            製造番号SN-48213の呼吸器                 | serial      | 製造番号SN-48213    | ''
            メンケス病と診断                         | disease     | メンケス病          | -
            レノックス・ガストー症候群の             | disease     | レノックス・ガストー症候群 | -
            母は「あの子の寝顔を見ているだけで、もう十分だと思いました」と話した | quote | 「あの子の寝顔を見ているだけで、もう十分だと思いました」 | -
            父は消防士で、夜勤がある                 | occupation  | 父は消防士          | -
            家族はカトリックの                       | religion    | カトリック          | -
            母はブラジル人で                         | nationality | ブラジル人          | -
            事故は新聞に載った                       | news        | 新聞に載            | -
            """)
    void a_trace_is_found_with_its_rule_and_its_repair(String text, String rule, String matched, String repair) {
        List<Finding> found = check.findings(text);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().rule()).isEqualTo(rule);
        assertThat(found.getFirst().matched()).isEqualTo(matched);
        assertThat(found.getFirst().repair().orElse(null)).isEqualTo(repair);
        assertThat(text.substring(found.getFirst().from(), found.getFirst().to()))
                .isEqualTo(matched);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "患者さんやご家族、お子さん、赤ちゃん、お母さん、おばあさん、皆さん、看護師さん、業者さん",
                "たくさんの吸引と、様々な同様の模様。病院仕様の物品。お子様の様子と多様な状態",
                "子どもさんの写真をたくさん。具だくさんの汁。家族のみなさん、隣のおばさんと近所のおじさん、病棟のおにいさん",
                "夜もきちんと、話しながらちゃんと見て、眠ってちゃんと起き、家族とはちゃんと話す。外来からちゃんと帰る。外にもさんぽへ。痰がでにくくなる",
                "担任の先生、園長先生、外来の先生、主治医の先生に、氏名は書かない",
                "訪問看護ステーションAとB。看護師Aが手順をそろえた",
                "PEGのST、NPPV、QOL、MI-E、SpO2 92%、Fr 10、U字の枕",
                "24時間の体制を3か月で作る。10人中6人。月2回、週1回。5分を超える発作",
                "半量の1/2量から始め、2/3に減量した。痛みはNRS 3/10",
                "1〜2歳の子ども。6歳以上、18歳の前に、18歳の壁、1歳6か月健診、3歳児健診",
                "生後2か月から予防接種を始めます。修正4か月で寝返り",
                "体重あたり 5mg/kg、1kgあたり、10kg台。2024年度改定",
                "市の担当課、市町村の窓口、政令指定都市の制度、関係機関市町村の会議、隣町へ",
                "小児病院の主治医と総合病院、地域の病院、近くのクリニック、かかりつけの薬局、翌日病院へ",
                "特別支援学校、小学校、保育所、幼稚園、認定こども園、並行通園、入園、公園、放課後",
                "訪問看護ステーション、医療的ケア児支援センター、移行期医療支援センター、大学病院、小児医療センター",
                "38.6℃、100/60mmHg、1:1000、1,000,000円、24/7",
                "てんかん、脳性麻痺、ダウン症、神経筋疾患、染色体疾患、短腸症候群、慢性肺疾患",
                "「病院へ行くのはいつか、だれが決めるかをみんなで考える」という紙を作った",
                "家族は「眠れない」と話した。合言葉は「抜けたら呼ぶ、押さえる、入れ直す、この三つを声に出す」です",
                "父は医師に相談した。母が看護師と話した。親は復職を希望"
            })
    void a_harmless_text_gives_no_false_alarm(String text) {
        assertThat(check.findings(text)).isEmpty();
    }

    @Test
    void in_what_we_ship_nobody_is_taken_for_somebody() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../content/src/main/resources/packs"))) {
            List<Path> texts = files.filter(file -> file.toString().matches(".*\\.(yaml|md)"))
                    .toList();
            assertThat(texts).hasSizeGreaterThan(50);
            for (Path text : texts) {
                assertThat(check.findings(Files.readString(text)))
                        .as(text.toString())
                        .filteredOn(found -> found.rule().equals("name"))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024年3月5日,在宅開始の日",
        "2024年3月10日,在宅5日",
        "2024年4月10日,在宅5週",
        "2024年9月3日,在宅6か月",
        "令和6年2月27日,在宅開始の7日前",
        "2024年13月5日,在宅◯か月"
    })
    void a_day_becomes_the_time_since_the_beginning_at_home(String day, String relative) {
        assertThat(check.findings(day + "に", LocalDate.of(2024, 3, 5))
                        .getFirst()
                        .repair())
                .hasValue(relative);
    }

    @Test
    void a_repair_changes_its_passage_only_and_only_where_it_still_stands() {
        String text = "３歳２か月で、東京都の家に帰った。";
        List<Finding> found = check.findings(text);

        assertThat(found.get(1).mended(text)).isEqualTo("３歳２か月で、関東地方の家に帰った。");
        assertThat(found.get(0).mended("短い")).isEqualTo("短い");
        assertThat(check.findings(found.get(0).mended(found.get(1).mended(text))))
                .isEmpty();
    }

    @Test
    void what_has_no_innocent_reading_is_certain() {
        assertThat(check.findings("2024年3月5日、09012345678").stream().allMatch(Finding::certain))
                .isTrue();
        assertThat(check.findings("4月に川辺総合病院で").stream().noneMatch(Finding::certain))
                .isTrue();
    }

    @Test
    void a_text_ten_times_as_long_takes_no_hundred_times_as_long() {
        String hard = "市町村病院園さん「" + "あ".repeat(50) + "3/5 2024年 090-".repeat(4) + "アアア・アアア".repeat(20);
        assertThat(List.of(hard.repeat(200), "小児".repeat(20_000) + "「".repeat(20_000), "山田あい".repeat(10_000)))
                .allSatisfy(text -> assertThat(workOn(text)).isLessThan(Duration.ofSeconds(4)));
    }

    // Of the processor: a clock on the wall also counts what else the machine does.
    private Duration workOn(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        check.findings(text);
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    }

    @Test
    void nothing_is_found_in_nothing() {
        assertThat(check.findings(null)).isEmpty();
        assertThat(check.findings(" \n")).isEmpty();
    }
}
