package org.komichi.web.editorial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komichi.caselibrary.CaseCodes;
import org.komichi.caselibrary.EcoMap;
import org.komichi.deidentification.TextCheck;
import org.komichi.editorial.CaseSection;
import org.komichi.editorial.CaseSection.Kind;
import org.komichi.editorial.CaseTree;
import org.komichi.editorial.Clash;

/** A section of a case as a form: groups of fields, with what is found in them. */
final class CaseForm {
    /** A choice. */
    public record Option(String value, String label, boolean chosen, boolean disabled) {}

    /** A field as the page shows it.
     * @param clash what somebody else wrote there meanwhile; empty when nobody did */
    public record Field(
            String path,
            String id,
            String label,
            String hint,
            String kind,
            String value,
            int longest,
            List<Option> options,
            List<EditorialWords.Trace> traces,
            String clash) {}

    /** A part of the form: the section itself, or one item of its list.
     * @param item path of the item; empty when it is none
     * @param list path of the list to which the button adds; empty when there is none
     * @param inner whether it lies within another item */
    public record Group(
            String item, String id, String title, List<Field> fields, String list, String addLabel, boolean inner) {
        /** Number of the eco-map that it is, from 1; 0 when it is none. */
        public int map() {
            return item.matches("ecomaps\\[[0-8]\\]") ? item.charAt(8) - '0' + 1 : 0;
        }

        /** Number of the picture that it is, from 1; 0 when it is none. */
        public int picture() {
            return item.matches("pictures\\[\\d{1,2}\\]")
                    ? Integer.parseInt(item.substring(9, item.length() - 1)) + 1
                    : 0;
        }
    }

    private final EditorialWords words;
    private final CaseCodes codes;
    private final TextCheck check;
    private final CaseTree tree;
    private final Map<String, String> typed;
    private final Map<String, String> clashes = new LinkedHashMap<>();
    private final java.time.LocalDate beginning;

    /** @param typed values that are not stored, by path; they stand in place of what is */
    CaseForm(
            EditorialWords words,
            CaseCodes codes,
            TextCheck check,
            CaseTree tree,
            Map<String, String> typed,
            List<Clash> clashes,
            java.time.LocalDate beginning) {
        this.words = words;
        this.codes = codes;
        this.check = check;
        this.tree = tree;
        this.typed = typed;
        this.beginning = beginning;
        clashes.forEach(clash -> this.clashes.put(clash.path(), said(clash)));
    }

    List<Group> groups(CaseSection section) {
        List<Group> groups = new ArrayList<>();
        if (section.list().isEmpty()) {
            groups.add(new Group("", "g-0", "", fields(section, ""), "", "", false));
            return groups;
        }
        String list = section.list().get();
        for (int i = 0; i < tree.size(list); i++) {
            String item = list + "[" + i + "]";
            groups.add(item(section, item, i, false));
            if (section == CaseSection.ECOMAPS) {
                nested(CaseSection.ECOMAP_NODES, item + ".nodes", groups);
                nested(CaseSection.ECOMAP_LINKS, item + ".links", groups);
            }
        }
        if (section != CaseSection.PICTURES) {
            groups.add(adding(section, list, false));
        }
        return groups;
    }

    private void nested(CaseSection section, String list, List<Group> groups) {
        for (int i = 0; i < tree.size(list); i++) {
            groups.add(item(section, list + "[" + i + "]", i, true));
        }
        groups.add(adding(section, list, true));
    }

    private Group adding(CaseSection section, String list, boolean inner) {
        return new Group(
                "", "add-" + id(list), "", List.of(), list, words.text("editorial_add." + section.name()), inner);
    }

    private Group item(CaseSection section, String item, int index, boolean inner) {
        String name = words.section(section) + " " + (index + 1);
        String label = tree.text(item + ".label");
        return new Group(
                item,
                "g-" + id(item),
                label.isEmpty() ? name : name + "　" + label,
                fields(section, item + "."),
                "",
                "",
                inner);
    }

    private List<Field> fields(CaseSection section, String before) {
        return section.fields().stream()
                .map(field -> field(field, before + field.name()))
                .toList();
    }

    private Field field(CaseSection.Field field, String path) {
        String stored = stored(field, path);
        String value = typed.getOrDefault(path, stored);
        boolean wordy = field.kind() == Kind.TEXT || field.kind() == Kind.LINE || field.kind() == Kind.LINES;
        return new Field(
                path,
                "f-" + id(path),
                words.field(path),
                words.hint(path),
                field.kind().name(),
                value,
                field.longest(),
                options(field, path, value),
                wordy ? words.traces(path, check.findings(value, beginning)) : List.of(),
                clashes.getOrDefault(path, ""));
    }

    private String stored(CaseSection.Field field, String path) {
        String text = tree.text(path);
        return field.kind() == Kind.WORDS ? text.replace("\n", ", ") : text;
    }

    private List<Option> options(CaseSection.Field field, String path, String value) {
        if (field.kind() == Kind.CODES) {
            CaseCodes.Axis axis = CaseCodes.Axis.valueOf(field.name().toUpperCase(java.util.Locale.ROOT));
            Set<String> chosen = Set.of(value.isEmpty() ? new String[0] : value.split("\n"));
            return codes.all(axis).entrySet().stream()
                    .map(code -> new Option(
                            code.getKey(), code.getValue().in(words.locale()), chosen.contains(code.getKey()), false))
                    .toList();
        }
        if (field.kind() != Kind.CHOICE) {
            return List.of();
        }
        String map = path.startsWith("ecomaps") ? path.substring(0, path.indexOf(']') + 1) : "";
        return switch (field.name()) {
            case "origin" ->
                List.of(
                        option("FICTIONAL", "editorial_origin.FICTIONAL", value, false),
                        option("COMPOSITE", "editorial_origin.COMPOSITE", value, false),
                        option("REAL_CONSENTED", "editorial_origin.REAL_CONSENTED", value, true));
            case "acuity.scoreBand" -> several(value, true, "高い", "中くらい", "低い");
            case "acuity.superSevere" -> labelled("editorial_super.", value, true, "true", "false");
            case "sector" -> labelled("editorial_sector.", value, false, names(EcoMap.Sector.values()));
            case "strength" ->
                labelled(
                        "editorial_strength.",
                        value,
                        false,
                        Arrays.stream(EcoMap.Strength.values())
                                .map(EcoMap.Strength::code)
                                .toArray(String[]::new));
            case "direction" ->
                List.of(
                        option("<->", "editorial_direction.both", value, false),
                        option("->", "editorial_direction.to", value, false),
                        option("<-", "editorial_direction.from", value, false));
            default -> nodes(map, value);
        };
    }

    private List<Option> nodes(String map, String value) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.text("editorial.choose"), value.isEmpty(), false));
        for (int i = 0; i < tree.size(map + ".nodes"); i++) {
            String id = tree.text(map + ".nodes[" + i + "].id");
            String label = tree.text(map + ".nodes[" + i + "].label");
            options.add(new Option(id, label.isEmpty() ? id : label, id.equals(value), false));
        }
        return options;
    }

    private List<Option> several(String value, boolean none, String... choices) {
        List<Option> options = new ArrayList<>();
        if (none) {
            options.add(new Option("", words.text("editorial.notSaid"), value.isEmpty(), false));
        }
        for (String choice : choices) {
            options.add(new Option(choice, choice, choice.equals(value), false));
        }
        return options;
    }

    private List<Option> labelled(String key, String value, boolean none, String... choices) {
        List<Option> options = new ArrayList<>();
        if (none) {
            options.add(new Option("", words.text("editorial.notSaid"), value.isEmpty(), false));
        }
        for (String choice : choices) {
            options.add(option(choice, key + choice, value, false));
        }
        return options;
    }

    private Option option(String value, String key, String chosen, boolean disabled) {
        return new Option(value, words.text(key), value.equals(chosen), disabled);
    }

    private String said(Clash clash) {
        String who = clash.by() == null ? words.text("editorial.somebody") : clash.by();
        String theirs = clash.theirs().isEmpty() ? words.text("editorial.nothing") : clash.theirs();
        return words.text("editorial.clash", who, words.moments().dateAndTime(clash.at()), theirs);
    }

    private static String[] names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).toArray(String[]::new);
    }

    /** A path as an id of the page. */
    static String id(String path) {
        return path.replaceAll("[^A-Za-z0-9]+", "-");
    }
}
