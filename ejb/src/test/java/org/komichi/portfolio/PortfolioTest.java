package org.komichi.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.komichi.caselibrary.CaseCodes;
import org.komichi.competency.CompetencyProfile;
import org.komichi.competency.EvidenceEntry;
import org.komichi.competency.EvidenceKind;
import org.komichi.competency.SelfRated;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.FrameworkLineage;
import org.komichi.portfolio.Portfolio.Line;
import org.komichi.print.Press;
import org.komichi.shared.Settings;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import tools.jackson.dataformat.yaml.YAMLMapper;

class PortfolioTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String NAME = "川野 健";

    private static CompetencyFramework framework;
    private static byte[] pdf;

    @BeforeAll
    static void read() throws Exception {
        framework = CompetencyFramework.from(new YAMLMapper()
                .readTree(Files.readString(Path.of("../content/src/main/resources/packs/framework/framework.yaml"))));
        PortfolioPrinter printer = new PortfolioPrinter();
        printer.press = new Press();
        printer.settings = new Settings() {
            @Override
            public boolean demo() {
                return true;
            }

            @Override
            public URI baseUrl() {
                return URI.create("https://komichi.example");
            }
        };
        pdf = printer.press.pdf(printer.html(
                portfolio(PortfolioChoice.everything(Set.of("A", "B", "E"))), Locale.JAPANESE, CaseCodes.NONE));
    }

    @Test
    void only_the_chosen_domains_are_in() {
        Portfolio portfolio = portfolio(new PortfolioChoice(Set.of("B"), true, true, true, true, NameShown.FULL));
        assertThat(portfolio.domains()).extracting(Portfolio.Domain::code).containsExactly("B");
        assertThat(portfolio.name()).isEqualTo(NAME);
        Line line = portfolio.domains().getFirst().lines().getFirst();
        assertThat(line.code()).isEqualTo("B3");
        assertThat(line.level()).isEqualTo(3);
        assertThat(line.because()).hasSize(1);
        assertThat(line.because().getFirst().until())
                .as("an emergency skill runs out")
                .isEqualTo("2028-10-01");
        assertThat(line.ratings()).extracting(Portfolio.Rated::rating).containsExactly(1, 3);
    }

    @Test
    void what_she_leaves_out_is_nowhere_in_it() {
        Portfolio portfolio = portfolio(new PortfolioChoice(Set.of("B"), false, false, false, false, NameShown.NONE));
        Line line = portfolio.domains().getFirst().lines().getFirst();
        assertThat(portfolio.name()).isNull();
        assertThat(portfolio.certificates()).isNull();
        assertThat(portfolio.visits()).isNull();
        assertThat(line.because()).isEmpty();
        assertThat(line.ratings()).isEmpty();
    }

    @Test
    void nobody_else_is_named_and_revoked_evidence_is_gone() {
        assertThat(portfolio(PortfolioChoice.everything(Set.of("A", "B", "E"))).toString())
                .doesNotContain("評価 する人")
                .doesNotContain("HD-9");
    }

    @Test
    void a_portfolio_needs_a_domain() {
        assertThatThrownBy(() -> PortfolioChoice.everything(Set.of())).isInstanceOf(DomainNeeded.class);
    }

    @ParameterizedTest
    @CsvSource({"川野 健,川. 健.", "Ann Mary Example,A. M. E.", "川野　健,川. 健.", "𠮷田 一,𠮷. 一."})
    void initials_are_the_first_letters_of_her_names(String name, String initials) {
        assertThat(NameShown.INITIALS.of(name)).isEqualTo(initials);
    }

    @Test
    void only_what_she_has_can_become_a_badge() {
        CompetencyProfile profile = profile();
        List<Achievement> earned = Achievement.earned(framework, profile);
        assertThat(earned)
                .extracting(Achievement::code)
                .contains("B3-L3", "A1-L1")
                .doesNotContain("B3-L4", "E1-L1");
        Achievement infusion = earned.stream()
                .filter(one -> one.code().equals("B3-L3"))
                .findFirst()
                .orElseThrow();
        assertThat(infusion.until(profile)).isEqualTo("2028-10-01");
        assertThat(Achievement.find(framework, "B3-L3")).contains(infusion);
        assertThat(Achievement.find(framework, "EPA-1")).isPresent();
        assertThat(Achievement.find(framework, "Z9-L3")).isEmpty();
    }

    @Test
    void on_paper_it_says_what_it_is_and_what_it_is_not() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text)
                    .contains("学びの記録", "川野健", "B3", "2028年10月1日まで", "自己評価：1")
                    .contains("医療行為の許可や資格を示すものではありません", "架空です");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ja");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void an_independent_validator_finds_nothing_wrong_on_paper(PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions())
                    .as("rules broken")
                    .filteredOn(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .extracting(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .isEmpty();
            assertThat(result.getTotalAssertions()).isPositive();
        }
    }

    private static Portfolio portfolio(PortfolioChoice choice) {
        return Portfolio.of(new Holdings(NAME, profile(), List.of(), List.of()), choice);
    }

    private static CompetencyProfile profile() {
        return CompetencyProfile.of(
                FrameworkLineage.of(framework, List.of()),
                "P01_DOC",
                List.of(
                        evidence("A1", EvidenceKind.MODULE, "HD-4", "", null),
                        evidence("B3", EvidenceKind.STATION, "HD-5", "r-1", null),
                        evidence("E1", EvidenceKind.STATION, "HD-9", "r-2", TODAY)),
                List.of(rated(1, "2026-09-01T00:00:00Z"), rated(3, "2026-11-01T00:00:00Z")),
                TODAY);
    }

    private static SelfRated rated(int rating, String at) {
        return new SelfRated("B3", rating, Instant.parse(at), framework.version());
    }

    private static EvidenceEntry evidence(
            String outcome, EvidenceKind kind, String source, String entry, LocalDate revoked) {
        return new EvidenceEntry(
                outcome,
                kind,
                kind.maxLevel(),
                LocalDate.of(2026, 10, 1),
                source,
                null,
                entry,
                entry.isEmpty() ? null : "評価 する人",
                null,
                null,
                null,
                null,
                null,
                revoked,
                revoked == null ? null : "別の方の記録でした",
                framework.version());
    }
}
