package org.komichi.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.komichi.content.PackExamples.page;
import static org.komichi.content.PackExamples.smallCourse;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a learner's browser gets. */
class LessonHtmlTest {
    private static final String PAGE = "modules/sm-1/01-page.md";

    private static RenderedLesson rendered(PackExamples example) {
        Pack pack = example.read();
        return new LessonHtml(pack, path -> "/content/small/7/" + path, terms(), "").page(PAGE);
    }

    private static GlossaryTerms terms() {
        Pack pack = new Pack(
                List.of("pack.yaml", "glossary.yaml"),
                path -> (path.equals("pack.yaml")
                                ? "slug: glossary\nkind: glossary\ntitle: {ja: 用語集, en: Glossary}\n"
                                : "terms:\n  - {id: T-1, term: 気管切開, reading: きかんせっかい, en: tracheostomy, same: [気切], never: [喉頭気管分離], note: 首に孔を作ることです。, sources: [K]}\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "x");
        return GlossaryTerms.of(3, pack);
    }

    private static Document html(String text) {
        return Jsoup.parseBodyFragment(
                rendered(smallCourse().with(PAGE, page(text))).html());
    }

    @Test
    void furigana_stands_above_the_word() {
        assertThat(html("{肉芽|にくげ}です。").select("ruby").outerHtml())
                .isEqualTo("<ruby>肉芽<rp>（</rp><rt>にくげ</rt><rp>）</rp></ruby>");
    }

    @Test
    void a_hard_term_opens_its_explanation_and_never_the_words_it_is_mixed_up_with() {
        Document page = html("[[気管切開|気切の孔]]です。");
        assertThat(page.selectFirst("button.k-term").text()).isEqualTo("気切の孔");
        assertThat(page.selectFirst("button.k-term").attr("popovertarget"))
                .isEqualTo(page.selectFirst(".k-pop").id());
        assertThat(page.selectFirst(".k-pop").text())
                .contains("気管切開", "きかんせっかい", "tracheostomy", "首に孔")
                .doesNotContain("喉頭");
    }

    @Test
    void brackets_and_full_stops_stay_on_the_line_of_the_term_they_stand_at() {
        Document page = html("手術（[[気管切開|気切]]）、次に「[[気管切開|孔]]」。[[気管切開]]は");
        assertThat(page.select("span.k-nowrap")).extracting(Element::wholeText).containsExactly("（気切）、", "「孔」。");
        assertThat(page.select("span.k-nowrap button.k-term")).hasSize(2);
        assertThat(page.select("p > button.k-term").eachText()).containsExactly("気管切開");
        page.select(".k-pop").remove();
        assertThat(page.selectFirst("p").wholeText()).isEqualTo("手術（気切）、次に「孔」。気管切開は");
    }

    @Test
    void marks_work_inside_a_table_and_phones_get_the_heading_of_each_cell() {
        Document page = html("| だれが | 何を |\n|---|---|\n| 家族 | [[気管切開|孔]]の{肉芽|にくげ} [@R06] |");
        assertThat(page.select("table.k-table--cards tbody th[scope=row]").text())
                .isEqualTo("家族");
        assertThat(page.select("td[data-label=何を] ruby")).hasSize(1);
        assertThat(page.select("td button.k-term")).hasSize(1);
        assertThat(page.select("td")).hasSize(1);
    }

    @Test
    void citations_are_numbered_in_the_order_they_are_read_and_lead_to_the_list() {
        RenderedLesson lesson = rendered(smallCourse().with(PAGE, page("一つ。[@K]\n\n二つ。[@R06 @K]")));
        assertThat(Jsoup.parseBodyFragment(lesson.html()).select("p a.k-cite").eachText())
                .containsExactly("[1]", "[2]", "[1]");
        assertThat(Jsoup.parseBodyFragment(lesson.html()).select("p a.k-cite").eachAttr("href"))
                .containsExactly("#source-1", "#source-2", "#source-1");
        assertThat(lesson.sources()).extracting(Source::id).containsExactly("K", "R06");
        assertThat(Jsoup.parseBodyFragment(lesson.sourceList())
                        .select("li#source-2")
                        .text())
                .contains("資料");
    }

    @Test
    void what_is_not_certain_wears_a_chip() {
        assertThat(html("量は[要確認]です。").select("span.k-chip--check").text()).isEqualTo("要確認");
    }

    @Test
    void a_drawing_is_part_of_the_page_and_says_what_it_shows() {
        Document page = html("文です。");
        assertThat(page.selectFirst("figure svg.k-drawing").attr("role")).isEqualTo("img");
        assertThat(page.selectFirst("figure svg").attr("aria-label")).isEqualTo("図1　絵の説明。絵のかわりになる文です。");
        assertThat(page.select("figure svg title, figure svg [id]")).isEmpty();
    }

    @Test
    void a_check_is_a_place_between_two_stretches() {
        RenderedLesson lesson = rendered(smallCourse());
        assertThat(lesson.checkIds()).containsExactly("SM1-C1");
        assertThat(lesson.segments())
                .extracting(RenderedLesson.Segment::isCheck)
                .containsExactly(false, true);
    }

    @Test
    void a_checklist_keeps_its_lines_under_names_that_stay() {
        RenderedLesson lesson =
                rendered(smallCourse().with(PAGE, page(":::checklist first-visit 初回\n- [[気管切開]]の種類 [@K]\n- 二つめ\n:::")));
        assertThat(lesson.checklists())
                .containsExactly(new Checklist("first-visit", List.of("first-visit.1", "first-visit.2")));
        Document page = Jsoup.parseBodyFragment(
                lesson.segments(List.of("first-visit.2")).getFirst().html());
        assertThat(page.select("fieldset.k-check legend").text()).isEqualTo("初回");
        assertThat(page.select("input[checked]").attr("name")).isEqualTo("first-visit.2");
        assertThat(page.select("label button")).isEmpty();
        assertThat(page.select("label").first().text()).startsWith("気管切開の種類");
    }

    @Test
    void a_line_break_between_japanese_leaves_no_gap() {
        assertThat(html("一行目です。\n二行目です。").select("p").first().text()).isEqualTo("一行目です。二行目です。");
    }

    @Test
    void a_film_comes_with_its_captions() {
        Document page = Jsoup.parseBodyFragment(rendered(smallCourse()
                        .with(PAGE, page(":::video film.mp4 題\n文です。\n:::"))
                        .with("assets/film.mp4", "0000ftypisom")
                        .with("assets/film.vtt", "WEBVTT\n"))
                .html());
        assertThat(page.select("video track[kind=captions]").attr("src")).isEqualTo("/content/small/7/assets/film.vtt");
    }

    @Test
    void even_text_that_slipped_past_the_reader_brings_no_script() {
        String html = new LessonHtml(smallCourse().read(), path -> path, GlossaryTerms.NONE, "x-")
                .flow(
                        "<img src=x onerror=alert(1)>\n\n[a](javascript:alert(1)) [b](https://example.jp/?q=\"><script>)");
        assertThat(Jsoup.parseBodyFragment(html).select("script, img, [onerror], a[href^=javascript]"))
                .isEmpty();
    }
}
