package org.komichi.course;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A number, right within a tolerance. An answer is what was typed: full-width digits and both decimal signs are read. */
public record NumericQuestion(
        String id,
        String outcome,
        String stem,
        List<String> sources,
        BigDecimal answer,
        BigDecimal tolerance,
        String unit,
        String why)
        implements Question {
    private static final int LONGEST = 40;
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,15}(\\.\\d{0,10})?|\\.\\d{1,10})");

    public NumericQuestion {
        sources = List.copyOf(sources);
    }

    @Override
    public Kind kind() {
        return Kind.NUMERIC;
    }

    @Override
    public Verdict judge(List<String> given) {
        List<String> typed = tidy(given);
        if (typed.isEmpty()) {
            return Verdict.NONE;
        }
        boolean right = number(typed.get(0))
                .map(value -> value.subtract(answer).abs().compareTo(tolerance) <= 0)
                .orElse(false);
        return Verdict.of(right, right ? Set.of() : Set.of(id));
    }

    @Override
    public List<String> tidy(List<String> given) {
        if (given.isEmpty() || given.get(0).isBlank()) {
            return List.of();
        }
        String typed = given.get(0).strip();
        return List.of(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
    }

    /**
     * The number that somebody typed, with or without the unit. A comma before exactly three digits separates thousands, as
     * is the habit in Japan; any other single comma is a decimal sign.
     */
    Optional<BigDecimal> number(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace("\uFEFF", "")
                .replaceAll("\\s", "")
                .replace('\u2212', '-')
                .replace('、', ',')
                .replace('。', '.');
        String sign = unit == null
                ? ""
                : Normalizer.normalize(unit, Normalizer.Form.NFKC).replaceAll("\\s", "");
        if (!sign.isEmpty()
                && plain.length() > sign.length()
                && plain.toLowerCase(java.util.Locale.ROOT).endsWith(sign.toLowerCase(java.util.Locale.ROOT))) {
            plain = plain.substring(0, plain.length() - sign.length());
        }
        if (THOUSANDS.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        } else if (plain.indexOf(',') == plain.lastIndexOf(',') && plain.indexOf('.') < 0) {
            plain = plain.replace(',', '.');
        }
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    @Override
    public String structure() {
        return id + ":" + kind() + ":" + answer.stripTrailingZeros().toPlainString() + "~"
                + tolerance.stripTrailingZeros().toPlainString();
    }
}
