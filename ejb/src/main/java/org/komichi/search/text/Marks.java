package org.komichi.search.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the pieces of a question in a text, however they are written there. */
public final class Marks {
    private final List<Unit> units;
    private final Words needles = new Words();

    /** A stretch of a text and the number of the piece that it answers. */
    public record Mark(int from, int to, int unit) {}

    /** For the pieces of a question. */
    public Marks(List<Unit> units) {
        this.units = units;
        units.forEach(
                unit -> unit.needles().stream().filter(word -> !word.isEmpty()).forEach(needles::add));
    }

    /** The stretches to mark, left to right, none over another. */
    public List<Mark> in(String text) {
        Normal spelled = Normal.of(text).spelled();
        List<Mark> marks = new ArrayList<>();
        for (Words.Found found : needles.longest(spelled.text())) {
            marks.add(new Mark(spelled.start(found.from()), spelled.end(found.to() - 1), unitOf(found.word())));
        }
        marks.sort(Comparator.comparingInt(Mark::from));
        return marks;
    }

    private int unitOf(String word) {
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).needles().contains(word)) {
                return i;
            }
        }
        return -1;
    }
}
