package org.komichi.content.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A page taken apart into what carries statements: a box, a list, a table or a paragraph. */
final class Blocks {
    // Numbers, medicine and law: a paragraph without any of these only leads from one thought to the next.
    private static final Pattern STATEMENT =
            Pattern.compile("[0-9０-９%％]|mg|法|通知|制度|薬|酸素|呼吸|カニューレ|吸引|注入|胃瘻|発作|けいれん|感染|発熱|出血|"
                    + "換気|救急|119|手術|病院|処置|指示|医師|看護師|診断|危険|症状|死亡|緩和|痛み|同意|個人情報");

    private Blocks() {}

    static List<String> of(String page) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        boolean box = false;
        for (String line : page.replaceFirst("(?s)^---.*?\\n---\\n", "").lines().toList()) {
            boolean fence = line.startsWith(":::");
            if (fence && !box) {
                end(blocks, block);
                box = true;
                block.append(line).append('\n');
            } else if (fence) {
                end(blocks, block);
                box = false;
            } else if (line.isBlank() && !box || line.startsWith("#") && !box) {
                end(blocks, block);
            } else {
                block.append(line).append('\n');
            }
        }
        end(blocks, block);
        return blocks;
    }

    private static void end(List<String> blocks, StringBuilder block) {
        if (!block.toString().isBlank()) {
            blocks.add(block.toString().strip());
        }
        block.setLength(0);
    }

    /** The rules of this service are its own word; what is said about the world is somebody's. */
    static boolean statesSomething(String block) {
        return !block.contains("このサービス")
                && !block.startsWith(":::check")
                && !block.startsWith(":::handout")
                && STATEMENT.matcher(block).find();
    }
}
