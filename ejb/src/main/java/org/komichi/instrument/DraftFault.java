package org.komichi.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komichi.content.PackProblem;
import tools.jackson.databind.JsonNode;

/**
 * One thing that a draft lacks before it can be published, said where it is mended.
 *
 * @param place on which page
 * @param id of the section, question or scale; empty for what is told about the whole
 * @param field what of it, in the words of the document without numbers: {@code options.ja}; empty when it is about all of it
 * @param code which rule: the text lives under {@code content_problem.<code>}
 * @param args what the text mentions
 */
public record DraftFault(Place place, String id, String field, String code, List<Object> args) {
    /** The pages of a draft. */
    public enum Place {
        ABOUT,
        SECTION,
        ITEM,
        SCALE
    }

    public DraftFault {
        args = List.copyOf(args);
    }

    static DraftFault of(JsonNode file, PackProblem problem) {
        String pointer = problem.args().stream()
                .map(String::valueOf)
                .filter(arg -> arg.startsWith("/"))
                .findFirst()
                .orElse("");
        // A key that is missing is what a blank field would be; where it belongs is said by its owner.
        return problem.code().equals("key-missing")
                ? at(file, pointer + "/" + problem.args().getFirst(), "value-empty", problem.args())
                : at(file, pointer, problem.code(), problem.args());
    }

    static DraftFault at(JsonNode file, String pointer, String code, List<Object> args) {
        String[] steps = pointer.split("/");
        if (steps.length > 2 && steps[1].equals("items")) {
            return new DraftFault(
                    Place.ITEM, file.at(start(steps, 3)).path("id").asString(""), field(steps, 3), code, args);
        }
        if (steps.length > 2 && steps[1].equals("scales")) {
            return new DraftFault(
                    Place.SCALE, file.at(start(steps, 3)).path("code").asString(""), field(steps, 3), code, args);
        }
        if (steps.length > 4 && steps[3].equals("sections")) {
            return new DraftFault(
                    Place.SECTION, file.at(start(steps, 5)).path("id").asString(""), field(steps, 5), code, args);
        }
        return new DraftFault(Place.ABOUT, "", field(steps, 3), code, args);
    }

    /** Each place and field once: what the shape says first goes before what follows from it. */
    static List<DraftFault> readable(List<DraftFault> faults) {
        Map<String, DraftFault> once = new LinkedHashMap<>();
        faults.forEach(fault -> once.putIfAbsent(fault.place() + fault.id() + "/" + fault.field(), fault));
        // A question without a text that is a choice says both, each by its own field; a blank key also fits no option.
        // A draft without questions is what its sections say one by one.
        once.values()
                .removeIf(fault -> fault.field().isEmpty()
                        && once.values().stream()
                                .anyMatch(other -> other != fault
                                        && (fault.place() == Place.ABOUT
                                                || other.place() == fault.place()
                                                        && other.id().equals(fault.id()))
                                        && !other.field().isEmpty()));
        return List.copyOf(once.values());
    }

    private static String start(String[] steps, int count) {
        return String.join("/", List.of(steps).subList(0, count));
    }

    private static String field(String[] steps, int from) {
        StringBuilder field = new StringBuilder();
        for (int i = from; i < steps.length; i++) {
            if (!steps[i].matches("[0-9]+")) {
                field.append(field.isEmpty() ? "" : ".").append(steps[i]);
            }
        }
        return field.toString();
    }
}
