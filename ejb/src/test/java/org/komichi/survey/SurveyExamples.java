package org.komichi.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.komichi.shared.Bilingual;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Questionnaires and items for tests; the questionnaires are those of the platform. */
final class SurveyExamples {
    private SurveyExamples() {}

    /** The instruments of the platform's own pack. */
    static Instruments ofThePlatform() {
        try {
            return reading(Files.readString(
                            Path.of("../content/src/main/resources/packs/instruments/instruments.yaml")))
                    .instruments();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InstrumentsReader reading(String yaml) {
        return new InstrumentsReader(new YAMLMapper().readTree(yaml));
    }

    static Instrument before() {
        return ofThePlatform().find("hd-t0").orElseThrow();
    }

    static Instrument after() {
        return ofThePlatform().find("hd-t1").orElseThrow();
    }

    static Item onScaleWithNotApplicable() {
        return instrumentWithNotApplicable().item("X-1").orElseThrow();
    }

    static Instrument instrumentWithNotApplicable() {
        return reading("""
                        scales: [{code: F, notApplicable: {ja: 該当しない}, points: [{value: 1, ja: 低}, {value: 2, ja: 中}, {value: 3, ja: 高}]}]
                        items: [{id: X-1, kind: likert, scale: F, text: {ja: 問い}}]
                        instruments: [{id: x, version: "1", wave: PRE, title: {ja: 題}, purpose: {ja: 目的}, minutes: 1, sections: [{id: s, title: {ja: 部}, items: [X-1]}]}]
                        """).instruments().find("x").orElseThrow();
    }

    static Item of(ItemKind kind, String... values) {
        return new Item(
                "X-1",
                kind,
                null,
                new Bilingual("問い", "question"),
                null,
                List.of(values).stream()
                        .map(value -> new Item.Option(value, new Bilingual(value, null)))
                        .toList(),
                0,
                999,
                null,
                null,
                null,
                10,
                null,
                null,
                Set.of(),
                null,
                null,
                null);
    }
}
