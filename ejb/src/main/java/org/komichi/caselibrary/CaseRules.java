package org.komichi.caselibrary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.komichi.caselibrary.CaseDocument.Event;
import org.komichi.caselibrary.CaseDocument.Learning;
import org.komichi.caselibrary.CaseDocument.Picture;
import org.komichi.caselibrary.CaseDocument.Question;
import org.komichi.caselibrary.CaseDocument.Statement;

/** The rules of a case. They gather what is wrong and stop at nothing. */
final class CaseRules {
    static final int LONGEST_TITLE = 60;
    static final int LONGEST_SUMMARY = 400;
    static final int LONGEST_STORY = 20_000;

    private static final int LONGEST_ENGLISH = 1_200;
    private static final int LONGEST_TEXT = 1_500;
    private static final int LONGEST_NAME = 80;
    private static final int FEWEST_POINTS = 3;
    private static final int MOST_POINTS = 6;
    private static final int MOST_IN_A_LIST = 60;

    private final CaseDocument document;
    private final CaseReferences known;
    private final Set<String> sources;
    private final List<CaseFault> faults = new ArrayList<>();

    CaseRules(CaseDocument document, CaseReferences known) {
        this.document = document;
        this.known = known;
        this.sources = new HashSet<>(known.sources());
        document.ownSources().forEach(source -> sources.add(source.id()));
    }

    /** What is written must be right. */
    List<CaseFault> faults() {
        head();
        codes();
        words();
        timeline();
        statements("problems", document.problems());
        statements("decisions", document.decisions());
        statements("wentWrong", document.wentWrong());
        statements("again", document.again());
        learning();
        questions();
        references();
        pictures();
        for (int i = 0; i < document.ecomaps().size(); i++) {
            EcoMap map = document.ecomaps().get(i);
            bilingual(map.at(), LONGEST_NAME, "ecomaps[" + i + "].at");
            faults.addAll(map.faults("ecomaps[" + i + "]"));
        }
        return List.copyOf(faults);
    }

    private void head() {
        if (document.slug() == null || !document.slug().matches("[a-z0-9]++(?:-[a-z0-9]++)*+")) {
            fault("slug", "case-slug-form");
        } else if (document.slug().length() > LONGEST_NAME) {
            fault("slug", "case-text-long", LONGEST_NAME);
        }
        if (document.number() != null && !document.number().matches("CASE-[A-Z]?[0-9]{2,6}")) {
            fault("number", "case-number-form");
        }
        if (document.origin() == null) {
            fault("origin", "case-text-missing");
        }
        if (document.review() == null || document.review().state() == null) {
            fault("review", "case-text-missing");
        } else if (document.reviewed() && document.review().on() == null) {
            fault("review.on", "case-text-missing");
        }
        bilingual(document.title(), LONGEST_TITLE, "title");
        bilingual(document.summary(), LONGEST_SUMMARY, "summary");
        optional(document.story(), LONGEST_STORY, "story");
    }

    private void codes() {
        for (CaseCodes.Axis axis : CaseCodes.Axis.values()) {
            codes(axis, axis.of(document));
        }
    }

    private void codes(CaseCodes.Axis axis, List<String> codes) {
        once(axis.field(), codes);
        for (int i = 0; i < codes.size(); i++) {
            if (!known.codes().has(axis, codes.get(i))) {
                fault(axis.field() + "[" + i + "]", "case-code-unknown", codes.get(i));
            }
        }
    }

    private void words() {
        optional(document.sex(), LONGEST_NAME, "sex");
        optional(document.school(), LONGEST_TEXT, "school");
        optional(document.outcome(), LONGEST_TEXT, "outcome");
        names("medicines", document.medicines());
        names("services", document.services());
        if (document.acuity() != null) {
            optional(document.acuity().scoreBand(), LONGEST_NAME, "acuity.scoreBand");
        }
        if (document.family() != null) {
            optional(document.family().household(), LONGEST_TEXT, "family.household");
            optional(document.family().mainCarer(), LONGEST_TEXT, "family.mainCarer");
            optional(document.family().siblings(), LONGEST_TEXT, "family.siblings");
            optional(document.family().work(), LONGEST_TEXT, "family.work");
            optional(document.family().sleep(), LONGEST_TEXT, "family.sleep");
            optional(document.family().language(), LONGEST_NAME, "family.language");
        }
    }

    private void timeline() {
        Integer before = null;
        for (int i = 0; i < document.timeline().size(); i++) {
            Event event = document.timeline().get(i);
            String here = "timeline[" + i + "]";
            text(event.at(), 24, here + ".at", faults);
            text(event.title(), LONGEST_NAME, here + ".title", faults);
            optional(event.text(), LONGEST_TEXT, here + ".text");
            if (event.day() == null) {
                fault(here + ".day", "case-text-missing");
            } else if (before != null && event.day() < before) {
                fault(here + ".day", "case-day-order");
            } else {
                before = event.day();
            }
        }
        few("timeline", document.timeline());
    }

    private void statements(String field, List<Statement> statements) {
        few(field, statements);
        for (int i = 0; i < statements.size(); i++) {
            String here = field + "[" + i + "]";
            text(statements.get(i).text(), LONGEST_TEXT, here + ".text", faults);
            optional(statements.get(i).why(), LONGEST_TEXT, here + ".why");
            cited(here, statements.get(i).sources());
            unsure(here, statements.get(i).unsure());
        }
    }

    private void learning() {
        few("learning", document.learning());
        for (int i = 0; i < document.learning().size(); i++) {
            Learning point = document.learning().get(i);
            String here = "learning[" + i + "]";
            text(point.ja(), LONGEST_TEXT, here + ".ja", faults);
            optional(point.en(), LONGEST_ENGLISH, here + ".en");
            cited(here, point.sources());
            unsure(here, point.unsure());
        }
    }

    private void questions() {
        few("questions", document.questions());
        for (int i = 0; i < document.questions().size(); i++) {
            Question question = document.questions().get(i);
            String here = "questions[" + i + "]";
            text(question.ask(), LONGEST_TEXT, here + ".ask", faults);
            optional(question.experts(), LONGEST_TEXT, here + ".experts");
            cited(here, question.sources());
            unsure(here, question.unsure());
        }
    }

    private void references() {
        once("competencies", document.competencies());
        for (int i = 0; i < document.competencies().size(); i++) {
            if (!known.outcome().test(document.competencies().get(i))) {
                fault(
                        "competencies[" + i + "]",
                        "case-outcome-unknown",
                        document.competencies().get(i));
            }
        }
        once("modules", document.modules());
        for (int i = 0; i < document.modules().size(); i++) {
            if (!document.modules().get(i).matches("[A-Z]{2}-[0-9]{1,2}")) {
                fault(
                        "modules[" + i + "]",
                        "case-module-form",
                        document.modules().get(i));
            }
        }
        once("concepts", document.concepts());
        for (int i = 0; i < document.concepts().size(); i++) {
            if (!known.term().test(document.concepts().get(i))) {
                fault(
                        "concepts[" + i + "]",
                        "case-term-unknown",
                        document.concepts().get(i));
            }
        }
        once("sources", document.sources());
        sources("sources", document.sources());
        for (int i = 0; i < document.ownSources().size(); i++) {
            String here = "ownSources[" + i + "]";
            String id = document.ownSources().get(i).id();
            if (id == null || !id.matches("[A-Z][A-Z0-9]{0,7}")) {
                fault(here + ".id", "case-id-form");
            } else if (known.sources().contains(id)) {
                fault(here + ".id", "case-twice", id);
            }
            text(document.ownSources().get(i).title(), LONGEST_TEXT, here + ".title", faults);
            optional(document.ownSources().get(i).where(), LONGEST_TEXT, here + ".where");
        }
        once(
                "ownSources",
                document.ownSources().stream()
                        .map(source -> String.valueOf(source.id()))
                        .toList());
    }

    private void pictures() {
        few("pictures", document.pictures());
        for (int i = 0; i < document.pictures().size(); i++) {
            Picture picture = document.pictures().get(i);
            String here = "pictures[" + i + "]";
            text(picture.file(), 120, here + ".file", faults);
            bilingual(picture.alt(), LONGEST_TEXT, here + ".alt");
            if (picture.caption() != null) {
                bilingual(picture.caption(), LONGEST_TEXT, here + ".caption");
            }
        }
    }

    // What a statement relies on stands in the case's own list too: there the reader finds it.
    private void cited(String here, List<String> ids) {
        sources(here + ".sources", ids);
        for (int i = 0; i < ids.size(); i++) {
            if (sources.contains(ids.get(i)) && !document.sources().contains(ids.get(i))) {
                fault(here + ".sources[" + i + "]", "case-source-unlisted", ids.get(i));
            }
        }
    }

    private void sources(String path, List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            if (!sources.contains(ids.get(i))) {
                fault(path + "[" + i + "]", "case-source-unknown", ids.get(i));
            }
        }
    }

    private void unsure(String here, CaseText unsure) {
        if (unsure != null) {
            bilingual(unsure, LONGEST_TEXT, here + ".unsure");
        }
    }

    private void once(String field, List<String> values) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i))) {
                fault(field + "[" + i + "]", "case-twice", values.get(i));
            }
        }
        few(field, values);
    }

    private void names(String field, List<String> names) {
        once(field, names);
        for (int i = 0; i < names.size(); i++) {
            text(names.get(i), LONGEST_NAME, field + "[" + i + "]", faults);
        }
    }

    private void few(String field, List<?> values) {
        if (values.size() > MOST_IN_A_LIST) {
            fault(field, "case-list-long", MOST_IN_A_LIST);
        }
    }

    private void bilingual(CaseText text, int longest, String path) {
        text(text == null ? null : text.ja(), longest, path + ".ja", faults);
        // English takes about three letters for a Japanese one.
        optional(text == null ? null : text.en(), Math.max(longest * 3, LONGEST_ENGLISH), path + ".en");
    }

    private void optional(String text, int longest, String path) {
        if (text != null && text.codePointCount(0, text.length()) > longest) {
            fault(path, "case-text-long", longest);
        }
    }

    static void text(String text, int longest, String path, List<CaseFault> faults) {
        if (text == null || text.isBlank()) {
            faults.add(CaseFault.at(path, "case-text-missing"));
        } else if (text.codePointCount(0, text.length()) > longest) {
            faults.add(CaseFault.at(path, "case-text-long", longest));
        }
    }

    private void fault(String path, String code, Object... args) {
        faults.add(CaseFault.at(path, code, args));
    }

    /** What a complete case has. */
    static List<CaseFault> gaps(CaseDocument document) {
        List<CaseFault> gaps = new ArrayList<>();
        need(gaps, "ages", document.ages().size(), 1, 2);
        need(gaps, "conditions", document.conditions().size(), 1, 4);
        need(gaps, "settings", document.settings().size(), 1, MOST_IN_A_LIST);
        need(gaps, "services", document.services().size(), 1, MOST_IN_A_LIST);
        need(gaps, "timeline", document.timeline().size(), FEWEST_POINTS, MOST_IN_A_LIST);
        need(gaps, "problems", document.problems().size(), 1, MOST_IN_A_LIST);
        need(gaps, "decisions", document.decisions().size(), 1, MOST_IN_A_LIST);
        need(gaps, "wentWrong", document.wentWrong().size(), 1, MOST_IN_A_LIST);
        need(gaps, "again", document.again().size(), 1, MOST_IN_A_LIST);
        need(gaps, "learning", document.learning().size(), FEWEST_POINTS, MOST_POINTS);
        need(gaps, "questions", document.questions().size(), FEWEST_POINTS, MOST_POINTS);
        need(gaps, "competencies", document.competencies().size(), 1, MOST_IN_A_LIST);
        need(gaps, "concepts", document.concepts().size(), 1, MOST_IN_A_LIST);
        need(gaps, "sources", document.sources().size(), 1, MOST_IN_A_LIST);
        need(gaps, "ecomaps", document.ecomaps().size(), 2, 4);
        if (document.family() == null) {
            gaps.add(CaseFault.at("family", "case-text-missing"));
        }
        text(document.outcome(), LONGEST_TEXT, "outcome", gaps);
        if (document.timeline().stream().noneMatch(Event::turning)) {
            gaps.add(CaseFault.at("timeline", "case-turning-point-missing"));
        }
        for (int i = 0; i < document.decisions().size(); i++) {
            text(document.decisions().get(i).why(), LONGEST_TEXT, "decisions[" + i + "].why", gaps);
        }
        for (int i = 0; i < document.learning().size(); i++) {
            Learning point = document.learning().get(i);
            if (point.sources().isEmpty() && point.unsure() == null) {
                gaps.add(CaseFault.at("learning[" + i + "].sources", "case-source-missing"));
            }
        }
        for (int i = 0; i < document.questions().size(); i++) {
            text(document.questions().get(i).experts(), LONGEST_TEXT, "questions[" + i + "].experts", gaps);
        }
        return List.copyOf(gaps);
    }

    private static void need(List<CaseFault> gaps, String field, int there, int least, int most) {
        if (there < least || there > most) {
            gaps.add(CaseFault.at(field, "case-count", least, most, there));
        }
    }
}
