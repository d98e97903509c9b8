package org.komichi.web.editorial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.komichi.caselibrary.CaseCodes;
import org.komichi.caselibrary.CaseDocument;
import org.komichi.caselibrary.Cases;
import org.komichi.deidentification.CaseCheck.Passage;
import org.komichi.deidentification.Finding;
import org.komichi.editorial.CaseComment;
import org.komichi.editorial.CaseComments;
import org.komichi.editorial.CaseOnDesk;
import org.komichi.editorial.CaseSection;
import org.komichi.shared.NotFound;

/** {@code /editor/cases/{slug}/read}: every passage of a case with what is found in it and what was said about it. */
@Named
@RequestScoped
public class EditorReadPage {
    /** A piece of a text; marked where something was found. */
    public record Piece(String text, boolean marked) {}

    /** A remark with its answers. */
    public record Remark(
            long id, String who, String when, String quoted, String said, boolean resolved, List<Remark> answers) {}

    /** A passage. */
    public record Line(
            String path,
            String id,
            String label,
            List<Piece> pieces,
            List<EditorialWords.Trace> traces,
            List<Remark> remarks) {}

    /** A section of the case. */
    public record Part(String title, String codes, List<Figure> figures, List<Line> lines) {}

    /** A map that is drawn, or a picture at an address; the other one is empty. */
    public record Figure(String drawing, String href, String alt) {}

    @Inject
    OpenedCase opened;

    @Inject
    CaseComments comments;

    @Inject
    Cases cases;

    @Inject
    EditorialWords words;

    @Inject
    HttpServletRequest request;

    private String typed;
    private String typedAt;

    /** Says something about a passage, answers, or settles a remark. */
    public void act() throws IOException {
        String pressed = request.getParameter("do");
        if (pressed == null || !"POST".equals(request.getMethod())) {
            return;
        }
        String[] parts = pressed.split(":", 2);
        String which = parts.length == 2 ? parts[1] : "";
        typed = request.getParameter("said-" + which);
        typedAt = which;
        switch (parts[0]) {
            case "say" -> comments.say(opened.getSlug(), path(which), typed);
            case "answer" -> comments.answer(opened.getSlug(), number(which), typed);
            case "resolve" -> comments.resolve(opened.getSlug(), number(which));
            default -> throw new NotFound();
        }
        opened.goTo("/read?done=" + parts[0] + "#p-" + (parts[0].equals("say") ? which : "remarks"));
    }

    // Buttons call a passage by its id on the page; the path is looked up, never taken from the browser.
    private String path(String id) {
        return id.equals("whole")
                ? ""
                : opened.get().tree().passages().stream()
                        .map(Passage::path)
                        .filter(path -> CaseForm.id(path).equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    private static long number(String typed) {
        if (!typed.matches("[0-9]{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(typed);
    }

    public List<Part> getParts() {
        CaseOnDesk one = opened.get();
        Map<String, List<Finding>> found = one.found().stream()
                .collect(Collectors.groupingBy(
                        org.komichi.deidentification.CaseCheck.Found::path,
                        Collectors.mapping(
                                org.komichi.deidentification.CaseCheck.Found::finding, Collectors.toList())));
        List<Passage> passages = one.tree().passages();
        return Arrays.stream(CaseSection.values())
                .map(section -> new Part(
                        words.section(section),
                        codes(section),
                        figures(section),
                        passages.stream()
                                .filter(passage -> section.holds(passage.path()))
                                .map(passage -> line(passage, found.getOrDefault(passage.path(), List.of())))
                                .toList()))
                .filter(part -> !part.lines().isEmpty() || !part.codes().isEmpty())
                .toList();
    }

    // Who judges a case sees what readers will see.
    private List<Figure> figures(CaseSection section) {
        CaseDocument document = opened.get().document();
        return switch (section) {
            case ECOMAPS ->
                IntStream.range(0, document.ecomaps().size())
                        .mapToObj(i -> new Figure(MapDrawing.of(document, i, words.locale()), "", ""))
                        .filter(map -> !map.drawing().isEmpty())
                        .toList();
            case PICTURES ->
                IntStream.range(0, document.pictures().size())
                        .mapToObj(i -> new Figure(
                                "",
                                "/editor/case-files/" + opened.getSlug() + "/pictures/" + (i + 1),
                                words.label("pictures[" + i + "]")))
                        .toList();
            default -> List.of();
        };
    }

    private Line line(Passage passage, List<Finding> found) {
        return new Line(
                passage.path(),
                CaseForm.id(passage.path()),
                words.label(passage.path()),
                pieces(passage.text(), found),
                words.traces(passage.path(), found),
                remarks(passage.path()));
    }

    static List<Piece> pieces(String text, List<Finding> found) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Finding finding : found) {
            pieces.add(new Piece(text.substring(at, finding.from()), false));
            pieces.add(new Piece(text.substring(finding.from(), finding.to()), true));
            at = finding.to();
        }
        pieces.add(new Piece(text.substring(at), false));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    private String codes(CaseSection section) {
        return Arrays.stream(CaseCodes.Axis.values())
                .filter(axis ->
                        section.fields().stream().anyMatch(field -> field.name().equals(axis.field())))
                .filter(axis -> !axis.of(opened.get().document()).isEmpty())
                .map(axis -> words.text(
                        "editorial.labelOf",
                        words.field(axis.field()),
                        axis.of(opened.get().document()).stream()
                                .map(code -> cases.codes().label(axis, code, words.locale()))
                                .collect(Collectors.joining("・"))))
                .collect(Collectors.joining("　"));
    }

    private List<Remark> remarks(String path) {
        return opened.get().comments().stream()
                .filter(comment ->
                        comment.answerTo().isEmpty() && comment.path().equals(path))
                .map(this::remark)
                .toList();
    }

    /** Remarks about the whole case, and about passages that are not there any more. */
    public List<Remark> getElsewhere() {
        List<String> there =
                opened.get().tree().passages().stream().map(Passage::path).toList();
        return opened.get().comments().stream()
                .filter(comment -> comment.answerTo().isEmpty() && !there.contains(comment.path()))
                .map(this::remark)
                .toList();
    }

    private Remark remark(CaseComment comment) {
        List<Remark> answers = opened.get().comments().stream()
                .filter(other ->
                        other.answerTo().filter(id -> id.equals(comment.id())).isPresent())
                .map(this::remark)
                .toList();
        return new Remark(
                comment.id(),
                opened.called(comment.by()),
                words.moments().dateAndTime(comment.at()),
                comment.quoted().orElse(""),
                comment.said(),
                comment.resolved(),
                answers);
    }

    /** What was typed and refused, in the form in which it was typed. */
    public String typedIn(String which) {
        return which.equals(typedAt) ? typed : "";
    }

    /** Whether the form of a remark stands open. */
    public boolean openAt(String which) {
        return which.equals(typedAt);
    }
}
