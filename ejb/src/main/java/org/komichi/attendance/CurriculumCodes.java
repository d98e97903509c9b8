package org.komichi.attendance;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * Curriculum codes that an organizer types for a roster of units; they belong to the application to the association, and are
 * not stored here. Which codes there are is the association's business: it changes them.
 *
 * @param codes of one or two digits, as typed, each once
 */
public record CurriculumCodes(List<String> codes) {
    private static final int MOST = 10;

    public CurriculumCodes {
        codes = List.copyOf(codes);
    }

    /**
     * The codes in what was typed: full-width digits, spaces, commas and 、 are fine. Nothing typed is no code.
     *
     * @throws NoCurriculumCode when something in it is not one or two digits, or there are more than ten
     */
    public static CurriculumCodes read(String typed) {
        String plain = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                .replaceAll("[,、・;/\\s]+", " ")
                .strip();
        if (plain.isEmpty()) {
            return new CurriculumCodes(List.of());
        }
        List<String> codes = Arrays.stream(plain.split(" ")).distinct().toList();
        if (codes.size() > MOST || !codes.stream().allMatch(code -> code.matches("[0-9]{1,2}"))) {
            throw new NoCurriculumCode();
        }
        return new CurriculumCodes(codes);
    }

    /** As a roster prints them. */
    @Override
    public String toString() {
        return String.join(" ", codes);
    }
}
