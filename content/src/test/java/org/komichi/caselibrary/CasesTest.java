package org.komichi.caselibrary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.komichi.caselibrary.CaseDocument.Origin;
import org.komichi.caselibrary.EcoMapLayout.Box;
import org.komichi.caselibrary.EcoMapLayout.Form;
import org.komichi.content.GlossaryTerms;
import org.komichi.content.Pack;
import org.komichi.content.PackReader;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The cases that come with the application are complete, keep all rules, can be drawn, and leave no device without examples. */
class CasesTest {
    private static final Path FOLDER = Path.of("src/main/resources/packs");
    private static final PackReader READER = new PackReader();
    private static final GlossaryTerms TERMS = GlossaryTerms.of(1, READER.read(FOLDER.resolve("glossary")));
    private static final Pack PACK = READER.read(FOLDER.resolve("cases"));
    private static final List<CaseDocument> CASES = CasePacks.documents(PACK);
    private static final Set<String> OUTCOMES = outcomes();

    record Drawn(String name, EcoMap map, Form form) {
        @Override
        public String toString() {
            return name + " " + form;
        }
    }

    static Stream<Drawn> maps() {
        return CASES.stream()
                .flatMap(one -> one.ecomaps().stream()
                        .flatMap(map -> Stream.of(Form.values())
                                .map(form ->
                                        new Drawn(one.slug() + " " + map.at().ja(), map, form))));
    }

    static Stream<CaseDocument> cases() {
        return CASES.stream();
    }

    @Test
    void every_case_is_complete_and_keeps_all_rules() {
        assertThat(CasePacks.check(PACK, OUTCOMES::contains, TERMS::has)).isEmpty();
    }

    @Test
    void every_case_is_fictional_says_so_and_speaks_english_where_it_should() {
        for (CaseDocument one : CASES) {
            assertThat(one.origin()).as(one.slug()).isEqualTo(Origin.FICTIONAL);
            assertThat(one.summary().ja()).as(one.slug()).contains("架空");
            assertThat(one.reviewed()).as(one.slug()).isFalse();
            assertThat(one.title().en()).as(one.slug()).isNotBlank();
            assertThat(one.summary().en()).as(one.slug()).isNotBlank();
            assertThat(one.learning())
                    .as(one.slug())
                    .allSatisfy(point -> assertThat(point.en()).isNotBlank());
        }
    }

    @Test
    void every_device_and_every_domain_has_at_least_two_cases() {
        CaseCodes codes = CaseCodes.of(PACK);
        for (String device : codes.all(CaseCodes.Axis.DEVICES).keySet()) {
            assertThat(CASES.stream()
                            .filter(one -> one.devices().contains(device))
                            .map(CaseDocument::slug))
                    .as(device)
                    .hasSizeGreaterThanOrEqualTo(2);
        }
        Set<String> domains =
                OUTCOMES.stream().map(code -> code.substring(0, 1)).collect(Collectors.toSet());
        assertThat(domains).hasSize(8);
        for (String domain : domains) {
            assertThat(CASES.stream()
                            .filter(one -> one.competencies().stream().anyMatch(code -> code.startsWith(domain)))
                            .map(CaseDocument::slug))
                    .as(domain)
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_that_is_written_down_is_read_again_as_the_same(CaseDocument one) {
        assertThat(CaseReading.of(CaseReading.write(one)))
                .isEqualTo(new CaseReading(java.util.Optional.of(one), List.of()));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void nobody_stands_on_anybody_and_all_stand_inside(Drawn drawn) {
        EcoMapLayout layout = new EcoMapLayout(drawn.map(), drawn.form(), Locale.JAPANESE);
        List<Box> boxes = new ArrayList<>(layout.boxes().values());
        assertThat(boxes).hasSameSizeAs(drawn.map().nodes());
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            assertThat(box.x() - box.width() / 2).as(box.node().label()).isGreaterThanOrEqualTo(0);
            assertThat(box.x() + box.width() / 2).as(box.node().label()).isLessThanOrEqualTo(layout.width());
            assertThat(box.y() - box.height() / 2).as(box.node().label()).isGreaterThanOrEqualTo(0);
            assertThat(box.y() + box.height() / 2).as(box.node().label()).isLessThanOrEqualTo(layout.height());
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                boolean apart = Math.abs(box.x() - other.x()) >= (box.width() + other.width()) / 2
                        || Math.abs(box.y() - other.y()) >= (box.height() + other.height()) / 2;
                assertThat(apart)
                        .as(box.node().label() + " and " + other.node().label())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void everybody_and_every_tie_is_drawn_once(Drawn drawn) throws Exception {
        String svg = drawn.form() == Form.PHONE
                ? EcoMapDrawing.phone(drawn.map(), Locale.JAPANESE)
                : EcoMapDrawing.file(drawn.map(), Locale.JAPANESE);
        List<String> classes = classes(svg);
        assertThat(classes.stream().filter(name -> name.startsWith("n ") || name.equals("n")))
                .hasSameSizeAs(drawn.map().nodes());
        assertThat(classes.stream().filter(name -> name.startsWith("l l-")))
                .hasSameSizeAs(drawn.map().links());
        assertThat(svg).doesNotContain("style=").doesNotContain("NaN");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_events_of_the_timeline_stand_apart_and_in_order(CaseDocument one) throws Exception {
        for (double width : new double[] {760, 360}) {
            double[] places = CaseTimeline.places(one.timeline(), width);
            for (int i = 1; i < places.length; i++) {
                assertThat(places[i] - places[i - 1]).as(one.slug()).isGreaterThanOrEqualTo(24);
            }
            assertThat(places[places.length - 1]).isLessThanOrEqualTo(width - 20);
        }
        assertThat(classes(CaseTimeline.file(one.timeline(), Locale.JAPANESE)).stream()
                        .filter(name -> name.startsWith("stone")))
                .hasSameSizeAs(one.timeline());
    }

    private static List<String> classes(String svg) throws Exception {
        NodeList elements = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getElementsByTagName("*");
        List<String> classes = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            classes.add(((Element) elements.item(i)).getAttribute("class"));
        }
        return classes;
    }

    private static Set<String> outcomes() {
        Set<String> outcomes = new HashSet<>();
        READER.read(FOLDER.resolve("framework"), TERMS::has)
                .yaml("framework.yaml")
                .path("domains")
                .forEach(domain -> domain.path("outcomes")
                        .forEach(outcome -> outcomes.add(outcome.path("code").asString())));
        return new TreeSet<>(outcomes);
    }
}
