package org.komichi.course;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.komichi.content.Pack;
import tools.jackson.databind.JsonNode;

/** Reads questions as {@code quiz.yaml} writes them. What is missing becomes empty: {@link CourseChecks} says what is wrong. */
final class QuestionReader {
    private QuestionReader() {}

    static List<Question> questions(JsonNode list) {
        List<Question> all = new ArrayList<>();
        list.forEach(node -> all.add(question(node)));
        return all;
    }

    static QuizContent quiz(JsonNode file) {
        return new QuizContent(
                file.path("vignette").asString(null), file.path("passMark").asInt(80), questions(file.path("items")));
    }

    private static Question question(JsonNode node) {
        String id = node.path("id").asString("");
        String outcome = node.path("outcome").asString("");
        String stem = node.path("stem").asString("");
        List<String> sources = Pack.strings(node.path("sources"));
        Question.Kind kind =
                Question.Kind.valueOf(node.path("kind").asString("single").toUpperCase(Locale.ROOT));
        return switch (kind) {
            case SINGLE, MULTIPLE ->
                new ChoiceQuestion(
                        id,
                        outcome,
                        stem,
                        sources,
                        kind == Question.Kind.MULTIPLE,
                        node.path("shuffle").asBoolean(true),
                        options(node.path("options")));
            case ORDERING ->
                new OrderingQuestion(id, outcome, stem, sources, steps(node.path("steps")), text(node, "why"));
            case NUMERIC ->
                new NumericQuestion(
                        id,
                        outcome,
                        stem,
                        sources,
                        number(node.path("answer")),
                        number(node.path("tolerance")),
                        text(node, "unit"),
                        text(node, "why"));
            case MATCHING -> new MatchingQuestion(id, outcome, stem, sources, pairs(node.path("pairs")));
        };
    }

    private static List<ChoiceQuestion.Option> options(JsonNode list) {
        List<ChoiceQuestion.Option> all = new ArrayList<>();
        list.forEach(node -> all.add(new ChoiceQuestion.Option(
                text(node, "id"), text(node, "text"), node.path("correct").asBoolean(false), text(node, "why"))));
        return all;
    }

    private static List<OrderingQuestion.Step> steps(JsonNode list) {
        List<OrderingQuestion.Step> all = new ArrayList<>();
        list.forEach(node -> all.add(new OrderingQuestion.Step(text(node, "id"), text(node, "text"))));
        return all;
    }

    private static List<MatchingQuestion.Pair> pairs(JsonNode list) {
        List<MatchingQuestion.Pair> all = new ArrayList<>();
        list.forEach(node -> all.add(new MatchingQuestion.Pair(
                text(node, "id"), text(node, "left"), text(node, "right"), text(node, "why"))));
        return all;
    }

    private static BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : BigDecimal.ZERO;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
