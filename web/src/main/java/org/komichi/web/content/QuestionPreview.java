package org.komichi.web.content;

import java.util.ArrayList;
import java.util.List;
import org.komichi.content.LessonRenderer;
import org.komichi.content.Pack;
import org.komichi.content.PublishedPack;
import org.komichi.content.Source;
import tools.jackson.databind.JsonNode;

/**
 * A question with its key, for those who publish it.
 *
 * @param stem HTML
 * @param answers what can be chosen, in the written order
 * @param why HTML for the whole question; empty when each answer has its own
 * @param sources titles
 */
public record QuestionPreview(
        String id, String kind, String outcome, String stem, List<Answer> answers, String why, List<String> sources) {
    /** @param text HTML
     * @param why HTML
     * @param right whether it belongs to the right answer */
    public record Answer(String text, String why, boolean right) {}

    static QuestionPreview of(JsonNode item, PublishedPack version, LessonRenderer renderer) {
        String id = item.path("id").asString();
        List<Answer> answers = new ArrayList<>();
        for (JsonNode option : item.path("options")) {
            answers.add(new Answer(
                    line(option, "text", id, version, renderer),
                    line(option, "why", id, version, renderer),
                    option.has("correct")));
        }
        for (JsonNode step : item.path("steps")) {
            answers.add(new Answer((answers.size() + 1) + "　" + line(step, "text", id, version, renderer), "", true));
        }
        for (JsonNode pair : item.path("pairs")) {
            String both =
                    line(pair, "left", id, version, renderer) + " → " + line(pair, "right", id, version, renderer);
            answers.add(new Answer(both, line(pair, "why", id, version, renderer), true));
        }
        if (item.has("answer")) {
            String number =
                    item.path("answer").asString() + " " + item.path("unit").asString("");
            String tolerance = item.path("tolerance").asDouble(0) == 0
                    ? ""
                    : " ± " + item.path("tolerance").asString();
            answers.add(new Answer(number + tolerance, "", true));
        }
        return new QuestionPreview(
                id,
                item.path("kind").asString(),
                item.path("outcome").asString(),
                line(item, "stem", id, version, renderer),
                answers,
                line(item, "why", id, version, renderer),
                LessonRenderer.sources(version.pack(), Pack.strings(item.path("sources"))).stream()
                        .map(Source::title)
                        .toList());
    }

    private static String line(JsonNode node, String key, String id, PublishedPack version, LessonRenderer renderer) {
        String text = node.path(key).asString("");
        return text.isEmpty()
                ? ""
                : renderer.line(version, text, id + "-" + node.path("id").asString("") + key);
    }
}
