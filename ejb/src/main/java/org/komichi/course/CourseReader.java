package org.komichi.course;

import java.util.ArrayList;
import java.util.List;
import org.komichi.content.Pack;
import org.komichi.content.Review;
import org.komichi.shared.Bilingual;
import tools.jackson.databind.JsonNode;

/** Reads a course from its pack. */
final class CourseReader {
    private static final String COURSE = "course.yaml";

    private CourseReader() {}

    /** The course that a pack holds; the pack was checked when it was published. */
    static CourseContent read(Pack pack, long versionId) {
        JsonNode course = pack.yaml(COURSE);
        List<Gate> path = path(course.path("path"));
        List<ModuleContent> modules = new ArrayList<>();
        for (String slug : moduleSlugs(path)) {
            if (pack.has(moduleFile(slug))) {
                modules.add(module(pack, slug, modules.size() + 1));
            }
        }
        return new CourseContent(
                versionId,
                course.path("slug").asString(pack.slug()),
                course.path("code").asString(""),
                Pack.bilingual(course.path("title")),
                Pack.bilingual(course.path("summary")),
                Pack.bilingual(course.path("audience")),
                Pack.strings(course.path("professions")),
                course.path("minutes").asInt(0),
                path,
                modules,
                pack.review());
    }

    static List<String> moduleSlugs(List<Gate> path) {
        return path.stream()
                .filter(Gate.Modules.class::isInstance)
                .flatMap(gate -> ((Gate.Modules) gate).slugs().stream())
                .distinct()
                .toList();
    }

    static String folder(String slug) {
        return "modules/" + slug + "/";
    }

    static String moduleFile(String slug) {
        return folder(slug) + "module.yaml";
    }

    private static List<Gate> path(JsonNode list) {
        List<Gate> gates = new ArrayList<>();
        for (JsonNode node : list) {
            if (node.has("survey")) {
                gates.add(new Gate.Survey(node.path("survey").asString()));
            } else if (node.has("modules")) {
                gates.add(new Gate.Modules(Pack.strings(node.path("modules"))));
            } else if (node.path("certificate").asBoolean(false)) {
                gates.add(new Gate.Certificate());
            }
        }
        return gates;
    }

    private static ModuleContent module(Pack pack, String slug, int number) {
        JsonNode module = pack.yaml(moduleFile(slug));
        String folder = folder(slug);
        JsonNode quizFile = file(pack, folder, module.path("quiz"));
        JsonNode caseFile = file(pack, folder, module.path("caseQuiz"));
        return new ModuleContent(
                number,
                module.path("code").asString(slug),
                slug,
                Pack.bilingual(module.path("title")),
                shortTitle(module),
                Pack.bilingual(module.path("summary")),
                objectives(module.path("objectives")),
                module.path("minutes").asInt(0),
                Pack.strings(module.path("competencies")),
                Pack.strings(module.path("professions")),
                Pack.strings(module.path("requires")),
                Pack.strings(module.path("pages")).stream().map(folder::concat).toList(),
                quizFile == null ? List.of() : QuestionReader.questions(quizFile.path("checks")),
                quizFile == null ? null : QuestionReader.quiz(quizFile),
                caseFile == null ? null : QuestionReader.quiz(caseFile),
                Review.of(module));
    }

    private static JsonNode file(Pack pack, String folder, JsonNode name) {
        String path = folder + name.asString("");
        return name.isString() && pack.has(path) ? pack.yaml(path) : null;
    }

    private static Bilingual shortTitle(JsonNode module) {
        return Pack.bilingual(module.has("short") ? module.path("short") : module.path("title"));
    }

    private static List<Bilingual> objectives(JsonNode list) {
        List<Bilingual> all = new ArrayList<>();
        list.forEach(node -> all.add(Pack.bilingual(node)));
        return all;
    }
}
