package org.komichi.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.komichi.content.Lesson.Block;
import tools.jackson.databind.JsonNode;

/** The rules that span files: what is named exists, what exists is named, ids are used once, texts are clean. */
final class PackRules {
    /** How the slug begins of a pack that a team made here for itself. */
    static final String TEAM = "team-";

    private static final String READINESS = "readiness.yaml";

    private final Pack pack;
    private final Predicate<String> headword;
    private final List<PackProblem> problems;
    private final Set<String> sources;
    private final Set<String> used = new HashSet<>();

    PackRules(Pack pack, Predicate<String> headword, List<PackProblem> problems) {
        this.pack = pack;
        this.headword = headword;
        this.problems = problems;
        this.sources = new HashSet<>(pack.has("sources.yaml") ? ids("sources.yaml", "/sources", "id") : Set.of());
        // A single file of questionnaires may carry its sources itself.
        if (pack.kind() == PackKind.INSTRUMENTS && pack.has(pack.kind().mainFile())) {
            sources.addAll(ids(pack.kind().mainFile(), "/sources", "id"));
        }
    }

    void check() {
        String main = pack.kind().mainFile();
        used.addAll(Set.of("pack.yaml", "sources.yaml", main));
        if (!pack.has(main)) {
            problem(main, 0, "file-missing", main);
            return;
        }
        switch (pack.kind()) {
            case COURSE -> checkCourse();
            case GLOSSARY -> {
                ids(main, "/terms", "id");
                ids(main, "/terms", "term");
                checkListedSources(main, pack.yaml(main).path("terms"), "/terms");
            }
            case INSTRUMENTS -> {
                ids(main, "/items", "id");
                ids(main, "/instruments", "id");
                checkListedSources(main, pack.yaml(main).path("items"), "/items");
            }
            case FRAMEWORK -> checkFramework(main);
            case STATIONS -> checkLists(main, "/stations");
            case VISITS -> checkLists(main, "/activities");
            case CASES -> checkCases(main);
        }
        pack.paths().stream()
                .filter(path -> path.endsWith(".svg"))
                .forEach(path -> Drawing.check(path, pack.text(path), problems));
        pack.paths().stream().filter(path -> !used.contains(path)).forEach(path -> problem(path, 0, "file-unused"));
    }

    // Beside the framework may stand what devices and care ask of whoever looks after a child.
    private void checkFramework(String main) {
        ids(main, "/domains", "code");
        if (pack.has(READINESS)) {
            used.add(READINESS);
            for (String list : List.of("always", "ages", "devices", "cares")) {
                ids(READINESS, "/" + list, "code");
                checkListedSources(READINESS, pack.yaml(READINESS).path(list), "/" + list);
            }
        }
    }

    // Stations and activities are lists of checklists.
    private void checkLists(String main, String lists) {
        ids(main, lists, "code");
        for (int i = 0; i < pack.yaml(main).at(lists).size(); i++) {
            String items = lists + "/" + i + "/items";
            ids(main, items, "id");
            checkListedSources(main, pack.yaml(main).at(items), items);
        }
    }

    // What stands inside a case is for those who know cases; here only that the files hang together.
    private void checkCases(String main) {
        for (String list : List.of("ages", "conditions", "devices", "cares", "settings")) {
            ids(main, "/" + list, "code");
        }
        List<String> cases = Pack.strings(pack.yaml(main).path("cases"));
        for (int i = 0; i < cases.size(); i++) {
            String file = "cases/" + cases.get(i) + ".yaml";
            if (!pack.has(file)) {
                problem(main, pack.line(main, "/cases/" + i), "file-missing", file);
            } else if (!used.add(file)) {
                problem(main, pack.line(main, "/cases/" + i), "id-twice", cases.get(i));
            } else {
                pack.yaml(file)
                        .path("pictures")
                        .forEach(picture -> used.add(picture.path("file").asString("")));
            }
        }
    }

    private void checkCourse() {
        JsonNode course = pack.yaml("course.yaml");
        if (!course.path("slug").asString("").equals(pack.slug())) {
            problem("course.yaml", pack.line("course.yaml", "/slug"), "slug-differs", pack.slug());
        }
        Set<String> modules = pack.paths().stream()
                .filter(path -> path.startsWith("modules/"))
                .map(path -> path.split("/")[1])
                .collect(Collectors.toSet());
        Set<String> onPath = new HashSet<>();
        for (int step = 0; step < course.path("path").size(); step++) {
            int line = pack.line("course.yaml", "/path/" + step);
            for (String module : Pack.strings(course.path("path").get(step).path("modules"))) {
                onPath.add(module);
                if (!modules.contains(module)) {
                    problem("course.yaml", line, "module-unknown", module);
                }
            }
        }
        for (String module : modules.stream().sorted().toList()) {
            if (!onPath.contains(module)) {
                problem("modules/" + module + "/module.yaml", 0, "module-off-path", module);
            }
            new ModuleRules(module, onPath).check();
        }
    }

    /** Remembers the values of a key in a list of the file; a second one of the same value is a problem. */
    private Set<String> ids(String file, String list, String key) {
        Set<String> seen = new HashSet<>();
        JsonNode nodes = pack.yaml(file).at(list);
        for (int i = 0; i < nodes.size(); i++) {
            String id = nodes.get(i).path(key).asString("");
            if (!seen.add(id)) {
                problem(file, pack.line(file, list + "/" + i + "/" + key), "id-twice", id);
            }
        }
        return seen;
    }

    private void checkListedSources(String file, JsonNode list, String pointer) {
        for (int i = 0; i < list.size(); i++) {
            for (String source : Pack.strings(list.get(i).path("sources"))) {
                if (!sources.contains(source)) {
                    problem(file, pack.line(file, pointer + "/" + i + "/sources"), "source-unknown", source);
                }
            }
        }
    }

    private void problem(String file, int line, String code, Object... args) {
        problems.add(PackProblem.at(file, line, code, args));
    }

    /** The rules of one module. */
    private final class ModuleRules {
        private final String folder;
        private final String slug;
        private final String file;
        private final Set<String> courseModules;
        private final Set<String> checks = new HashSet<>();
        private final Set<String> shown = new HashSet<>();
        private final Set<String> ids = new HashSet<>();

        ModuleRules(String slug, Set<String> courseModules) {
            this.slug = slug;
            this.folder = "modules/" + slug + "/";
            this.file = folder + "module.yaml";
            this.courseModules = courseModules;
        }

        void check() {
            used.add(file);
            if (!pack.has(file)) {
                problem(file, 0, "file-missing", file);
                return;
            }
            JsonNode module = pack.yaml(file);
            if (!module.path("slug").asString("").equals(slug)) {
                problem(file, pack.line(file, "/slug"), "slug-differs", slug);
            }
            for (String required : Pack.strings(module.path("requires"))) {
                if (!courseModules.contains(required) || required.equals(slug)) {
                    problem(file, pack.line(file, "/requires"), "module-unknown", required);
                }
            }
            quiz(module, "quiz");
            quiz(module, "caseQuiz");
            Set<String> checklists = new HashSet<>();
            for (int i = 0; i < module.path("pages").size(); i++) {
                page(folder + module.path("pages").get(i).asString(), pack.line(file, "/pages/" + i), checklists);
            }
            checks.stream()
                    .filter(check -> !shown.contains(check))
                    .forEach(check -> problem(folder + module.path("quiz").asString(), 0, "check-unused", check));
        }

        private void quiz(JsonNode module, String key) {
            if (!module.has(key)) {
                return;
            }
            String path = folder + module.path(key).asString();
            used.add(path);
            if (!pack.has(path)) {
                problem(file, pack.line(file, "/" + key), "file-missing", path);
                return;
            }
            JsonNode quiz = pack.yaml(path);
            for (String list : List.of("checks", "items")) {
                checkListedSources(path, quiz.path(list), "/" + list);
                for (int i = 0; i < quiz.path(list).size(); i++) {
                    item(path, "/" + list + "/" + i, quiz.path(list).get(i), list.equals("checks"));
                }
            }
            texts(path, "", quiz);
        }

        private void item(String path, String pointer, JsonNode item, boolean check) {
            String id = item.path("id").asString();
            if (!ids.add(id)) {
                problem(path, pack.line(path, pointer + "/id"), "id-twice", id);
            }
            if (check) {
                checks.add(id);
            }
            for (String list : List.of("options", "steps", "pairs")) {
                PackRules.this.ids(path, pointer + "/" + list, "id");
            }
            long right = StreamSupport.stream(item.path("options").spliterator(), false)
                    .filter(option -> option.has("correct"))
                    .count();
            if (item.path("kind").asString().equals("single") && right != 1) {
                problem(path, pack.line(path, pointer), "single-right", id, right);
            }
        }

        /** Every text of a quiz is Markdown too, held to the same rules. */
        private void texts(String path, String pointer, JsonNode node) {
            if (node.isString()) {
                new MarkdownRules(path, sources, headword, problems)
                        .check(node.asString(), pack.line(path, pointer), false);
            } else if (node.isArray()) {
                for (int i = 0; i < node.size(); i++) {
                    texts(path, pointer + "/" + i, node.get(i));
                }
            } else {
                node.properties().forEach(entry -> texts(path, pointer + "/" + entry.getKey(), entry.getValue()));
            }
        }

        private void page(String path, int line, Set<String> checklists) {
            used.add(path);
            if (!pack.has(path)) {
                problem(file, line, "file-missing", path);
                return;
            }
            Lesson lesson = Lesson.read(path, pack.text(path), problems);
            MarkdownRules markdown = new MarkdownRules(path, sources, headword, problems);
            for (Block block : lesson.blocks()) {
                markdown.check(block.title(), block.line(), false);
                markdown.check(block.body(), block.bodyLine(), true);
                box(path, block, checklists);
            }
            if (lesson.blocks(Lesson.Kind.CALLOUT).stream()
                            .filter(box -> box.argument().equals("urgent"))
                            .count()
                    > 1) {
                problem(path, lesson.blocks(Lesson.Kind.CALLOUT).getLast().line(), "callout-urgent-twice");
            }
        }

        private void box(String path, Block block, Set<String> checklists) {
            switch (block.kind()) {
                case VERSUS -> {
                    if (block.body()
                                    .lines()
                                    .filter(text -> text.startsWith("### "))
                                    .count()
                            != 2) {
                        problem(path, block.line(), "versus-two-sides");
                    }
                }
                case CALLOUT -> {
                    if (!Set.of("info", "caution", "urgent").contains(block.argument())
                            || block.title().isEmpty()) {
                        problem(path, block.line(), "callout-form");
                    }
                }
                case CHECKLIST -> {
                    if (!block.argument().matches("[a-z0-9][a-z0-9-]*")
                            || block.title().isEmpty()) {
                        problem(path, block.line(), "checklist-form");
                    } else if (!checklists.add(block.argument())) {
                        problem(path, block.line(), "id-twice", block.argument());
                    }
                }
                case FIGURE -> {
                    asset(path, block, "svg", "png");
                    if (block.body().isBlank()) {
                        problem(path, block.line(), "figure-alternative");
                    }
                }
                case CHECK -> {
                    shown.add(block.argument());
                    if (!checks.contains(block.argument())) {
                        problem(path, block.line(), "check-unknown", block.argument());
                    }
                }
                case HANDOUT -> asset(path, block, "pdf");
                case VIDEO -> {
                    asset(path, block, "mp4");
                    String captions = "assets/" + block.argument().replaceFirst("\\.mp4$", ".vtt");
                    used.add(captions);
                    if (!pack.has(captions)) {
                        problem(path, block.line(), "captions-missing", captions);
                    }
                }
                case TEXT -> {}
            }
        }

        private void asset(String path, Block block, String... endings) {
            String asset = "assets/" + block.argument();
            used.add(asset);
            if (List.of(endings).stream().noneMatch(ending -> asset.endsWith("." + ending))
                    || block.title().isEmpty()) {
                problem(path, block.line(), "box-form", String.join("/", endings));
            } else if (!pack.has(asset)) {
                problem(path, block.line(), "file-missing", asset);
            }
        }
    }
}
