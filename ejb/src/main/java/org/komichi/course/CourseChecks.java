package org.komichi.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.content.Pack;
import org.komichi.content.PackProblem;
import tools.jackson.databind.JsonNode;

/** What must hold in a course pack beyond its schema: whatever is named is there, and every question can be answered. */
final class CourseChecks {
    private static final Pattern CHECK_BOX = Pattern.compile("^:::check\\s+(\\S+)\\s*$", Pattern.MULTILINE);

    private final Pack pack;
    private final List<PackProblem> problems = new ArrayList<>();
    private final Set<String> questionIds = new HashSet<>();

    private CourseChecks(Pack pack) {
        this.pack = pack;
    }

    static List<PackProblem> of(Pack pack) {
        CourseChecks checks = new CourseChecks(pack);
        checks.course();
        return checks.problems;
    }

    private void course() {
        JsonNode path = pack.yaml("course.yaml").path("path");
        if (!pack.yaml("course.yaml").path("slug").asString("").equals(pack.slug())) {
            say("course.yaml", "/slug", "course-slug-differs", pack.slug());
        }
        Set<String> before = new HashSet<>();
        for (int gate = 0; gate < path.size(); gate++) {
            JsonNode modules = path.get(gate).path("modules");
            for (int i = 0; i < modules.size(); i++) {
                String slug = modules.get(i).asString();
                String pointer = "/path/" + gate + "/modules/" + i;
                if (!pack.has(CourseReader.moduleFile(slug))) {
                    say("course.yaml", pointer, "course-module-missing", slug);
                } else if (!before.add(slug)) {
                    say("course.yaml", pointer, "course-module-twice", slug);
                } else {
                    module(slug, before);
                }
            }
        }
        if (before.isEmpty()) {
            say("course.yaml", "/path", "course-without-modules");
        }
    }

    private void module(String slug, Set<String> before) {
        String file = CourseReader.moduleFile(slug);
        JsonNode module = pack.yaml(file);
        if (!module.path("slug").asString("").equals(slug)) {
            say(file, "/slug", "course-module-slug-differs", slug);
        }
        // A prerequisite comes earlier on the path: so there are no circles, and nobody waits for what comes later.
        JsonNode requires = module.path("requires");
        for (int i = 0; i < requires.size(); i++) {
            String other = requires.get(i).asString();
            if (other.equals(slug) || !before.contains(other)) {
                say(file, "/requires/" + i, "course-requires-later", other);
            }
        }
        JsonNode pages = module.path("pages");
        if (pages.isEmpty()) {
            say(file, "/pages", "course-module-without-pages", slug);
        }
        for (int i = 0; i < pages.size(); i++) {
            if (!pack.has(CourseReader.folder(slug) + pages.get(i).asString())) {
                say(file, "/pages/" + i, "course-page-missing", pages.get(i).asString());
            }
        }
        Set<String> checks = quiz(slug, file, module, "quiz");
        quiz(slug, file, module, "caseQuiz");
        for (JsonNode page : pages) {
            boxes(CourseReader.folder(slug) + page.asString(), checks);
        }
    }

    /** Checks one quiz file and says which knowledge checks it holds. */
    private Set<String> quiz(String slug, String moduleFile, JsonNode module, String name) {
        Set<String> checks = new HashSet<>();
        if (!module.has(name)) {
            return checks;
        }
        String file = CourseReader.folder(slug) + module.path(name).asString();
        if (!pack.has(file)) {
            say(moduleFile, "/" + name, "course-quiz-missing", module.path(name).asString());
            return checks;
        }
        JsonNode quiz = pack.yaml(file);
        int passMark = quiz.path("passMark").asInt(0);
        if (passMark < 1 || passMark > 100) {
            say(file, "/passMark", "course-pass-mark", passMark);
        }
        if (quiz.path("items").isEmpty()) {
            say(file, "/items", "course-quiz-empty");
        }
        for (String part : List.of("checks", "items")) {
            for (int i = 0; i < quiz.path(part).size(); i++) {
                JsonNode node = quiz.path(part).get(i);
                String pointer = "/" + part + "/" + i;
                String id = node.path("id").asString("");
                if (!questionIds.add(id)) {
                    say(file, pointer, "course-question-twice", id);
                }
                if (part.equals("checks")) {
                    checks.add(id);
                }
                question(file, pointer, node);
            }
        }
        return checks;
    }

    private void question(String file, String pointer, JsonNode node) {
        String id = node.path("id").asString("");
        switch (node.path("kind").asString("")) {
            case "single", "multiple" -> choices(file, pointer, node, id);
            case "ordering" -> parts(file, pointer, node.path("steps"), id, "text");
            case "matching" -> parts(file, pointer, node.path("pairs"), id, "right");
            case "numeric" -> {
                if (!node.path("answer").isNumber()) {
                    say(file, pointer, "course-answer-no-number", id);
                } else if (node.has("tolerance")
                        && (!node.path("tolerance").isNumber()
                                || node.path("tolerance").asDouble() < 0)) {
                    say(file, pointer, "course-tolerance", id);
                }
            }
            default ->
                say(file, pointer, "course-question-kind", id, node.path("kind").asString(""));
        }
    }

    private void choices(String file, String pointer, JsonNode node, String id) {
        JsonNode options = node.path("options");
        parts(file, pointer, options, id, "text");
        int correct = 0;
        for (JsonNode option : options) {
            correct += option.path("correct").asBoolean(false) ? 1 : 0;
            if (option.path("why").asString("").isBlank()) {
                say(
                        file,
                        pointer,
                        "course-option-without-why",
                        id,
                        option.path("id").asString(""));
            }
        }
        if (node.path("kind").asString("").equals("single") ? correct != 1 : correct == 0) {
            say(file, pointer, "course-right-options", id, correct);
        }
    }

    /** At least two parts, each with an id and a text of its own. */
    private void parts(String file, String pointer, JsonNode list, String id, String text) {
        Set<String> ids = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (JsonNode part : list) {
            if (!ids.add(part.path("id").asString(""))
                    || !texts.add(part.path(text).asString(""))) {
                say(file, pointer, "course-parts-alike", id);
            }
        }
        if (ids.size() < 2) {
            say(file, pointer, "course-parts-few", id);
        }
    }

    private void boxes(String page, Set<String> checks) {
        if (!pack.has(page)) {
            return;
        }
        String text = pack.text(page);
        Matcher boxes = CHECK_BOX.matcher(text);
        while (boxes.find()) {
            if (!checks.contains(boxes.group(1))) {
                int line = (int) text.substring(0, boxes.start()).lines().count() + 1;
                problems.add(PackProblem.at(page, line, "course-check-missing", boxes.group(1)));
            }
        }
    }

    private void say(String file, String pointer, String code, Object... args) {
        problems.add(PackProblem.at(file, pack.line(file, pointer), code, args));
    }
}
