package org.komichi.editorial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parts of the template in which a case is written, each with its fields. The order is that of the page. */
public enum CaseSection {
    HEAD(
            line("title.ja", 60),
            line("title.en", 180),
            text("summary.ja", 400),
            text("summary.en", 1200),
            choice("origin")),
    CHILD(
            codes("ages"),
            codes("conditions"),
            codes("devices"),
            codes("cares"),
            choice("acuity.scoreBand"),
            choice("acuity.superSevere"),
            lines("medicines"),
            line("sex", 80)),
    LIFE(
            codes("settings"),
            line("family.household", 1500),
            line("family.mainCarer", 1500),
            line("family.siblings", 1500),
            line("family.work", 1500),
            line("family.sleep", 1500),
            line("family.language", 80),
            lines("services"),
            text("school", 1500)),
    TIMELINE("timeline", number("day"), line("at", 24), line("title", 80), text("text", 1500), flag("key")),
    PROBLEMS("problems", text("text", 1500)),
    DECISIONS("decisions", text("text", 1500), text("why", 1500), words("sources")),
    WENT_WRONG("wentWrong", text("text", 1500)),
    AGAIN("again", text("text", 1500)),
    OUTCOME(text("outcome", 1500)),
    LEARNING(
            "learning",
            text("ja", 1500),
            text("en", 1200),
            words("sources"),
            line("unsure.ja", 1500),
            line("unsure.en", 1200)),
    QUESTIONS("questions", text("ask", 1500), text("experts", 1500), words("sources")),
    LINKS(words("competencies"), words("modules"), words("concepts"), words("sources")),
    OWN_SOURCES("ownSources", line("id", 8), line("title", 1500), line("where", 1500)),
    ECOMAPS("ecomaps", line("at.ja", 80), line("at.en", 240), choice("coordinator")),
    ECOMAP_NODES("ecomaps[].nodes", line("label", 24), choice("sector"), line("burden", 40)),
    ECOMAP_LINKS(
            "ecomaps[].links",
            choice("from"),
            choice("to"),
            choice("strength"),
            choice("direction"),
            line("service", 60),
            line("freq", 30),
            line("since", 30)),
    PICTURES(
            "pictures", line("alt.ja", 1500), line("alt.en", 1200), line("caption.ja", 1500), line("caption.en", 1200));

    /** How something is typed. */
    public enum Kind {
        LINE,
        TEXT,
        NUMBER,
        FLAG,
        CHOICE,
        /** Boxes to tick. */
        CODES,
        /** Several names, one on each line. */
        LINES,
        /** Several short codes with blanks or commas between. */
        WORDS
    }

    /** One field.
     * @param name path within the case, or within the item of a list
     * @param longest in letters; 0 where nothing is typed */
    public record Field(String name, Kind kind, int longest) {
        /** What the value that was typed is in the tree; null for nothing. */
        public Object value(List<String> typed) {
            List<String> there = typed.stream()
                    .map(text -> text.replace("\r\n", "\n"))
                    .filter(text -> !text.isBlank())
                    .toList();
            return switch (kind) {
                case CODES -> there;
                case LINES -> split(there, "\\n");
                case WORDS -> split(there, "[\\s、,，　]+");
                case FLAG -> there.isEmpty() ? null : Boolean.TRUE;
                case NUMBER -> there.isEmpty() ? null : figure(there.getFirst());
                case CHOICE -> there.isEmpty() ? null : chosen(there.getFirst());
                case LINE ->
                    there.isEmpty() ? null : there.getFirst().replace('\n', ' ').strip();
                case TEXT -> there.isEmpty() ? null : there.getFirst().strip();
            };
        }

        private Object chosen(String code) {
            return name.endsWith("superSevere") ? (Object) Boolean.valueOf(code) : code;
        }

        private Object figure(String typed) {
            String plain = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                    .replaceAll("[−–—ー]", "-")
                    .strip();
            if (!plain.matches("[+-]?\\d{1,5}")) {
                throw new NumberNeeded();
            }
            return Integer.valueOf(plain);
        }

        private static List<String> split(List<String> typed, String by) {
            return typed.stream()
                    .flatMap(text -> Arrays.stream(text.split(by)))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
    }

    private final String list;
    private final List<Field> fields;

    CaseSection(Field... fields) {
        this(null, fields);
    }

    CaseSection(String list, Field... fields) {
        this.list = list;
        this.fields = List.of(fields);
    }

    /** Its name in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The section of a name.
     * @return empty when there is none, or when it has no page of its own */
    public static Optional<CaseSection> of(String code) {
        return Arrays.stream(values())
                .filter(section -> section.code().equals(code) && !section.nested())
                .findFirst();
    }

    /** Whether it lies within the items of another section. */
    public boolean nested() {
        return this == ECOMAP_NODES || this == ECOMAP_LINKS;
    }

    /** The path of its list; nothing when it is no list. A nested one has {@code []} for the item around it. */
    public Optional<String> list() {
        return Optional.ofNullable(list);
    }

    public List<Field> fields() {
        return fields;
    }

    /** Its lists in a case: one, or one for each item around it. */
    public List<String> lists(CaseTree tree) {
        if (list == null) {
            return List.of();
        }
        if (!nested()) {
            return List.of(list);
        }
        String around = list.substring(0, list.indexOf("[]"));
        List<String> all = new ArrayList<>();
        for (int i = 0; i < tree.size(around); i++) {
            all.add(around + "[" + i + "]" + list.substring(list.indexOf("[]") + 2));
        }
        return all;
    }

    /** Whether a path lies in it. */
    public boolean holds(String path) {
        if (list == null) {
            return fields.stream()
                    .anyMatch(field -> path.equals(field.name())
                            || path.startsWith(field.name() + "[")
                            || field.name().contains(".")
                                    && path.equals(field.name()
                                            .substring(0, field.name().indexOf('.'))));
        }
        String plain = path.replaceAll("\\[\\d+]", "[]");
        return plain.equals(list)
                || plain.startsWith(list + "[")
                        && (this != ECOMAPS
                                || !plain.startsWith("ecomaps[].nodes") && !plain.startsWith("ecomaps[].links"));
    }

    /** The field that is typed at a path; empty when none is. */
    public static Optional<Field> field(String path) {
        for (CaseSection section : values()) {
            for (Field field : section.fields) {
                String pattern = section.list == null ? field.name() : section.list + "[]." + field.name();
                if (path.replaceAll("\\[\\d{1,3}]", "[]").equals(pattern)) {
                    return Optional.of(field);
                }
            }
        }
        return Optional.empty();
    }

    /** What a new item of its list begins with. */
    Map<String, Object> blank(CaseTree tree, String path) {
        return switch (this) {
            case TIMELINE -> Map.of("day", lastDay(tree));
            case ECOMAPS -> tree.size(path) == 0 ? firstMap() : nextMap(tree, path);
            case ECOMAP_NODES -> Map.of("id", freeId(tree, path), "sector", "LOCALMED");
            case ECOMAP_LINKS -> Map.of("strength", "normal", "direction", "<->");
            default -> Map.of();
        };
    }

    private static Map<String, Object> firstMap() {
        return Map.of("nodes", List.of(Map.of("id", "child", "label", "本人", "sector", "FAMILY")), "links", List.of());
    }

    // What changed between two maps is little: the next one begins as a copy.
    private static Map<String, Object> nextMap(CaseTree tree, String maps) {
        String last = maps + "[" + (tree.size(maps) - 1) + "]";
        Map<String, Object> next =
                new HashMap<>(Map.of("nodes", tree.at(last + ".nodes"), "links", tree.at(last + ".links")));
        if (!tree.text(last + ".coordinator").isEmpty()) {
            next.put("coordinator", tree.text(last + ".coordinator"));
        }
        return next;
    }

    private static int lastDay(CaseTree tree) {
        int last = tree.size("timeline") - 1;
        return last < 0 ? 0 : tree.at("timeline[" + last + "].day").asInt(0);
    }

    private static String freeId(CaseTree tree, String path) {
        for (int i = 1; ; i++) {
            String id = "n" + i;
            boolean free = true;
            for (int j = 0; j < tree.size(path); j++) {
                free &= !tree.text(path + "[" + j + "].id").equals(id);
            }
            if (free) {
                return id;
            }
        }
    }

    private static Field line(String name, int longest) {
        return new Field(name, Kind.LINE, longest);
    }

    private static Field text(String name, int longest) {
        return new Field(name, Kind.TEXT, longest);
    }

    private static Field number(String name) {
        return new Field(name, Kind.NUMBER, 6);
    }

    private static Field flag(String name) {
        return new Field(name, Kind.FLAG, 0);
    }

    private static Field choice(String name) {
        return new Field(name, Kind.CHOICE, 0);
    }

    private static Field codes(String name) {
        return new Field(name, Kind.CODES, 0);
    }

    private static Field lines(String name) {
        return new Field(name, Kind.LINES, 2000);
    }

    private static Field words(String name) {
        return new Field(name, Kind.WORDS, 400);
    }
}
