package org.komichi.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.komichi.content.Pack;
import org.komichi.content.PackKind;
import org.komichi.content.PackMaker;
import org.komichi.content.PackProblem;
import org.komichi.content.PackRefused;
import org.komichi.content.Packs;
import org.komichi.content.PublishedPack;
import org.komichi.content.YamlText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Makes a framework's pack of a CASE package ({@code .json}) or of a {@code framework.yaml} alone. The latter takes its sources
 * and what stands beside them from the version that counts now, and has to be reviewed anew.
 */
@ApplicationScoped
public class FrameworkFiles implements PackMaker {
    private static final String MAIN = PackKind.FRAMEWORK.mainFile();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .build();

    @Inject
    Packs packs;

    @Override
    public boolean takes(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".+\\.(json|yaml|yml)");
    }

    @Override
    public Map<String, String> make(String name, String text) {
        Optional<Pack> now =
                packs.latestOf(PackKind.FRAMEWORK).stream().findFirst().map(PublishedPack::pack);
        return name.toLowerCase(Locale.ROOT).endsWith(".json") ? ofCase(name, text, now) : ofYaml(name, text, now);
    }

    /** The texts of a pack that a CASE package describes; those of the pack that counts now, when it says the same. */
    static Map<String, String> ofCase(String name, String json, Optional<Pack> now) {
        Map<String, JsonNode> trees = new LinkedHashMap<>();
        FrameworkFromCase.read(name, json).forEach((file, tree) -> trees.put(file + ".yaml", tree));
        now.ifPresent(pack -> ((ObjectNode) trees.get("pack.yaml")).put("slug", pack.slug()));
        refuseUnmapped(name, 1, trees.get(MAIN), now);
        Map<String, String> texts = new LinkedHashMap<>();
        trees.forEach((file, tree) -> texts.put(file, YAML.writeValueAsString(tree)));
        return now.filter(pack -> same(pack, texts)).map(FrameworkFiles::texts).orElse(texts);
    }

    /** The texts of the pack that counts now, with another framework. */
    static Map<String, String> ofYaml(String name, String yaml, Optional<Pack> now) {
        Pack pack = now.orElseThrow(() -> refused(name, 0, "framework-alone"));
        Map<String, String> texts = texts(pack);
        if (texts.get(MAIN).equals(yaml)) {
            return texts;
        }
        List<PackProblem> broken = new ArrayList<>();
        YamlText read = YamlText.read(name, yaml, broken);
        if (!broken.isEmpty()) {
            throw new PackRefused(broken);
        }
        refuseUnmapped(name, read.line("/version"), read.root(), now);
        ObjectNode head = (ObjectNode) pack.yaml("pack.yaml").deepCopy();
        head.putObject("review").put("state", "UNREVIEWED");
        texts.put("pack.yaml", YAML.writeValueAsString(head));
        texts.put(MAIN, yaml);
        return texts;
    }

    /** Another version says what became of the outcomes of the one that counts now: evidence hangs on them. */
    private static void refuseUnmapped(String file, int line, JsonNode framework, Optional<Pack> now) {
        String version = framework.path("version").asString("");
        now.map(pack -> pack.yaml(MAIN).path("version").asString())
                .filter(counts ->
                        !counts.equals(version) && framework.path("mapping").isMissingNode())
                .ifPresent(counts -> {
                    throw refused(file, line, "framework-unmapped", counts);
                });
    }

    private static boolean same(Pack pack, Map<String, String> texts) {
        return pack.paths().equals(texts.keySet())
                && texts.entrySet().stream()
                        .allMatch(entry -> YamlText.read(entry.getKey(), entry.getValue(), new ArrayList<>())
                                .root()
                                .equals(pack.yaml(entry.getKey())));
    }

    private static Map<String, String> texts(Pack pack) {
        Map<String, String> texts = new HashMap<>();
        pack.paths().forEach(path -> texts.put(path, pack.text(path)));
        return texts;
    }

    private static PackRefused refused(String file, int line, String code, Object... args) {
        return new PackRefused(List.of(PackProblem.at(file, line, code, args)));
    }
}
