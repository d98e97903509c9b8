package org.komichi.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One page of a module as it is written: front matter, then running text and boxes in turn. The boxes ({@code :::}) are ours;
 * what is inside them and between them is Markdown.
 */
final class Lesson {
    /** What a stretch of the page is. */
    enum Kind {
        TEXT,
        VERSUS,
        CALLOUT,
        CHECKLIST,
        FIGURE,
        CHECK,
        HANDOUT,
        VIDEO
    }

    /**
     * A stretch of the page.
     *
     * @param line where it begins; its body begins on {@code bodyLine}
     * @param argument first word after the name of the box: a file, an id, a tone
     * @param title the rest of that line
     */
    record Block(Kind kind, int line, int bodyLine, String argument, String title, String body) {}

    private static final Pattern OPENING = Pattern.compile(":::\\s*([a-z]+)(?:\\s+(\\S+))?(?:\\s+(.+?))?\\s*");
    private static final Map<String, Kind> BOXES = Stream.of(Kind.values())
            .filter(kind -> kind != Kind.TEXT)
            .collect(Collectors.toMap(kind -> kind.name().toLowerCase(java.util.Locale.ROOT), kind -> kind));

    private final String title;
    private final int minutes;
    private final List<Block> blocks;

    private Lesson(String title, int minutes, List<Block> blocks) {
        this.title = title;
        this.minutes = minutes;
        this.blocks = List.copyOf(blocks);
    }

    String title() {
        return title;
    }

    /** How long reading takes. */
    int minutes() {
        return minutes;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Block> blocks(Kind kind) {
        return blocks.stream().filter(block -> block.kind() == kind).toList();
    }

    /** Takes a page apart; what is wrong with its shape is added to {@code problems}. */
    static Lesson read(String path, String text, List<PackProblem> problems) {
        List<String> lines = text.lines().toList();
        int end = lines.isEmpty() || !lines.getFirst().equals("---")
                ? -1
                : lines.subList(1, lines.size()).indexOf("---") + 1;
        if (end < 1) {
            problems.add(PackProblem.at(path, 1, "page-front-matter"));
            return new Lesson("", 0, List.of());
        }
        // An empty line in front keeps the line numbers of the tree those of the file.
        YamlText front = YamlText.read(path, "\n" + String.join("\n", lines.subList(1, end)), problems);
        String title = front.root().path("title").asString("");
        int minutes = front.root().path("minutes").asInt(0);
        if (title.isBlank() || minutes < 1 || front.root().size() != 2) {
            problems.add(PackProblem.at(path, 1, "page-front-matter"));
        }
        return new Lesson(title, minutes, blocks(path, lines, end + 1, problems));
    }

    private static List<Block> blocks(String path, List<String> lines, int from, List<PackProblem> problems) {
        List<Block> blocks = new ArrayList<>();
        List<String> body = new ArrayList<>();
        Block open = null;
        int bodyFrom = from + 1;
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith(":::")) {
                body.add(line);
                continue;
            }
            Matcher opening = OPENING.matcher(line);
            if (line.strip().equals(":::") && open != null) {
                blocks.add(filled(open, body));
                open = null;
            } else if (opening.matches() && open == null && BOXES.containsKey(opening.group(1))) {
                addText(blocks, bodyFrom, body);
                open = new Block(
                        BOXES.get(opening.group(1)),
                        i + 1,
                        i + 2,
                        orEmpty(opening.group(2)),
                        orEmpty(opening.group(3)),
                        "");
            } else if (open != null) {
                problems.add(PackProblem.at(path, open.line(), "box-not-closed"));
                return blocks;
            } else {
                problems.add(PackProblem.at(path, i + 1, "box-unknown", line));
            }
            body = new ArrayList<>();
            bodyFrom = i + 2;
        }
        if (open != null) {
            problems.add(PackProblem.at(path, open.line(), "box-not-closed"));
        }
        addText(blocks, bodyFrom, body);
        return blocks;
    }

    private static void addText(List<Block> blocks, int line, List<String> body) {
        if (body.stream().anyMatch(text -> !text.isBlank())) {
            blocks.add(new Block(Kind.TEXT, line, line, "", "", String.join("\n", body)));
        }
    }

    private static Block filled(Block box, List<String> body) {
        return new Block(box.kind(), box.line(), box.bodyLine(), box.argument(), box.title(), String.join("\n", body));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
