package org.komichi.web.region;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.komichi.framework.CompetencyFramework;
import org.komichi.identity.Place;
import org.komichi.identity.Places;
import org.komichi.identity.Profession;
import org.komichi.identity.Professions;
import org.komichi.region.Care;
import org.komichi.region.Region;
import org.komichi.region.RegionalCare;
import org.komichi.region.Told;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;

/** {@code /organizer/region?prefecture=13&care=EPA-1&level=4&group=VN}: what the municipalities of a prefecture can do. */
@Named
@RequestScoped
public class RegionPage {
    private static final String TOKYO = "13";
    /** Shown at a station: more than knowing, and there before anybody is entrusted. */
    private static final String FIRST_LEVEL = "3";

    private static final int SHORT_CODE = 5;
    private static final int HIGHEST = 5;

    @Inject
    RegionalCare regional;

    @Inject
    Places places;

    @Inject
    Outlines outlines;

    @Inject
    Professions professions;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    private Region region;
    private List<Care> cares;

    /** Something to choose. */
    public record Choice(String value, String label, boolean chosen) {}

    /** A municipality on the map. */
    public record Shape(String path, String shade, String words) {}

    /** A municipality in the table; its numbers at each level. */
    public record Line(String name, List<Number> levels) {}

    /** A number in words. */
    public record Number(int level, String words, String shade) {}

    /** Somebody who can teach. */
    public record Teacher(String name, String profession, String place, String outcomes) {}

    @PostConstruct
    void load() {
        cares = regional.cares();
        region = regional.of(
                address.find("prefecture").orElse(TOKYO),
                address.find("care").orElse(cares.getFirst().code()),
                Integer.parseInt(address.find("level")
                        .filter(level -> level.matches("[1-5]"))
                        .orElse(FIRST_LEVEL)),
                address.find("group").orElse(""));
    }

    public List<Choice> getPrefectures() {
        return places.prefectures().stream()
                .map(place -> new Choice(
                        place.code(), place.label().in(frame.getLocale()), place.equals(region.prefecture())))
                .toList();
    }

    public List<Choice> getCares() {
        return cares.stream()
                .map(care -> new Choice(
                        care.code(),
                        care.code() + "　" + care.name().in(frame.getLocale()),
                        care.code().equals(region.care().code())))
                .toList();
    }

    public List<Choice> getLevels() {
        return region.framework().levels().stream()
                .filter(level -> level.level() > 0)
                .map(level -> new Choice(
                        String.valueOf(level.level()),
                        level.level() + "　" + level.name().in(frame.getLocale()),
                        level.level() == region.level()))
                .toList();
    }

    public List<Choice> getGroups() {
        return Stream.concat(
                        Stream.of(new Choice("", texts().getString("region_map.allGroups"), region.group() == null)),
                        region.framework().groups().stream().map(this::choice))
                .toList();
    }

    private Choice choice(CompetencyFramework.Group group) {
        return new Choice(group.code(), group.name().in(frame.getLocale()), group.equals(region.group()));
    }

    /** The size of the map, as a viewBox says it. */
    public String getViewBox() {
        Outlines.Drawing drawing = outlines.of(region.prefecture().code());
        return "0 0 " + drawing.width() + " " + drawing.height();
    }

    /** The municipalities on the map; the wards of a city bear the number of the city. */
    public List<Shape> getShapes() {
        Map<String, Region.Area> areas = new HashMap<>();
        region.areas().forEach(area -> areas.put(area.place().code(), area));
        Map<String, String> paths = outlines.of(region.prefecture().code()).paths();
        return places.municipalities(region.prefecture().code()).stream()
                .filter(place -> paths.containsKey(shortCode(place)))
                .map(place -> shape(areas.get(places.wholeOf(place.code())), paths.get(shortCode(place))))
                .toList();
    }

    private Shape shape(Region.Area area, String path) {
        Told told = area.at(region.level());
        return new Shape(
                path,
                ToldWords.shade(told),
                texts().format(
                                "region_map.shape",
                                area.place().label().in(frame.getLocale()),
                                ToldWords.words(told, texts())));
    }

    private static String shortCode(Place place) {
        return place.code().substring(0, SHORT_CODE);
    }

    /** Municipalities where the care is to be had, those with the most people first. */
    public List<Line> getCovered() {
        return region.areas().stream()
                .filter(area -> !area.at(1).few())
                .sorted((one, other) -> other.at(region.level()).compareTo(one.at(region.level())))
                .map(area -> new Line(
                        area.place().label().in(frame.getLocale()),
                        IntStream.rangeClosed(1, HIGHEST)
                                .mapToObj(level -> number(level, area.at(level)))
                                .toList()))
                .toList();
    }

    private Number number(int level, Told told) {
        return new Number(level, ToldWords.words(told, texts()), ToldWords.shade(told));
    }

    /** Blank areas by name. */
    public String getBlank() {
        return region.blank().stream()
                .map(area -> area.place().label().in(frame.getLocale()))
                .collect(Collectors.joining(frame.getLang().equals("en") ? ", " : "、"));
    }

    /** How many municipalities are covered and how many are blank. */
    public String getSummary() {
        return texts().format(
                        "region_map.summary",
                        region.prefecture().label().in(frame.getLocale()),
                        region.covered().size(),
                        region.areas().size());
    }

    public List<Teacher> getTeachers() {
        return region.teachers().stream()
                .map(one -> new Teacher(
                        one.name(),
                        professions
                                .find(one.profession())
                                .map(Profession::label)
                                .map(label -> label.in(frame.getLocale()))
                                .orElse(""),
                        one.place().in(frame.getLocale()),
                        String.join(" ", one.outcomes())))
                .toList();
    }

    /** What is asked about, in words. */
    public String getAbout() {
        return texts().format(
                        "region_map.about",
                        region.care().code() + "　" + region.care().name().in(frame.getLocale()),
                        region.level(),
                        region.framework().level(region.level()).name().in(frame.getLocale()));
    }

    private Texts texts() {
        return Texts.in(frame.getLocale());
    }
}
