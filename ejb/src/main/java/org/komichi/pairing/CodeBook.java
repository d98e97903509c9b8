package org.komichi.pairing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The codes of a run: which look alike, and whose sheets belong together once it is decided. */
final class CodeBook {
    /** Codes that differ in more elements are not proposed. */
    static final int MOST_DIFFERING = 2;

    private final Map<String, Map<CodeElement, String>> codes = new LinkedHashMap<>();
    private final Map<String, Set<Long>> waves = new HashMap<>();
    private final Collection<CodedSheet> sheets;

    CodeBook(Collection<CodedSheet> sheets) {
        this.sheets = List.copyOf(sheets);
        for (CodedSheet sheet : sheets) {
            codes.putIfAbsent(sheet.respondent(), sheet.sealed());
            waves.computeIfAbsent(sheet.respondent(), one -> new HashSet<>()).add(sheet.waveId());
        }
    }

    /** At which moments a code was given. */
    Set<Long> waves(String respondent) {
        return Set.copyOf(waves.getOrDefault(respondent, Set.of()));
    }

    /** How many codes were given at a moment by others than this one. */
    int others(String respondent, Set<Long> at) {
        return (int) waves.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(respondent))
                .filter(entry -> entry.getValue().stream().anyMatch(at::contains))
                .count();
    }

    /** Codes at several moments that are the same to the letter. */
    int pairedByCode() {
        return (int) waves.values().stream().filter(at -> at.size() > 1).count();
    }

    /**
     * Pairs of codes that differ in at most two elements and were given at different moments: they may be one person's.
     * Sorted by how little they differ.
     */
    List<Alike> alike() {
        return pairs().stream()
                .filter(pair -> disjoint(pair.one(), pair.other()))
                .sorted((a, b) ->
                        Integer.compare(a.differing().size(), b.differing().size()))
                .toList();
    }

    /** Pairs of codes that are the same and were given at the same moment: one person twice, or two by chance. */
    List<Alike> twice() {
        return pairs().stream()
                .filter(pair -> pair.differing().isEmpty() && !disjoint(pair.one(), pair.other()))
                .toList();
    }

    private boolean disjoint(String one, String other) {
        return waves(one).stream().noneMatch(waves(other)::contains);
    }

    // Codes that agree in three elements or more share one of the ten sets of three; so not everybody is laid beside
    // everybody.
    private Collection<Alike> pairs() {
        Map<String, Alike> found = new TreeMap<>();
        CodeElement[] all = CodeElement.values();
        for (int i = 0; i < all.length; i++) {
            for (int j = i + 1; j < all.length; j++) {
                for (int k = j + 1; k < all.length; k++) {
                    Map<List<String>, List<String>> shelves = new HashMap<>();
                    List<CodeElement> three = List.of(all[i], all[j], all[k]);
                    codes.forEach((respondent, code) -> shelves.computeIfAbsent(
                                    three.stream().map(code::get).toList(), key -> new ArrayList<>())
                            .add(respondent));
                    shelves.values().forEach(shelf -> beside(shelf, found));
                }
            }
        }
        return found.values();
    }

    private void beside(List<String> shelf, Map<String, Alike> found) {
        for (int a = 0; a < shelf.size(); a++) {
            for (int b = a + 1; b < shelf.size(); b++) {
                Alike pair = new Alike(shelf.get(a), shelf.get(b), differing(shelf.get(a), shelf.get(b)));
                found.put(pair.one() + " " + pair.other(), pair);
            }
        }
    }

    /** In which elements two codes differ. */
    Set<CodeElement> differing(String one, String other) {
        Set<CodeElement> differing = EnumSet.noneOf(CodeElement.class);
        for (CodeElement element : CodeElement.values()) {
            if (!codes.get(one).get(element).equals(codes.get(other).get(element))) {
                differing.add(element);
            }
        }
        return differing;
    }

    /**
     * To whom each sheet belongs when these codes are said to be one person's.
     *
     * @param same pairs of respondents
     * @return respondent by sheet
     * @throws MatchWouldDouble when somebody would have two sheets at one moment
     */
    Map<String, String> belonging(Collection<Alike> same) {
        Map<String, String> leads = new HashMap<>();
        same.forEach(pair -> {
            String one = lead(leads, pair.one());
            String other = lead(leads, pair.other());
            if (!one.equals(other)) {
                leads.put(one.compareTo(other) < 0 ? other : one, one.compareTo(other) < 0 ? one : other);
            }
        });
        Map<String, String> belonging = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (CodedSheet sheet : sheets) {
            String respondent = lead(leads, sheet.respondent());
            if (!taken.add(sheet.waveId() + " " + respondent)) {
                throw new MatchWouldDouble();
            }
            belonging.put(sheet.responseId(), respondent);
        }
        return belonging;
    }

    private static String lead(Map<String, String> leads, String respondent) {
        String at = respondent;
        while (leads.containsKey(at)) {
            at = leads.get(at);
        }
        return at;
    }

    /** The codes of each moment, for how likely they look alike by chance. */
    List<List<Map<CodeElement, String>>> moments() {
        Map<Long, List<Map<CodeElement, String>>> moments = new TreeMap<>();
        waves.forEach((respondent, at) -> at.forEach(
                wave -> moments.computeIfAbsent(wave, one -> new ArrayList<>()).add(codes.get(respondent))));
        return List.copyOf(moments.values());
    }
}
