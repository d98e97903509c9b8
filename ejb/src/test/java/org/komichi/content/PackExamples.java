package org.komichi.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small course that the reader takes, to be spoiled one rule at a time. */
public final class PackExamples {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private PackExamples() {}

    public static PackExamples smallCourse() {
        PackExamples pack = new PackExamples();
        pack.with("pack.yaml", """
                format: 1
                slug: small
                kind: course
                title: {ja: 小さな研修, en: A small course}
                authors: Komichi
                licence: CC BY 4.0
                review: {state: UNREVIEWED, checkedOn: 2026-11-21}
                """);
        pack.with("sources.yaml", """
                sources:
                  - {id: R06, title: 資料, where: example.jp, checkedOn: 2026-11-21}
                  - {id: K, kind: general-knowledge, title: 一般的な知識, checkedOn: 2026-11-21}
                """);
        pack.with("course.yaml", """
                slug: small
                code: SM
                title: {ja: 小さな研修, en: A small course}
                summary: {ja: 要約, en: Summary}
                audience: {ja: 医師, en: Physicians}
                professions: [P01_DOC]
                minutes: 10
                path:
                  - modules: [sm-1]
                """);
        pack.with("modules/sm-1/module.yaml", """
                code: SM-1
                slug: sm-1
                title: {ja: 単元, en: Module}
                short: {ja: 単元, en: Module}
                summary: {ja: 要約, en: Summary}
                objectives:
                  - {ja: 説明できる, en: Explains}
                minutes: 10
                competencies: [B2]
                professions: [P01_DOC]
                requires: []
                pages: [01-page.md]
                quiz: quiz.yaml
                review: {state: UNREVIEWED, checkedOn: 2026-11-21}
                """);
        pack.with("modules/sm-1/quiz.yaml", """
                passMark: 80
                checks:
                  - id: SM1-C1
                    kind: single
                    outcome: B2
                    stem: 問い
                    options:
                      - {id: a, text: 正しい, correct: true, why: わけ}
                      - {id: b, text: ちがう, why: わけ}
                    sources: [K]
                items:
                  - id: SM1-1
                    kind: numeric
                    outcome: B2
                    stem: いくつですか
                    answer: 5
                    tolerance: 0
                    unit: mg
                    why: わけ
                    sources: [R06]
                """);
        pack.with("modules/sm-1/01-page.md", page("[[気管切開]]の{肉芽|にくげ}です。[@R06 @K]"));
        pack.with("assets/a.svg", """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" role="img">
                <title>絵</title>
                <path class="ink" d="M0 0h10"/>
                </svg>
                """);
        return pack;
    }

    /** A page whose fifth line is the text given. */
    public static String page(String text) {
        return """
                ---
                title: 頁
                minutes: 3
                ---
                %s

                :::figure a.svg 図1　絵の説明
                絵のかわりになる文です。[@R06]
                :::

                :::check SM1-C1
                :::
                """.formatted(text);
    }

    public PackExamples with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public PackExamples with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    public PackExamples without(String path) {
        files.remove(path);
        return this;
    }

    /** The same pack with one thing written differently. */
    public PackExamples but(String path, String written, String instead) {
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        if (!text.contains(written)) {
            throw new IllegalArgumentException(path + " does not hold " + written);
        }
        return with(path, text.replace(written, instead));
    }

    byte[] zip(String folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(folder + file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    PackFiles files() {
        return PackFiles.ofZip(new ByteArrayInputStream(zip("")));
    }

    /** Reads it with a glossary that knows 気管切開 only. */
    public Pack read() {
        return new PackReader().read(files(), "気管切開"::equals);
    }
}
