package org.komichi.web.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.komichi.search.Facet;
import org.komichi.search.SearchKind;
import org.komichi.search.SearchRequest;

/**
 * A search as it stands in the address of the page: another search is another address, so that it can be shared, kept and gone
 * back to.
 *
 * @param words as typed, at most {@value #MOST} characters of them
 * @param chosen values of facets that exist
 * @param include headwords that are searched with, although they were kept apart
 * @param page from 0
 */
public record CasesQuery(String words, Map<Facet, Set<String>> chosen, Set<String> include, int page) {
    /** Longer questions are pasted texts: their beginning says what they are about. */
    static final int MOST = 200;

    private static final int PAGES = 100;
    private static final int VALUES = 20;
    private static final int SHOWN = 30;

    public CasesQuery {
        Map<Facet, Set<String>> sorted = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                sorted.put(facet, new TreeSet<>(values));
            }
        });
        chosen = sorted;
        include = new TreeSet<>(include);
    }

    /**
     * What an address asks for. Values that nobody knows and pages that cannot be are as if they were absent.
     *
     * @param parameters of the request
     * @param known whether a facet has a value
     */
    static CasesQuery of(Map<String, String[]> parameters, BiPredicate<Facet, String> known) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> values = new LinkedHashSet<>(all(parameters, facet.parameter()));
            values.removeIf(value -> !known.test(facet, value));
            chosen.put(facet, values);
        }
        String typed = all(parameters, "q").stream().findFirst().orElse("");
        String page = all(parameters, "page").stream().findFirst().orElse("");
        return new CasesQuery(
                beginning(typed),
                chosen,
                Set.copyOf(all(parameters, "include")),
                page.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(page), PAGES) : 0);
    }

    /** Values of facets in an address that nobody knows, each cut to what can be shown. */
    static List<String> unknown(Map<String, String[]> parameters, BiPredicate<Facet, String> known) {
        return Arrays.stream(Facet.values())
                .flatMap(facet -> all(parameters, facet.parameter()).stream()
                        .filter(value -> !value.isBlank() && !known.test(facet, value)))
                .map(value -> value.substring(0, Math.min(value.length(), SHOWN)))
                .distinct()
                .toList();
    }

    /** Whether more was typed than is searched for. */
    static boolean isCut(Map<String, String[]> parameters) {
        String typed = all(parameters, "q").stream().findFirst().orElse("").strip();
        return typed.codePointCount(0, typed.length()) > MOST;
    }

    private static List<String> all(Map<String, String[]> parameters, String name) {
        return Arrays.stream(parameters.getOrDefault(name, new String[0]))
                .limit(VALUES)
                .toList();
    }

    private static String beginning(String typed) {
        String words = typed.replaceAll("\\p{Cntrl}+", " ").strip();
        return words.codePointCount(0, words.length()) <= MOST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MOST));
    }

    /** The request for its cases. */
    SearchRequest forCases(int size, boolean explain) {
        return new SearchRequest(words, chosen, Set.of(SearchKind.CASE), page, size, explain, include);
    }

    /** The request for what else there is. */
    SearchRequest forOthers(int size) {
        return new SearchRequest(
                words,
                Map.of(),
                Set.of(SearchKind.MODULE, SearchKind.TERM, SearchKind.WORKSHOP),
                0,
                size,
                false,
                include);
    }

    /** Whether nothing is searched for, or only signs: then all cases are shown. */
    public boolean browsing() {
        return words.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** How many values of facets are chosen. */
    public int narrowed() {
        return chosen.values().stream().mapToInt(Set::size).sum();
    }

    CasesQuery without(Facet facet, String value) {
        Map<Facet, Set<String>> fewer = new EnumMap<>(Facet.class);
        chosen.forEach((each, values) -> fewer.put(each, new TreeSet<>(values)));
        fewer.getOrDefault(facet, new TreeSet<>()).remove(value);
        return new CasesQuery(words, fewer, include, 0);
    }

    CasesQuery withoutFacets() {
        return new CasesQuery(words, Map.of(), include, 0);
    }

    CasesQuery including(String headword) {
        Set<String> more = new TreeSet<>(include);
        more.add(headword);
        return new CasesQuery(words, chosen, more, 0);
    }

    CasesQuery keepingApart(String headword) {
        Set<String> fewer = new TreeSet<>(include);
        fewer.remove(headword);
        return new CasesQuery(words, chosen, fewer, 0);
    }

    CasesQuery asking(String otherWords) {
        return new CasesQuery(otherWords, chosen, include, 0);
    }

    CasesQuery turnedTo(int otherPage) {
        return new CasesQuery(words, chosen, include, otherPage);
    }

    /** The address that shows it. */
    public String address() {
        List<String> parts = new ArrayList<>();
        if (!words.isEmpty()) {
            parts.add("q=" + encoded(words));
        }
        chosen.forEach((facet, values) -> values.forEach(value -> parts.add(facet.parameter() + "=" + encoded(value))));
        include.forEach(headword -> parts.add("include=" + encoded(headword)));
        if (page > 0) {
            parts.add("page=" + page);
        }
        return parts.isEmpty() ? "/cases" : "/cases?" + String.join("&", parts);
    }

    /** The address where a case for it can be wished for. */
    public String wish() {
        return words.isEmpty() ? "/my/wish" : "/my/wish?q=" + encoded(words);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
