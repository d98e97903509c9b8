package org.komichi.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.komichi.shared.Bilingual;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The code lists of the profile: professions with their kinds, kinds of workplace, bands of experience. */
@ApplicationScoped
public class Professions {
    private List<Profession> professions;
    private List<Choice> workplaceKinds;
    private List<Choice> experienceBands;

    @PostConstruct
    void read() {
        try (InputStream yaml = Professions.class.getResourceAsStream("professions.yaml")) {
            JsonNode lists = new YAMLMapper().readTree(yaml);
            professions = new ArrayList<>();
            for (JsonNode one : lists.path("professions")) {
                String group = one.has("group") ? one.path("group").stringValue() : null;
                professions.add(new Profession(code(one), label(one), group, choices(one.path("subcodes"))));
            }
            workplaceKinds = choices(lists.path("workplaceKinds"));
            experienceBands = choices(lists.path("experienceBands"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All professions, in the order of the list. */
    public List<Profession> all() {
        return List.copyOf(professions);
    }

    /** The profession of a code, if there is one. */
    public Optional<Profession> find(String code) {
        return professions.stream()
                .filter(profession -> profession.code().equals(code))
                .findFirst();
    }

    /** The group of the competency framework for a code, if it has one. */
    public Optional<String> group(String code) {
        return find(code).map(Profession::group);
    }

    public List<Choice> workplaceKinds() {
        return workplaceKinds;
    }

    public List<Choice> experienceBands() {
        return experienceBands;
    }

    private static List<Choice> choices(JsonNode list) {
        List<Choice> choices = new ArrayList<>();
        for (JsonNode one : list) {
            choices.add(new Choice(code(one), label(one)));
        }
        return List.copyOf(choices);
    }

    private static String code(JsonNode one) {
        return one.path("code").stringValue();
    }

    private static Bilingual label(JsonNode one) {
        return new Bilingual(one.path("ja").stringValue(), one.path("en").stringValue());
    }
}
