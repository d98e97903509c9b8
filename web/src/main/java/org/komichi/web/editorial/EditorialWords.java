package org.komichi.web.editorial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.komichi.caselibrary.CaseFault;
import org.komichi.caselibrary.CaseStatus;
import org.komichi.deidentification.Finding;
import org.komichi.deidentification.TraceKind;
import org.komichi.editorial.CaseSection;
import org.komichi.editorial.MalformedCase;
import org.komichi.shared.BusinessRule;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.RulesAsMessages;
import org.komichi.web.frame.Texts;

/** How cases, their parts and what is wrong with them are said. */
@RequestScoped
public class EditorialWords {
    private static final Pattern ITEM = Pattern.compile("\\[(\\d+)]");

    private static final int MOST_NAMED = 3;

    @Inject
    FrameBean frame;

    /** A trace as a page shows it.
     * @param path of the field
     * @param repair what may stand there instead; empty where it would go without replacement
     * @param repairable whether the button is offered */
    public record Trace(
            String path,
            int from,
            int to,
            String matched,
            String why,
            String repair,
            boolean repairable,
            boolean certain) {}

    String text(String key, Object... values) {
        Texts texts = Texts.in(frame.getLocale());
        return values.length == 0 ? texts.getString(key) : texts.format(key, values);
    }

    Locale locale() {
        return frame.getLocale();
    }

    Moments moments() {
        return frame.getMoments();
    }

    String section(CaseSection section) {
        return text("editorial_section." + section.name());
    }

    String status(CaseStatus status) {
        return text("editorial_status." + status.name());
    }

    /** The kind of chip for a status. */
    static String tone(CaseStatus status) {
        return switch (status) {
            case DRAFT -> "draft";
            case IN_PRIVACY_REVIEW, IN_CLINICAL_REVIEW -> "wait";
            case PUBLISHED -> "done";
            case WITHDRAWN -> "stop";
        };
    }

    /** What somebody is called; said in words for who is gone. */
    String called(Optional<String> name) {
        return name.filter(text -> !text.isBlank()).orElseGet(() -> text("editorial.gone"));
    }

    /** What a field is called: 経過 3：できごと. */
    String label(String path) {
        if (path.isEmpty()) {
            return text("editorial.whole");
        }
        CaseSection section = Arrays.stream(CaseSection.values())
                .filter(one -> one.holds(path))
                .findFirst()
                .orElse(CaseSection.HEAD);
        StringBuilder label = new StringBuilder(section(section));
        for (Matcher item = ITEM.matcher(path); item.find(); ) {
            label.append(' ').append(Integer.parseInt(item.group(1)) + 1);
        }
        String field = field(path);
        return field.isEmpty() ? label.toString() : text("editorial.labelOf", label, field);
    }

    /** What the field itself is called; empty for a whole item or list. */
    String field(String path) {
        String plain = ITEM.matcher(path).replaceAll("");
        String key = "editorial_field." + plain;
        return Texts.in(frame.getLocale()).containsKey(key) ? text(key) : "";
    }

    String hint(String path) {
        String key = "editorial_hint." + ITEM.matcher(path).replaceAll("");
        return Texts.in(frame.getLocale()).containsKey(key) ? text(key) : "";
    }

    /** Why something is refused, with the names of fields in place of their paths. */
    String refusal(BusinessRule rule) {
        return rule instanceof MalformedCase malformed
                ? text(
                        "rule.malformed-case",
                        malformed.faults().stream()
                                .map(fault -> label(fault.path()))
                                .distinct()
                                .limit(MOST_NAMED)
                                .collect(Collectors.joining(frame.getLang().equals("ja") ? "、" : ", ")))
                : RulesAsMessages.text(rule, frame.getLocale());
    }

    /** What is wrong, with the name of the field in place of its path. */
    String fault(CaseFault fault) {
        Object[] args = fault.args().toArray();
        args[0] = label(fault.path());
        return text("content_problem." + fault.code(), args);
    }

    Trace trace(String path, Finding finding) {
        boolean fits = finding.repair().isPresent() && finding.kind() != TraceKind.COMBINATION;
        return new Trace(
                path,
                finding.from(),
                finding.to(),
                finding.matched(),
                why(finding),
                finding.repair().orElse(""),
                fits,
                finding.certain());
    }

    private String why(Finding finding) {
        if (finding.kind() != TraceKind.COMBINATION) {
            return text("trace." + finding.rule());
        }
        String clues = Arrays.stream(finding.matched().split(","))
                .map(clue -> text("trace_clue." + clue))
                .collect(Collectors.joining(frame.getLang().equals("ja") ? "・" : ", "));
        return text("trace.combination", clues);
    }

    List<Trace> traces(String path, List<Finding> findings) {
        return findings.stream().map(finding -> trace(path, finding)).toList();
    }
}
