package org.komichi.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.komichi.shared.Bilingual;
import org.komichi.shared.NotFound;
import tools.jackson.databind.JsonNode;

/** A pack that was read: its files by path, the YAML among them as trees. Never changes. */
public final class Pack {
    private final SortedSet<String> paths;
    private final Function<String, byte[]> contents;
    private final String checksum;
    private final Map<String, YamlText> trees = new ConcurrentHashMap<>();
    private final String slug;
    private final PackKind kind;
    private final Bilingual title;
    private final Review review;

    /** @param contents gives the bytes of each of the paths; large files may be fetched only when asked for */
    Pack(Collection<String> paths, Function<String, byte[]> contents, String checksum) {
        this.paths = Collections.unmodifiableSortedSet(new TreeSet<>(paths));
        this.contents = contents;
        this.checksum = checksum;
        JsonNode head = yaml("pack.yaml");
        this.slug = head.path("slug").asString();
        this.kind = PackKind.valueOf(head.path("kind").asString().toUpperCase(java.util.Locale.ROOT));
        this.title = bilingual(head.path("title"));
        this.review = Review.of(head);
    }

    public String slug() {
        return slug;
    }

    public PackKind kind() {
        return kind;
    }

    public Bilingual title() {
        return title;
    }

    /** Whether the pack as a whole was reviewed; modules say it for themselves. */
    public Review review() {
        return review;
    }

    /** Fingerprint of all names and contents. */
    public String checksum() {
        return checksum;
    }

    /** All paths, sorted. */
    public SortedSet<String> paths() {
        return paths;
    }

    public boolean has(String path) {
        return paths.contains(path);
    }

    /** The bytes of a file.
     * @throws NotFound when the pack has no such file */
    public byte[] bytes(String path) {
        if (!has(path)) {
            throw new NotFound();
        }
        return contents.apply(path);
    }

    /** A text file, without a leading byte order mark, lines ending in a line feed. */
    public String text(String path) {
        return decode(bytes(path));
    }

    /** A YAML file as a tree; parsed once. */
    public JsonNode yaml(String path) {
        return tree(path).root();
    }

    /** On which line of a YAML file a value stands, by its JSON pointer: for the messages of a {@link PackInterpreter}. */
    public int line(String path, String pointer) {
        return tree(path).line(pointer);
    }

    /** A text in two languages, from a map {@code {ja: …, en: …}}. */
    public static Bilingual bilingual(JsonNode node) {
        return new Bilingual(node.path("ja").asString(""), node.path("en").asString(null));
    }

    /** A list of plain texts; empty when there is none. */
    public static List<String> strings(JsonNode node) {
        List<String> all = new ArrayList<>();
        node.forEach(child -> all.add(child.asString()));
        return all;
    }

    static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
    }

    private YamlText tree(String path) {
        return trees.computeIfAbsent(path, at -> YamlText.read(at, text(at), new ArrayList<>()));
    }
}
