package org.komichi.content.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.komichi.caselibrary.CaseCodes;
import org.komichi.caselibrary.CaseDocument;
import org.komichi.caselibrary.CasePacks;
import org.komichi.caselibrary.CaseReading;
import org.komichi.content.Pack;
import org.komichi.content.PackReader;
import tools.jackson.databind.JsonNode;

/** The cases that come with the application are complete, keep all rules, and leave no device and no domain without examples. */
class CasesTest {
    private static final Pack PACK = new PackReader().read(java.nio.file.Path.of("cases-draft"));
    private static final List<CaseDocument> CASES = CasePacks.documents(PACK);

    @Test
    void every_case_is_complete_and_keeps_all_rules() {
        Set<String> outcomes = new HashSet<>();
        ThePacks.FRAMEWORK.yaml("framework.yaml").path("domains").forEach(domain -> domain.path("outcomes")
                .forEach(outcome -> outcomes.add(outcome.path("code").asString())));
        assertThat(CasePacks.check(PACK, outcomes::contains, ThePacks.TERMS::has))
                .isEmpty();
    }
}
