package org.komichi.course;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.komichi.content.Review;
import org.komichi.run.Run;
import org.komichi.shared.Bilingual;
import org.komichi.shared.NotFound;

/**
 * A course as it is written in one version of its pack.
 *
 * @param audience whom it is for
 * @param professions codes of those it is for
 * @param path the gates, in order
 * @param modules in the order of the path
 */
public record CourseContent(
        long versionId,
        String slug,
        String code,
        Bilingual title,
        Bilingual summary,
        Bilingual audience,
        List<String> professions,
        int minutes,
        List<Gate> path,
        List<ModuleContent> modules,
        Review review) {
    public CourseContent {
        professions = List.copyOf(professions);
        path = List.copyOf(path);
        modules = List.copyOf(modules);
    }

    /** What a run of this course is called in full; a run that names the course itself does not repeat it. */
    public Bilingual titleOf(Run run) {
        return new Bilingual(
                joined(title.ja(), "　", run.title().ja()),
                joined(title.in(Locale.ENGLISH), ", ", run.title().in(Locale.ENGLISH)));
    }

    private static String joined(String course, String between, String run) {
        return run.contains(course) ? run : course + between + run;
    }

    /** A module by its address.
     * @throws NotFound when the course has none */
    public ModuleContent module(String moduleSlug) {
        return findModule(moduleSlug).orElseThrow(NotFound::new);
    }

    /** A module by its address, if there is one. */
    public Optional<ModuleContent> findModule(String moduleSlug) {
        return modules.stream()
                .filter(module -> module.slug().equals(moduleSlug))
                .findFirst();
    }

    /** The questionnaires on the way, in order. */
    public List<String> instruments() {
        return path.stream()
                .filter(Gate.Survey.class::isInstance)
                .map(gate -> ((Gate.Survey) gate).instrumentId())
                .toList();
    }

    /** Whether the way ends with a certificate. */
    public boolean certified() {
        return path.stream().anyMatch(Gate.Certificate.class::isInstance);
    }

    /** All outcomes that its modules teach, each once, in alphabetical order. */
    public List<String> competencies() {
        return modules.stream()
                .flatMap(module -> module.competencies().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Modules by their address. */
    public Map<String, ModuleContent> bySlug() {
        return modules.stream().collect(Collectors.toMap(ModuleContent::slug, module -> module));
    }

    /** Everything but wording: a new version with the same structure takes over those who are half-way. */
    public String structure() {
        return path + modules.stream().map(ModuleContent::structure).collect(Collectors.joining("\n", "\n", ""));
    }
}
