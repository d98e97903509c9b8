package org.komichi.web.caselibrary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.caselibrary.CaseDocument;
import org.komichi.caselibrary.Cases;
import org.komichi.competency.Competencies;
import org.komichi.content.Source;
import org.komichi.course.CourseContent;
import org.komichi.course.Courses;
import org.komichi.shared.Bilingual;

/** What a case points to, with its words and addresses: outcomes, modules and sources. */
@RequestScoped
public class CaseReferencesView {
    @Inject
    Cases cases;

    @Inject
    Competencies competencies;

    @Inject
    Courses courses;

    /** Something that a case points to.
     * @param href null where no page is */
    public record Pointer(String code, String text, String href) {}

    /** A source.
     * @param note what must be checked; may be empty */
    public record SourceView(String id, String title, String where, String note) {}

    List<Pointer> outcomes(CaseDocument document, boolean signedIn, Locale locale) {
        Map<String, Bilingual> words = competencies.words();
        return document.competencies().stream()
                .map(code -> new Pointer(
                        code,
                        Optional.ofNullable(words.get(code))
                                .map(text -> text.in(locale))
                                .orElse(""),
                        signedIn ? "/my/competencies?domain=" + code.charAt(0) + "#domain" : null))
                .toList();
    }

    /** Where one reads what a child like this asks for, with her devices and care ticked; empty when the case names none. */
    static String ready(CaseDocument document) {
        String codes = Stream.concat(
                        document.devices().stream().map(code -> "device=" + code),
                        document.cares().stream().map(code -> "care=" + code))
                .collect(Collectors.joining("&"));
        return codes.isEmpty() ? "" : "/ready?" + codes;
    }

    /** Modules that have a page; those that are not written yet are left out. */
    List<Pointer> modules(CaseDocument document, Locale locale) {
        List<Pointer> found = new ArrayList<>();
        if (!document.modules().isEmpty()) {
            for (CourseContent course : courses.all()) {
                course.modules().stream()
                        .filter(module -> document.modules().contains(module.code()))
                        .forEach(module -> found.add(new Pointer(
                                module.code(),
                                module.title().in(locale),
                                "/courses/" + course.slug() + "/" + module.slug())));
            }
        }
        return found;
    }

    List<SourceView> sources(CaseDocument document) {
        Map<String, Source> known = cases.sources();
        List<SourceView> all = new ArrayList<>();
        for (String id : document.cited()) {
            Source source = known.get(id);
            if (source != null) {
                all.add(new SourceView(id, source.title(), source.where(), source.note()));
            }
        }
        document.ownSources()
                .forEach(source -> all.add(
                        new SourceView(source.id(), source.title(), source.where() == null ? "" : source.where(), "")));
        return all;
    }
}
