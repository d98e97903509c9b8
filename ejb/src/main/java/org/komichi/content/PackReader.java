package org.komichi.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads a pack whole or refuses it whole, with everything that is wrong at once. It knows the common rules of the format;
 * what only a feature can know is asked of its {@link PackInterpreter} afterwards.
 */
@ApplicationScoped
public class PackReader {
    private final PackSchemas schemas = new PackSchemas();

    /** Reads a folder or a zip; glossary terms are not looked up. */
    public Pack read(Path folderOrZip) {
        return read(folderOrZip, headword -> true);
    }

    /**
     * Reads a folder or a zip.
     *
     * @param headword tells whether the glossary has a term
     * @throws PackRefused with everything that is wrong
     */
    public Pack read(Path folderOrZip, Predicate<String> headword) {
        if (Files.isDirectory(folderOrZip)) {
            return read(PackFiles.ofFolder(folderOrZip), headword);
        }
        try (InputStream zip = Files.newInputStream(folderOrZip)) {
            return read(PackFiles.ofZip(zip), headword);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads files that were gathered already.
     * @throws PackRefused with everything that is wrong */
    public Pack read(PackFiles files, Predicate<String> headword) {
        List<PackProblem> problems = new ArrayList<>();
        files.all().forEach((path, bytes) -> checkBytes(path, bytes, problems));
        refuseIfAny(problems);

        Map<String, YamlText> trees = new HashMap<>();
        files.all().forEach((path, bytes) -> {
            if (MediaKind.ofName(path) == MediaKind.YAML) {
                trees.put(path, YamlText.read(path, Pack.decode(bytes), problems));
            }
        });
        if (!trees.containsKey("pack.yaml")) {
            problems.add(PackProblem.at("pack.yaml", 0, "file-missing", "pack.yaml"));
        }
        trees.forEach((path, tree) -> {
            String schema = schemaOf(path);
            if (schema == null) {
                problems.add(PackProblem.at(path, 0, "file-unexpected"));
            } else {
                schemas.check(schema, path, tree, problems);
            }
        });
        refuseIfAny(problems);

        Pack pack = new Pack(files.all().keySet(), files.all()::get, files.checksum());
        new PackRules(pack, headword, problems).check();
        refuseIfAny(problems);
        return pack;
    }

    private static void checkBytes(String path, byte[] bytes, List<PackProblem> problems) {
        MediaKind kind = MediaKind.ofName(path);
        if (!kind.fits(bytes)) {
            problems.add(PackProblem.at(path, 0, "file-not-its-kind"));
        } else if (kind.text()) {
            checkText(path, bytes, problems);
        }
    }

    private static void checkText(String path, byte[] bytes, List<PackProblem> problems) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // Private-use characters are ours while a page is made; others have no business in a text.
            int bad = firstUnprintable(text);
            if (bad >= 0) {
                problems.add(PackProblem.at(path, lineAt(text, bad), "text-control"));
            }
        } catch (CharacterCodingException notUtf8) {
            String asFarAsItGoes = new String(bytes, StandardCharsets.UTF_8);
            problems.add(PackProblem.at(path, lineAt(asFarAsItGoes, asFarAsItGoes.indexOf('\uFFFD')), "text-not-utf8"));
        }
    }

    private static int firstUnprintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < 0x20 && c != '\n' && c != '\t' && c != '\r';
            if (control || c == 0x7F || Character.getType(c) == Character.PRIVATE_USE) {
                return i;
            }
        }
        return -1;
    }

    private static int lineAt(String text, int position) {
        return 1
                + (int) text.substring(0, Math.max(0, position))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** The schema that a YAML file must follow, or null when packs have no such file. */
    private static String schemaOf(String path) {
        if (path.matches("modules/[^/]+/module\\.yaml")) {
            return "module";
        }
        if (path.matches("modules/[^/]+/[^/]+\\.yaml")) {
            return "quiz";
        }
        if (path.matches("cases/[^/]+\\.yaml")) {
            return "case";
        }
        return path.matches(
                        "(pack|sources|course|framework|readiness|glossary|instruments|stations|cases|visits)\\.yaml")
                ? path.substring(0, path.length() - 5).toLowerCase(Locale.ROOT)
                : null;
    }

    private static void refuseIfAny(List<PackProblem> problems) {
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing(PackProblem::file).thenComparingInt(PackProblem::line));
            throw new PackRefused(problems.stream().distinct().toList());
        }
    }
}
